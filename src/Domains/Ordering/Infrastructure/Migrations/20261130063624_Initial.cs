using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Ordering.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "ordering");

            migrationBuilder.CreateTable(
                name: "capacity_holds",
                schema: "ordering",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    promised_for = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    parts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacity_holds", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "capacity_slots",
                schema: "ordering",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    slot = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    used = table.Column<int>(type: "integer", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacity_slots", x => new { x.tenant_id, x.location_id, x.station, x.slot });
                    table.CheckConstraint("ck_capacity_slots_used", "used BETWEEN 0 AND capacity");
                });

            migrationBuilder.CreateTable(
                name: "carts",
                schema: "ordering",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    diner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_for = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    address = table.Column<string>(type: "jsonb", nullable: true),
                    table = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    tip = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_carts", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "orders",
                schema: "ordering",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "jsonb", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    cart_id = table.Column<Guid>(type: "uuid", nullable: false),
                    diner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact = table.Column<string>(type: "jsonb", nullable: true),
                    address = table.Column<string>(type: "jsonb", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    table = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    locale = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    fees = table.Column<string>(type: "jsonb", nullable: false),
                    discounts = table.Column<string>(type: "jsonb", nullable: false),
                    taxes = table.Column<string>(type: "jsonb", nullable: false),
                    subtotal = table.Column<long>(type: "bigint", nullable: false),
                    tip = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    placed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    requested_for = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    promised_for = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    fires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    moves = table.Column<string>(type: "jsonb", nullable: false),
                    refunds = table.Column<string>(type: "jsonb", nullable: false),
                    snapshot = table.Column<string>(type: "jsonb", nullable: false),
                    place_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    place_digest = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "settings",
                schema: "ordering",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rules = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_holds_tenant_id_location_id_expires_at",
                schema: "ordering",
                table: "capacity_holds",
                columns: new[] { "tenant_id", "location_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_holds_tenant_id_promised_for",
                schema: "ordering",
                table: "capacity_holds",
                columns: new[] { "tenant_id", "promised_for" });

            migrationBuilder.CreateIndex(
                name: "IX_capacity_slots_tenant_id_slot",
                schema: "ordering",
                table: "capacity_slots",
                columns: new[] { "tenant_id", "slot" });

            migrationBuilder.CreateIndex(
                name: "IX_carts_tenant_id_diner_id",
                schema: "ordering",
                table: "carts",
                columns: new[] { "tenant_id", "diner_id" },
                unique: true,
                filter: "diner_id IS NOT NULL AND merged_into IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_carts_tenant_id_expires_at",
                schema: "ordering",
                table: "carts",
                columns: new[] { "tenant_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_carts_tenant_id_merged_into",
                schema: "ordering",
                table: "carts",
                columns: new[] { "tenant_id", "merged_into" });

            migrationBuilder.CreateIndex(
                name: "IX_carts_tenant_id_token_hash",
                schema: "ordering",
                table: "carts",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_closed_at",
                schema: "ordering",
                table: "orders",
                columns: new[] { "tenant_id", "closed_at" },
                filter: "closed_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_diner_id",
                schema: "ordering",
                table: "orders",
                columns: new[] { "tenant_id", "diner_id" },
                filter: "diner_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_number",
                schema: "ordering",
                table: "orders",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_place_key",
                schema: "ordering",
                table: "orders",
                columns: new[] { "tenant_id", "place_key" },
                unique: true,
                filter: "place_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_orders_tenant_id_placed_at",
                schema: "ordering",
                table: "orders",
                columns: new[] { "tenant_id", "placed_at" },
                filter: "closed_at IS NULL AND placed_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "capacity_holds",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "capacity_slots",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "carts",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "orders",
                schema: "ordering");

            migrationBuilder.DropTable(
                name: "settings",
                schema: "ordering");
        }
    }
}
