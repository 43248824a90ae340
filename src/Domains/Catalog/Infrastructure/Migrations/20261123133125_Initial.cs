using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Catalog.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "catalog");

            migrationBuilder.CreateTable(
                name: "categories",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    item_order = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_categories", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "import_uploads",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_uploads", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "modifier_groups",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    minimum = table.Column<int>(type: "integer", nullable: false),
                    maximum = table.Column<int>(type: "integer", nullable: false),
                    free = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_modifier_groups", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("modifier_groups_bounds", "minimum >= 0 AND minimum <= maximum AND free >= 0 AND free <= maximum");
                });

            migrationBuilder.CreateTable(
                name: "items",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "jsonb", nullable: false),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_off = table.Column<bool>(type: "boolean", nullable: false),
                    returns_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    allergens = table.Column<string[]>(type: "text[]", nullable: false),
                    diets = table.Column<string[]>(type: "text[]", nullable: false),
                    modifier_group_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    import_key = table.Column<string>(type: "text", nullable: true),
                    import_reference = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_items", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_items_categories_tenant_id_category_id",
                        columns: x => new { x.tenant_id, x.category_id },
                        principalSchema: "catalog",
                        principalTable: "categories",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "modifier_options",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    allergens = table.Column<string[]>(type: "text[]", nullable: false),
                    diets = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_modifier_options", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("modifier_options_price_not_negative", "price >= 0");
                    table.ForeignKey(
                        name: "FK_modifier_options_modifier_groups_tenant_id_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalSchema: "catalog",
                        principalTable: "modifier_groups",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_sizes",
                schema: "catalog",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    base_price = table.Column<long>(type: "bigint", nullable: true),
                    per_grams = table.Column<int>(type: "integer", nullable: true),
                    delivery_price = table.Column<long>(type: "bigint", nullable: true),
                    pickup_price = table.Column<long>(type: "bigint", nullable: true),
                    dine_in_price = table.Column<long>(type: "bigint", nullable: true),
                    import_key = table.Column<string>(type: "text", nullable: true),
                    import_reference = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_sizes", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("item_sizes_price_not_negative", "least(base_price, delivery_price, pickup_price, dine_in_price) >= 0");
                    table.ForeignKey(
                        name: "FK_item_sizes_items_tenant_id_item_id",
                        columns: x => new { x.tenant_id, x.item_id },
                        principalSchema: "catalog",
                        principalTable: "items",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_categories_tenant_id_name_key",
                schema: "catalog",
                table: "categories",
                columns: new[] { "tenant_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_categories_tenant_id_slug",
                schema: "catalog",
                table: "categories",
                columns: new[] { "tenant_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_uploads_tenant_id_expires_at",
                schema: "catalog",
                table: "import_uploads",
                columns: new[] { "tenant_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_item_sizes_tenant_id_item_id",
                schema: "catalog",
                table: "item_sizes",
                columns: new[] { "tenant_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_items_tenant_id_category_id_name_key",
                schema: "catalog",
                table: "items",
                columns: new[] { "tenant_id", "category_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_items_tenant_id_slug",
                schema: "catalog",
                table: "items",
                columns: new[] { "tenant_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_modifier_groups_tenant_id_key",
                schema: "catalog",
                table: "modifier_groups",
                columns: new[] { "tenant_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_modifier_options_tenant_id_group_id",
                schema: "catalog",
                table: "modifier_options",
                columns: new[] { "tenant_id", "group_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_uploads",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "item_sizes",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "modifier_options",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "items",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "modifier_groups",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "categories",
                schema: "catalog");
        }
    }
}
