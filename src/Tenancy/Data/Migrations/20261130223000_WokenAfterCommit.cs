using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Tenancy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class WokenAfterCommit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION tenancy.wake_dispatcher() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF coalesce(current_setting('app.wakes', true), '') <> 'after' AND EXISTS (SELECT FROM added) THEN
                        PERFORM pg_notify('foodsaas_outbox', '');
                    END IF;
                    RETURN NULL;
                END $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION tenancy.wake_dispatcher() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT FROM added) THEN
                        PERFORM pg_notify('foodsaas_outbox', '');
                    END IF;
                    RETURN NULL;
                END $$;
                """);
        }
    }
}
