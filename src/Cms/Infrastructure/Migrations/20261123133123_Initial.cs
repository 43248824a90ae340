using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Cms.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "cms");

            migrationBuilder.CreateTable(
                name: "media",
                schema: "cms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    alt = table.Column<string>(type: "jsonb", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "navigations",
                schema: "cms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    header = table.Column<string>(type: "jsonb", nullable: false),
                    footer = table.Column<string>(type: "jsonb", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_navigations", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "pages",
                schema: "cms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    live_path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    draft = table.Column<string>(type: "jsonb", nullable: false),
                    live = table.Column<string>(type: "jsonb", nullable: true),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pages", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "themes",
                schema: "cms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    preset = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    look = table.Column<string>(type: "jsonb", nullable: false),
                    logo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tagline = table.Column<string>(type: "jsonb", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_themes", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "page_versions",
                schema: "cms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    saved_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_published = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_versions", x => new { x.tenant_id, x.page_id, x.version });
                    table.ForeignKey(
                        name: "FK_page_versions_pages_tenant_id_page_id",
                        columns: x => new { x.tenant_id, x.page_id },
                        principalSchema: "cms",
                        principalTable: "pages",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_media_tenant_id_hash",
                schema: "cms",
                table: "media",
                columns: new[] { "tenant_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pages_tenant_id_live_path",
                schema: "cms",
                table: "pages",
                columns: new[] { "tenant_id", "live_path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pages_tenant_id_path",
                schema: "cms",
                table: "pages",
                columns: new[] { "tenant_id", "path" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "media",
                schema: "cms");

            migrationBuilder.DropTable(
                name: "navigations",
                schema: "cms");

            migrationBuilder.DropTable(
                name: "page_versions",
                schema: "cms");

            migrationBuilder.DropTable(
                name: "themes",
                schema: "cms");

            migrationBuilder.DropTable(
                name: "pages",
                schema: "cms");
        }
    }
}
