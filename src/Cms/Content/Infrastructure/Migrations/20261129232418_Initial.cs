using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Cms.Content.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "content");

            migrationBuilder.CreateTable(
                name: "entries",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    draft = table.Column<string>(type: "jsonb", nullable: false),
                    live = table.Column<string>(type: "jsonb", nullable: true),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    has_unpublished_changes = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entries", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "model_versions",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_model_versions", x => new { x.tenant_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "models",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: false),
                    published = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_models", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "entry_references",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry_references", x => new { x.tenant_id, x.entry_id, x.status, x.field, x.target_id });
                    table.ForeignKey(
                        name: "FK_entry_references_entries_tenant_id_entry_id",
                        columns: x => new { x.tenant_id, x.entry_id },
                        principalSchema: "content",
                        principalTable: "entries",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_entry_references_entries_tenant_id_target_id",
                        columns: x => new { x.tenant_id, x.target_id },
                        principalSchema: "content",
                        principalTable: "entries",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entry_slugs",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locale = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    slug = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry_slugs", x => new { x.tenant_id, x.type, x.field, x.locale, x.slug });
                    table.ForeignKey(
                        name: "FK_entry_slugs_entries_tenant_id_entry_id",
                        columns: x => new { x.tenant_id, x.entry_id },
                        principalSchema: "content",
                        principalTable: "entries",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entry_values",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locale = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    number = table.Column<double>(type: "double precision", nullable: true),
                    time = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry_values", x => new { x.tenant_id, x.entry_id, x.status, x.field, x.locale, x.position });
                    table.ForeignKey(
                        name: "FK_entry_values_entries_tenant_id_entry_id",
                        columns: x => new { x.tenant_id, x.entry_id },
                        principalSchema: "content",
                        principalTable: "entries",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entry_versions",
                schema: "content",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    saved_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_published = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry_versions", x => new { x.tenant_id, x.entry_id, x.version });
                    table.ForeignKey(
                        name: "FK_entry_versions_entries_tenant_id_entry_id",
                        columns: x => new { x.tenant_id, x.entry_id },
                        principalSchema: "content",
                        principalTable: "entries",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_entries_tenant_id_type_id",
                schema: "content",
                table: "entries",
                columns: new[] { "tenant_id", "type", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_entry_references_tenant_id_target_id",
                schema: "content",
                table: "entry_references",
                columns: new[] { "tenant_id", "target_id" });

            migrationBuilder.CreateIndex(
                name: "IX_entry_slugs_tenant_id_entry_id",
                schema: "content",
                table: "entry_slugs",
                columns: new[] { "tenant_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "IX_entry_values_tenant_id_type_field_locale_status_number",
                schema: "content",
                table: "entry_values",
                columns: new[] { "tenant_id", "type", "field", "locale", "status", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_entry_values_tenant_id_type_field_locale_status_text",
                schema: "content",
                table: "entry_values",
                columns: new[] { "tenant_id", "type", "field", "locale", "status", "text" });

            migrationBuilder.CreateIndex(
                name: "IX_entry_values_tenant_id_type_field_locale_status_time",
                schema: "content",
                table: "entry_values",
                columns: new[] { "tenant_id", "type", "field", "locale", "status", "time" });

            migrationBuilder.CreateIndex(
                name: "IX_model_versions_tenant_id_hash",
                schema: "content",
                table: "model_versions",
                columns: new[] { "tenant_id", "hash" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "entry_references",
                schema: "content");

            migrationBuilder.DropTable(
                name: "entry_slugs",
                schema: "content");

            migrationBuilder.DropTable(
                name: "entry_values",
                schema: "content");

            migrationBuilder.DropTable(
                name: "entry_versions",
                schema: "content");

            migrationBuilder.DropTable(
                name: "model_versions",
                schema: "content");

            migrationBuilder.DropTable(
                name: "models",
                schema: "content");

            migrationBuilder.DropTable(
                name: "entries",
                schema: "content");
        }
    }
}
