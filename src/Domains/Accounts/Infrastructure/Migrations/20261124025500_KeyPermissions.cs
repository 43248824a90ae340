using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Accounts.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class KeyPermissions : Migration
    {
        // What every secret key could before keys had permissions: it stays so for those that are there, and for those that a node of before still makes.
        private static readonly string[] OfBefore = ["EditMenu", "EditLocations", "EditContent", "PublishContent", "EditTheme", "ManageIntegrations"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "expires_at",
                schema: "accounts",
                table: "api_keys",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "last_used_at",
                schema: "accounts",
                table: "api_keys",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "permissions",
                schema: "accounts",
                table: "api_keys",
                type: "text[]",
                nullable: false,
                defaultValue: OfBefore);

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                schema: "accounts",
                table: "api_keys",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "key_changes",
                schema: "accounts",
                columns: table => new
                {
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_changes", x => new { x.brand_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "key_settings",
                schema: "accounts",
                columns: table => new
                {
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publishable_introspection = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_settings", x => x.brand_id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "key_changes",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "key_settings",
                schema: "accounts");

            migrationBuilder.DropColumn(
                name: "expires_at",
                schema: "accounts",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "last_used_at",
                schema: "accounts",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "permissions",
                schema: "accounts",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "successor_id",
                schema: "accounts",
                table: "api_keys");
        }
    }
}
