using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Tenancy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class BrandHomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "moves",
                schema: "tenancy",
                table: "brands",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "silo",
                schema: "tenancy",
                table: "brands",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "departures",
                schema: "tenancy",
                columns: table => new
                {
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    moved_to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    moves = table.Column<int>(type: "integer", nullable: false),
                    departed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_departures", x => x.brand_id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "departures",
                schema: "tenancy");

            migrationBuilder.DropColumn(
                name: "moves",
                schema: "tenancy",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "silo",
                schema: "tenancy",
                table: "brands");
        }
    }
}
