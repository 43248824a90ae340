using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Cms.Freshness.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "freshness");

            migrationBuilder.CreateTable(
                name: "answers",
                schema: "freshness",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cache_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    locale = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    tags = table.Column<List<string>>(type: "text[]", nullable: false),
                    body_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => new { x.tenant_id, x.cache_key });
                });

            migrationBuilder.CreateTable(
                name: "invalidations",
                schema: "freshness",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cache_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_pending = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invalidations", x => new { x.tenant_id, x.cache_key });
                });

            migrationBuilder.CreateTable(
                name: "page_clocks",
                schema: "freshness",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_clocks", x => new { x.tenant_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                schema: "freshness",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    keys_checked = table.Column<int>(type: "integer", nullable: false),
                    keys_changed = table.Column<int>(type: "integer", nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "routes",
                schema: "freshness",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    cache_keys = table.Column<List<string>>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_routes", x => new { x.tenant_id, x.route });
                });

            migrationBuilder.CreateTable(
                name: "replaced_pages",
                schema: "freshness",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    node = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    invalidated_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    fresh_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replaced_pages", x => new { x.tenant_id, x.receipt_id, x.route, x.node });
                    table.ForeignKey(
                        name: "FK_replaced_pages_receipts_tenant_id_receipt_id",
                        columns: x => new { x.tenant_id, x.receipt_id },
                        principalSchema: "freshness",
                        principalTable: "receipts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_receipts_tenant_id_created_at",
                schema: "freshness",
                table: "receipts",
                columns: new[] { "tenant_id", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answers",
                schema: "freshness");

            migrationBuilder.DropTable(
                name: "invalidations",
                schema: "freshness");

            migrationBuilder.DropTable(
                name: "page_clocks",
                schema: "freshness");

            migrationBuilder.DropTable(
                name: "replaced_pages",
                schema: "freshness");

            migrationBuilder.DropTable(
                name: "routes",
                schema: "freshness");

            migrationBuilder.DropTable(
                name: "receipts",
                schema: "freshness");
        }
    }
}
