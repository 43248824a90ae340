using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Accounts.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class MailLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "lane",
                schema: "accounts",
                table: "mails",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "lane",
                schema: "accounts",
                table: "mails");
        }
    }
}
