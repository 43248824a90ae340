using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Payments.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class AskedFirst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "refunds",
                schema: "payments",
                table: "simulator_intents",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<int>(
                name: "fee_parts_per_million",
                schema: "payments",
                table: "payments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "keys_used_up",
                schema: "payments",
                table: "payments",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "refunds",
                schema: "payments",
                table: "simulator_intents");

            migrationBuilder.DropColumn(
                name: "fee_parts_per_million",
                schema: "payments",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "keys_used_up",
                schema: "payments",
                table: "payments");
        }
    }
}
