using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Tenancy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class LookAlikesAndHolds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_older_twin",
                schema: "tenancy",
                table: "brands",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "folded_slug",
                schema: "tenancy",
                table: "brands",
                type: "character varying(63)",
                maxLength: 63,
                nullable: false,
                computedColumnSql: "replace(translate(replace(slug, '-', ''), '01i', 'oll'), 'rn', 'm')",
                stored: true);

            migrationBuilder.CreateTable(
                name: "name_holds",
                schema: "tenancy",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    held_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    former_brand_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_name_holds", x => new { x.kind, x.name_hash });
                });

            migrationBuilder.Sql("""
                UPDATE tenancy.brands AS b SET has_older_twin = true
                WHERE EXISTS (SELECT 1 FROM tenancy.brands AS o WHERE o.folded_slug = b.folded_slug AND (o.created_at, o.id) < (b.created_at, b.id));
                """);

            migrationBuilder.CreateIndex(
                name: "brands_one_of_each_look",
                schema: "tenancy",
                table: "brands",
                column: "folded_slug",
                unique: true,
                filter: "NOT has_older_twin");

            migrationBuilder.CreateIndex(
                name: "IX_name_holds_former_brand_id",
                schema: "tenancy",
                table: "name_holds",
                column: "former_brand_id");

            migrationBuilder.CreateIndex(
                name: "IX_name_holds_held_until",
                schema: "tenancy",
                table: "name_holds",
                column: "held_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "name_holds",
                schema: "tenancy");

            migrationBuilder.DropIndex(
                name: "brands_one_of_each_look",
                schema: "tenancy",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "folded_slug",
                schema: "tenancy",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "has_older_twin",
                schema: "tenancy",
                table: "brands");
        }
    }
}
