using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace FoodSaaS.Payments.Infrastructure.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "payments");

            migrationBuilder.CreateTable(
                name: "gateway_messages",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gateway = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    event_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    object_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gateway_messages", x => new { x.tenant_id, x.gateway, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    debit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    credit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entries", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("CK_ledger_entries_sides", "amount > 0 AND debit <> credit");
                });

            migrationBuilder.CreateTable(
                name: "payments",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    failure_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    to_capture = table.Column<long>(type: "bigint", nullable: true),
                    captured = table.Column<long>(type: "bigint", nullable: false),
                    refunded = table.Column<long>(type: "bigint", nullable: false),
                    disputed = table.Column<long>(type: "bigint", nullable: false),
                    platform_fee = table.Column<long>(type: "bigint", nullable: false),
                    gateway_fee = table.Column<long>(type: "bigint", nullable: false),
                    is_let_go = table.Column<bool>(type: "boolean", nullable: false),
                    gateway = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    account_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    authorises_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    setup_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    intent_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    client_secret = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    is_doubtful = table.Column<bool>(type: "boolean", nullable: false),
                    waits = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    touched_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("CK_payments_captured", "amount > 0 AND captured BETWEEN 0 AND amount AND (to_capture IS NULL OR to_capture BETWEEN 1 AND amount)");
                    table.CheckConstraint("CK_payments_refunded", "refunded BETWEEN 0 AND greatest(captured, coalesce(to_capture, 0))");
                });

            migrationBuilder.CreateTable(
                name: "payouts",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gateway = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    arrives_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payouts", x => new { x.tenant_id, x.gateway, x.id });
                });

            migrationBuilder.CreateTable(
                name: "reconciliation_runs",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<LocalDate>(type: "date", nullable: false),
                    due_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    compared = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reconciliation_runs", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "simulator_intents",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_secret = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    card = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    settles_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    captured = table.Column<long>(type: "bigint", nullable: false),
                    refunded = table.Column<long>(type: "bigint", nullable: false),
                    disputed = table.Column<long>(type: "bigint", nullable: false),
                    platform_fee = table.Column<long>(type: "bigint", nullable: false),
                    gateway_fee = table.Column<long>(type: "bigint", nullable: false),
                    failure_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    touched_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_simulator_intents", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "simulator_log",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    operation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    intent_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_simulator_log", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "simulator_messages",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intent_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_simulator_messages", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "refunds",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gateway_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    failure_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    created_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refunds", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("CK_refunds_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_refunds_payments_tenant_id_payment_id",
                        columns: x => new { x.tenant_id, x.payment_id },
                        principalSchema: "payments",
                        principalTable: "payments",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reconciliation_differences",
                schema: "payments",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    intent_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ours = table.Column<long>(type: "bigint", nullable: false),
                    theirs = table.Column<long>(type: "bigint", nullable: false),
                    is_healed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reconciliation_differences", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_reconciliation_differences_reconciliation_runs_tenant_id_ru~",
                        columns: x => new { x.tenant_id, x.run_id },
                        principalSchema: "payments",
                        principalTable: "reconciliation_runs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_gateway_messages_tenant_id_payment_id",
                schema: "payments",
                table: "gateway_messages",
                columns: new[] { "tenant_id", "payment_id" },
                filter: "applied_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_gateway_messages_tenant_id_received_at",
                schema: "payments",
                table: "gateway_messages",
                columns: new[] { "tenant_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_tenant_id_payment_id",
                schema: "payments",
                table: "ledger_entries",
                columns: new[] { "tenant_id", "payment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_tenant_id_created_at",
                schema: "payments",
                table: "payments",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_tenant_id_intent_id",
                schema: "payments",
                table: "payments",
                columns: new[] { "tenant_id", "intent_id" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_tenant_id_order_id",
                schema: "payments",
                table: "payments",
                columns: new[] { "tenant_id", "order_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payouts_tenant_id_arrives_at",
                schema: "payments",
                table: "payouts",
                columns: new[] { "tenant_id", "arrives_at" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_differences_tenant_id_run_id",
                schema: "payments",
                table: "reconciliation_differences",
                columns: new[] { "tenant_id", "run_id" });

            migrationBuilder.CreateIndex(
                name: "IX_reconciliation_runs_tenant_id_date",
                schema: "payments",
                table: "reconciliation_runs",
                columns: new[] { "tenant_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_refunds_tenant_id_payment_id",
                schema: "payments",
                table: "refunds",
                columns: new[] { "tenant_id", "payment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_simulator_intents_tenant_id_client_secret",
                schema: "payments",
                table: "simulator_intents",
                columns: new[] { "tenant_id", "client_secret" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_simulator_intents_tenant_id_created_at",
                schema: "payments",
                table: "simulator_intents",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_simulator_log_tenant_id_key",
                schema: "payments",
                table: "simulator_log",
                columns: new[] { "tenant_id", "key" },
                unique: true);

            migrationBuilder.Sql("""
                CREATE FUNCTION payments.keep_postings() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    -- A brand that moves or is restored is the owner's; one that is removed says so on the connection that removes it.
                    IF TG_OP = 'DELETE' AND (current_user = 'foodsaas_owner' OR current_setting('app.removing', true) = OLD.tenant_id::text) THEN
                        RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'Postings are never changed nor deleted.' USING ERRCODE = 'insufficient_privilege';
                END $$;
                CREATE TRIGGER keep_postings BEFORE UPDATE OR DELETE ON payments.ledger_entries FOR EACH ROW EXECUTE FUNCTION payments.keep_postings();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gateway_messages",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "ledger_entries",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "payouts",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "reconciliation_differences",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "refunds",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "simulator_intents",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "simulator_log",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "simulator_messages",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "reconciliation_runs",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "payments",
                schema: "payments");

            migrationBuilder.Sql("DROP FUNCTION payments.keep_postings();");
        }
    }
}
