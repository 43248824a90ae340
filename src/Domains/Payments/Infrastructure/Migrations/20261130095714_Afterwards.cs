using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Payments.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Afterwards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "dispute_ends_at",
                schema: "payments",
                table: "simulator_intents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "dispute",
                schema: "payments",
                table: "payments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "tip_of",
                schema: "payments",
                table: "payments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_tenant_id_tip_of",
                schema: "payments",
                table: "payments",
                columns: new[] { "tenant_id", "tip_of" },
                filter: "tip_of IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_payments_disputed",
                schema: "payments",
                table: "payments",
                sql: "disputed = 0 OR (disputed > 0 AND refunded + disputed <= captured)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_payments_tenant_id_tip_of",
                schema: "payments",
                table: "payments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_payments_disputed",
                schema: "payments",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "dispute_ends_at",
                schema: "payments",
                table: "simulator_intents");

            migrationBuilder.DropColumn(
                name: "dispute",
                schema: "payments",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "tip_of",
                schema: "payments",
                table: "payments");
        }
    }
}
