using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Catalog.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class EmptyCounters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_empty",
                schema: "catalog",
                table: "stock_counters",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_empty",
                schema: "catalog",
                table: "stock_counters");
        }
    }
}
