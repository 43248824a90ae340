using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Catalog.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class TaxesAndNesting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "added_diets",
                schema: "catalog",
                table: "modifier_options",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<List<Guid>>(
                name: "opens_group_ids",
                schema: "catalog",
                table: "modifier_options",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'::uuid[]");

            migrationBuilder.AddColumn<string[]>(
                name: "removed_allergens",
                schema: "catalog",
                table: "modifier_options",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "tax_class",
                schema: "catalog",
                table: "modifier_options",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_class",
                schema: "catalog",
                table: "items",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "tax_settings",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    classes = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tax_settings", x => new { x.tenant_id, x.id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tax_settings",
                schema: "catalog");

            migrationBuilder.DropColumn(
                name: "added_diets",
                schema: "catalog",
                table: "modifier_options");

            migrationBuilder.DropColumn(
                name: "opens_group_ids",
                schema: "catalog",
                table: "modifier_options");

            migrationBuilder.DropColumn(
                name: "removed_allergens",
                schema: "catalog",
                table: "modifier_options");

            migrationBuilder.DropColumn(
                name: "tax_class",
                schema: "catalog",
                table: "modifier_options");

            migrationBuilder.DropColumn(
                name: "tax_class",
                schema: "catalog",
                table: "items");
        }
    }
}
