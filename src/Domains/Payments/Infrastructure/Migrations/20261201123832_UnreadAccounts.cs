using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Payments.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class UnreadAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_of_rest",
                schema: "payments",
                table: "refunds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string[]>(
                name: "unread_accounts",
                schema: "payments",
                table: "reconciliation_runs",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'::text[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_of_rest",
                schema: "payments",
                table: "refunds");

            migrationBuilder.DropColumn(
                name: "unread_accounts",
                schema: "payments",
                table: "reconciliation_runs");
        }
    }
}
