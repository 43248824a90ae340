using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Ordering.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class FollowingBrand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "follows_brand",
                schema: "ordering",
                table: "settings",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "follows_brand",
                schema: "ordering",
                table: "settings");
        }
    }
}
