using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Accounts.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Operators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_shown_factor",
                schema: "accounts",
                table: "sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "impersonations",
                schema: "accounts",
                columns: table => new
                {
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    started_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_impersonations", x => new { x.brand_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "operators",
                schema: "accounts",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators", x => x.user_id);
                    table.ForeignKey(
                        name: "FK_operators_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "impersonated_actions",
                schema: "accounts",
                columns: table => new
                {
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    impersonation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    what = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_impersonated_actions", x => new { x.brand_id, x.id });
                    table.ForeignKey(
                        name: "FK_impersonated_actions_impersonations_brand_id_impersonation_~",
                        columns: x => new { x.brand_id, x.impersonation_id },
                        principalSchema: "accounts",
                        principalTable: "impersonations",
                        principalColumns: new[] { "brand_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_impersonated_actions_brand_id_impersonation_id",
                schema: "accounts",
                table: "impersonated_actions",
                columns: new[] { "brand_id", "impersonation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_impersonations_session_id_brand_id",
                schema: "accounts",
                table: "impersonations",
                columns: new[] { "session_id", "brand_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "impersonated_actions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "operators",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "impersonations",
                schema: "accounts");

            migrationBuilder.DropColumn(
                name: "has_shown_factor",
                schema: "accounts",
                table: "sessions");
        }
    }
}
