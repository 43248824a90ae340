using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Tenancy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class Certificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authority_accounts",
                schema: "tenancy",
                columns: table => new
                {
                    directory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    made_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_accounts", x => x.directory);
                });

            migrationBuilder.CreateTable(
                name: "certificate_orders",
                schema: "tenancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    placed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_orders", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_orders_brands_brand_id",
                        column: x => x.brand_id,
                        principalSchema: "tenancy",
                        principalTable: "brands",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                schema: "tenancy",
                columns: table => new
                {
                    host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    brand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chain = table.Column<string>(type: "text", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => x.host);
                    table.ForeignKey(
                        name: "FK_certificates_brands_brand_id",
                        column: x => x.brand_id,
                        principalSchema: "tenancy",
                        principalTable: "brands",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_certificates_domains_host",
                        column: x => x.host,
                        principalSchema: "tenancy",
                        principalTable: "domains",
                        principalColumn: "host",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_certificate_orders_brand_id",
                schema: "tenancy",
                table: "certificate_orders",
                column: "brand_id");

            migrationBuilder.CreateIndex(
                name: "IX_certificate_orders_placed_at",
                schema: "tenancy",
                table: "certificate_orders",
                column: "placed_at");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_brand_id",
                schema: "tenancy",
                table: "certificates",
                column: "brand_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authority_accounts",
                schema: "tenancy");

            migrationBuilder.DropTable(
                name: "certificate_orders",
                schema: "tenancy");

            migrationBuilder.DropTable(
                name: "certificates",
                schema: "tenancy");
        }
    }
}
