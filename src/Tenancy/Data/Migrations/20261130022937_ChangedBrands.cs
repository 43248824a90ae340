using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Tenancy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class ChangedBrands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION tenancy.tell_of_brand() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('foodsaas_brands', OLD.id::text);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tell_of_change AFTER UPDATE ON tenancy.brands FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tenancy.tell_of_brand();
                CREATE TRIGGER tell_of_end AFTER DELETE ON tenancy.brands FOR EACH ROW EXECUTE FUNCTION tenancy.tell_of_brand();

                CREATE FUNCTION tenancy.tell_of_domain() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> 'INSERT' THEN
                        PERFORM pg_notify('foodsaas_brands', OLD.brand_id::text);
                    END IF;
                    IF TG_OP <> 'DELETE' THEN
                        PERFORM pg_notify('foodsaas_brands', NEW.brand_id::text);
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tell_of_domain AFTER INSERT OR UPDATE OR DELETE ON tenancy.domains FOR EACH ROW EXECUTE FUNCTION tenancy.tell_of_domain();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER tell_of_domain ON tenancy.domains;
                DROP FUNCTION tenancy.tell_of_domain();
                DROP TRIGGER tell_of_end ON tenancy.brands;
                DROP TRIGGER tell_of_change ON tenancy.brands;
                DROP FUNCTION tenancy.tell_of_brand();
                """);
        }
    }
}
