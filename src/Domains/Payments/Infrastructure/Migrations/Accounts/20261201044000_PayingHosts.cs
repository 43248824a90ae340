using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Payments.Infrastructure.Migrations.Accounts
{
    /// <inheritdoc />
    internal sealed partial class PayingHosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<string>>(
                name: "hosts",
                schema: "payments",
                table: "accounts",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "hosts",
                schema: "payments",
                table: "accounts");
        }
    }
}
