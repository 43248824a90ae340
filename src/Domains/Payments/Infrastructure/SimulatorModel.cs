using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Payments.Infrastructure;

/// <summary>The tables of the simulated gateway. They stand for somebody else's: nothing of ours points to them, and nothing but the simulator reads them.</summary>
internal static class SimulatorModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<SimulatedIntent>(i =>
        {
            i.ToTable("simulator_intents");
            i.HasKey(x => x.Id);
            i.Property(x => x.Id).HasMaxLength(PaymentsDb.MaxGatewayIdLength);
            i.Property(x => x.ClientSecret).HasMaxLength(2 * PaymentsDb.MaxGatewayIdLength);
            i.Property(x => x.FailureCode).HasMaxLength(60);
            i.Property(x => x.Refunds).HasConversion<JsonColumn<IReadOnlyList<SimulatedRefund>>, JsonComparer<IReadOnlyList<SimulatedRefund>>>().HasColumnType("jsonb").HasDefaultValueSql("'[]'::jsonb");
            i.HasIndex(x => x.ClientSecret).IsUnique();
            i.HasIndex(x => x.CreatedAt);
        });
        builder.Entity<SimulatorLogLine>(l =>
        {
            l.ToTable("simulator_log");
            l.Property(x => x.Id).ValueGeneratedNever();
            l.Property(x => x.Operation).HasMaxLength(20);
            l.Property(x => x.Key).HasMaxLength(120);
            l.Property(x => x.IntentId).HasMaxLength(PaymentsDb.MaxGatewayIdLength);
            l.HasIndex(x => x.Key).IsUnique();
        });
        builder.Entity<SimulatorMessage>(m =>
        {
            m.ToTable("simulator_messages");
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.IntentId).HasMaxLength(PaymentsDb.MaxGatewayIdLength);
            m.Property(x => x.Type).HasMaxLength(80);
        });
    }
}
