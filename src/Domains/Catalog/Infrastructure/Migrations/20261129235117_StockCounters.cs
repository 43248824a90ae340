using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Catalog.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class StockCounters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "item_stock",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_sold_out = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_stock", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_item_stock_items_tenant_id_id",
                        columns: x => new { x.tenant_id, x.id },
                        principalSchema: "catalog",
                        principalTable: "items",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stock_counters",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_hand = table.Column<int>(type: "integer", nullable: false),
                    reserved = table.Column<int>(type: "integer", nullable: false),
                    low_at = table.Column<int>(type: "integer", nullable: true),
                    is_low = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_counters", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("stock_counters_not_negative", "on_hand >= 0 AND reserved >= 0");
                    table.ForeignKey(
                        name: "FK_stock_counters_item_stock_tenant_id_item_id",
                        columns: x => new { x.tenant_id, x.item_id },
                        principalSchema: "catalog",
                        principalTable: "item_stock",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stock_reservations",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reservation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    counter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_reservations", x => new { x.tenant_id, x.reservation_id, x.counter_id });
                    table.CheckConstraint("stock_reservations_positive", "quantity > 0");
                    table.ForeignKey(
                        name: "FK_stock_reservations_stock_counters_tenant_id_counter_id",
                        columns: x => new { x.tenant_id, x.counter_id },
                        principalSchema: "catalog",
                        principalTable: "stock_counters",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stock_counters_tenant_id_item_id_location_id",
                schema: "catalog",
                table: "stock_counters",
                columns: new[] { "tenant_id", "item_id", "location_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stock_reservations_tenant_id_counter_id",
                schema: "catalog",
                table: "stock_reservations",
                columns: new[] { "tenant_id", "counter_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stock_reservations",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "stock_counters",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "item_stock",
                schema: "catalog");
        }
    }
}
