using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Cms.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Certificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "certificates",
                schema: "cms",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    order_address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    sealed_order_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    ordered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    challenge_token = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    challenge_answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    fault_detail = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    failing_since = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    are_owners_told = table.Column<bool>(type: "boolean", nullable: false),
                    next_try_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    issued_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_certificates_domains_tenant_id_id",
                        columns: x => new { x.tenant_id, x.id },
                        principalSchema: "cms",
                        principalTable: "domains",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certificates",
                schema: "cms");
        }
    }
}
