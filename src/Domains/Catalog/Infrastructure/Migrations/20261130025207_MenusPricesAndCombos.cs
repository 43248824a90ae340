using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Catalog.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class MenusPricesAndCombos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "item_id",
                schema: "catalog",
                table: "modifier_options",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "menus",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    category_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    location_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    services = table.Column<string[]>(type: "text[]", nullable: false),
                    dayparts = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_menus", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "price_lists",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    valid_from = table.Column<LocalDate>(type: "date", nullable: true),
                    valid_until = table.Column<LocalDate>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_price_lists", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("price_lists_for_somebody", "location_id IS NOT NULL OR service IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "list_prices",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    size_id = table.Column<Guid>(type: "uuid", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_prices", x => new { x.tenant_id, x.list_id, x.size_id });
                    table.CheckConstraint("list_prices_not_negative", "price >= 0");
                    table.ForeignKey(
                        name: "FK_list_prices_item_sizes_tenant_id_size_id",
                        columns: x => new { x.tenant_id, x.size_id },
                        principalSchema: "catalog",
                        principalTable: "item_sizes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_list_prices_price_lists_tenant_id_list_id",
                        columns: x => new { x.tenant_id, x.list_id },
                        principalSchema: "catalog",
                        principalTable: "price_lists",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_modifier_options_tenant_id_item_id",
                schema: "catalog",
                table: "modifier_options",
                columns: new[] { "tenant_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_list_prices_tenant_id_size_id",
                schema: "catalog",
                table: "list_prices",
                columns: new[] { "tenant_id", "size_id" });

            migrationBuilder.CreateIndex(
                name: "IX_menus_tenant_id_name_key",
                schema: "catalog",
                table: "menus",
                columns: new[] { "tenant_id", "name_key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_modifier_options_items_tenant_id_item_id",
                schema: "catalog",
                table: "modifier_options",
                columns: new[] { "tenant_id", "item_id" },
                principalSchema: "catalog",
                principalTable: "items",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_modifier_options_items_tenant_id_item_id",
                schema: "catalog",
                table: "modifier_options");

            migrationBuilder.DropTable(
                name: "list_prices",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "menus",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "price_lists",
                schema: "catalog");

            migrationBuilder.DropIndex(
                name: "IX_modifier_options_tenant_id_item_id",
                schema: "catalog",
                table: "modifier_options");

            migrationBuilder.DropColumn(
                name: "item_id",
                schema: "catalog",
                table: "modifier_options");
        }
    }
}
