using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Locations.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class ServicesExceptionsAndPause : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "busy",
                schema: "locations",
                table: "locations",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exceptions",
                schema: "locations",
                table: "locations",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "pause",
                schema: "locations",
                table: "locations",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "service_hours",
                schema: "locations",
                table: "locations",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "busy",
                schema: "locations",
                table: "locations");

            migrationBuilder.DropColumn(
                name: "exceptions",
                schema: "locations",
                table: "locations");

            migrationBuilder.DropColumn(
                name: "pause",
                schema: "locations",
                table: "locations");

            migrationBuilder.DropColumn(
                name: "service_hours",
                schema: "locations",
                table: "locations");
        }
    }
}
