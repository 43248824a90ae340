using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Ordering.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class CountedOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "ordered_since",
                schema: "ordering",
                table: "carts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "orders",
                schema: "ordering",
                table: "carts",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ordered_since",
                schema: "ordering",
                table: "carts");

            migrationBuilder.DropColumn(
                name: "orders",
                schema: "ordering",
                table: "carts");
        }
    }
}
