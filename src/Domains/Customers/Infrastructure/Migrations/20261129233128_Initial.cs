using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Customers.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "customers");

            migrationBuilder.CreateTable(
                name: "diners",
                schema: "customers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    locale = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    marketing_consent = table.Column<bool>(type: "boolean", nullable: false),
                    consent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    consent_source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diners", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "text_messages",
                schema: "customers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    useless_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_messages", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "addresses",
                schema: "customers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    diner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    address_city = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    address_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    address_postal_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    address_region = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    address_street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_addresses", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_addresses_diners_tenant_id_diner_id",
                        columns: x => new { x.tenant_id, x.diner_id },
                        principalSchema: "customers",
                        principalTable: "diners",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sent_codes",
                schema: "customers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    challenge_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    diner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_codes", x => new { x.tenant_id, x.challenge_hash });
                    table.ForeignKey(
                        name: "FK_sent_codes_diners_tenant_id_diner_id",
                        columns: x => new { x.tenant_id, x.diner_id },
                        principalSchema: "customers",
                        principalTable: "diners",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "customers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    diner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    network = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    proven_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_sessions_diners_tenant_id_diner_id",
                        columns: x => new { x.tenant_id, x.diner_id },
                        principalSchema: "customers",
                        principalTable: "diners",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_addresses_tenant_id_diner_id",
                schema: "customers",
                table: "addresses",
                columns: new[] { "tenant_id", "diner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_diners_tenant_id_normalized_email",
                schema: "customers",
                table: "diners",
                columns: new[] { "tenant_id", "normalized_email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_diners_tenant_id_phone",
                schema: "customers",
                table: "diners",
                columns: new[] { "tenant_id", "phone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sent_codes_tenant_id_diner_id",
                schema: "customers",
                table: "sent_codes",
                columns: new[] { "tenant_id", "diner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_sent_codes_tenant_id_expires_at",
                schema: "customers",
                table: "sent_codes",
                columns: new[] { "tenant_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_tenant_id_diner_id",
                schema: "customers",
                table: "sessions",
                columns: new[] { "tenant_id", "diner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_tenant_id_expires_at",
                schema: "customers",
                table: "sessions",
                columns: new[] { "tenant_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_tenant_id_token_hash",
                schema: "customers",
                table: "sessions",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_text_messages_tenant_id_useless_at",
                schema: "customers",
                table: "text_messages",
                columns: new[] { "tenant_id", "useless_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "addresses",
                schema: "customers");

            migrationBuilder.DropTable(
                name: "sent_codes",
                schema: "customers");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "customers");

            migrationBuilder.DropTable(
                name: "text_messages",
                schema: "customers");

            migrationBuilder.DropTable(
                name: "diners",
                schema: "customers");
        }
    }
}
