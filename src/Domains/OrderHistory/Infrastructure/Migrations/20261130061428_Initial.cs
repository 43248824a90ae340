using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.OrderHistory.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "orderhistory");

            migrationBuilder.CreateTable(
                name: "orders",
                schema: "orderhistory",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    placed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    placed_on = table.Column<LocalDate>(type: "date", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    diner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    draft_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    document = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "order_words",
                schema: "orderhistory",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(42)", maxLength: 42, nullable: false, collation: "C"),
                    placed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_words", x => new { x.tenant_id, x.word, x.placed_at, x.order_id });
                    table.ForeignKey(
                        name: "FK_order_words_orders_tenant_id_order_id",
                        columns: x => new { x.tenant_id, x.order_id },
                        principalSchema: "orderhistory",
                        principalTable: "orders",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_order_words_tenant_id_order_id",
                schema: "orderhistory",
                table: "order_words",
                columns: new[] { "tenant_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_diner_id_placed_at_id",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "diner_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_draft_until",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "draft_until" },
                filter: "draft_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_email",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "email" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_location_id_placed_at_id",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "location_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_number",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_phone",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_placed_at_id",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_status_placed_at_id",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "status", "placed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_total",
                schema: "orderhistory",
                table: "orders",
                columns: new[] { "tenant_id", "total" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "order_words",
                schema: "orderhistory");

            migrationBuilder.DropTable(
                name: "orders",
                schema: "orderhistory");
        }
    }
}
