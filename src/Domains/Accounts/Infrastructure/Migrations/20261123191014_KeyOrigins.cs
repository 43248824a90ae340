using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Accounts.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class KeyOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "origins",
                schema: "accounts",
                table: "api_keys",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_origins",
                schema: "accounts",
                table: "api_keys",
                column: "origins")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_api_keys_origins",
                schema: "accounts",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "origins",
                schema: "accounts",
                table: "api_keys");
        }
    }
}
