using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Infrastructure;

internal sealed class PaymentsDb(DbContextOptions<PaymentsDb> options) : TenantDbContext(options)
{
    public const int MaxGatewayIdLength = 100;

    public override string Schema => "payments";

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<GatewayMessage> Messages => Set<GatewayMessage>();

    public DbSet<ReconciliationRun> Runs => Set<ReconciliationRun>();

    public DbSet<Difference> Differences => Set<Difference>();

    public DbSet<Payout> Payouts => Set<Payout>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<Payment>(p =>
        {
            p.ToTable("payments", t =>
            {
                t.HasCheckConstraint("CK_payments_captured", "amount > 0 AND captured BETWEEN 0 AND amount AND (to_capture IS NULL OR to_capture BETWEEN 1 AND amount)");
                t.HasCheckConstraint("CK_payments_refunded", "refunded BETWEEN 0 AND greatest(captured, coalesce(to_capture, 0))");
                t.HasCheckConstraint("CK_payments_disputed", "disputed = 0 OR (disputed > 0 AND refunded + disputed <= captured)");
            });
            p.HasIndex(x => x.OrderId).IsUnique();
            p.HasIndex(x => x.TipOf).HasFilter("tip_of IS NOT NULL");
            p.HasIndex(x => x.IntentId);
            p.HasIndex(x => x.CreatedAt);
            // Nodes of the release before write none.
            p.Property(x => x.KeysUsedUp).HasDefaultValue(0);
            p.Property(x => x.OrderNumber).HasMaxLength(Payment.MaxNumberLength);
            p.Property(x => x.FailureCode).HasMaxLength(60);
            p.Property(x => x.AccountId).HasMaxLength(MaxGatewayIdLength);
            p.Property(x => x.SetupId).HasMaxLength(MaxGatewayIdLength);
            p.Property(x => x.IntentId).HasMaxLength(MaxGatewayIdLength);
            p.Property(x => x.ClientSecret).HasMaxLength(2 * MaxGatewayIdLength);
        });
        builder.Entity<Refund>(r =>
        {
            r.ToTable("refunds", t => t.HasCheckConstraint("CK_refunds_amount", "amount > 0"));
            r.Property(x => x.Id).ValueGeneratedNever();
            r.Property(x => x.IsOfRest).HasDefaultValue(false);
            r.Property(x => x.Reason).HasMaxLength(Refund.MaxReasonLength);
            r.Property(x => x.GatewayId).HasMaxLength(MaxGatewayIdLength);
            r.Property(x => x.FailureCode).HasMaxLength(60);
            r.HasIndex(x => x.PaymentId);
            r.HasOne<Payment>().WithMany().HasForeignKey(x => x.PaymentId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<LedgerEntry>(e =>
        {
            e.ToTable("ledger_entries", t => t.HasCheckConstraint("CK_ledger_entries_sides", "amount > 0 AND debit <> credit"));
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.PaymentId);
        });
        builder.Entity<GatewayMessage>(m =>
        {
            m.ToTable("gateway_messages");
            m.HasKey(x => new { x.Gateway, x.EventId });
            m.Property(x => x.EventId).HasMaxLength(MaxGatewayIdLength);
            m.Property(x => x.Type).HasMaxLength(80);
            m.Property(x => x.ObjectId).HasMaxLength(MaxGatewayIdLength);
            m.HasIndex(x => x.PaymentId).HasFilter("applied_at IS NULL");
            m.HasIndex(x => x.ReceivedAt);
        });
        ConfigureReconciliation(builder);
        SimulatorModel.Configure(builder);
    }

    private static void ConfigureReconciliation(ModelBuilder builder)
    {
        builder.Entity<ReconciliationRun>(r =>
        {
            r.ToTable("reconciliation_runs");
            r.Property(x => x.Id).ValueGeneratedNever();
            r.Property(x => x.UnreadAccounts).HasDefaultValueSql("'{}'::text[]");
            r.HasIndex(x => x.Date).IsUnique();
        });
        builder.Entity<Difference>(d =>
        {
            d.ToTable("reconciliation_differences");
            d.Property(x => x.Id).ValueGeneratedNever();
            d.Property(x => x.IntentId).HasMaxLength(MaxGatewayIdLength);
            d.HasOne<ReconciliationRun>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Payout>(p =>
        {
            p.ToTable("payouts");
            p.HasKey(x => new { x.Gateway, x.Id });
            p.Ignore(x => x.IsPaid);
            p.Property(x => x.Id).HasMaxLength(MaxGatewayIdLength);
            p.Property(x => x.Status).HasMaxLength(40);
            p.HasIndex(x => x.ArrivesAt);
        });
    }
}
