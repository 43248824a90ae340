using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Maps outbox, deliveries, timers and history into every module's context, so that they are saved with the work; one context owns their tables.</summary>
internal static class OutboxModel
{
    public const string Schema = "tenancy";

    public static void Apply(ModelBuilder builder, bool isOwner)
    {
        builder.Entity<OutboxEvent>(e =>
        {
            e.ToTable("outbox", Schema, t => Exclude(t, isOwner));
            e.HasKey(o => o.Id);
            e.Property(o => o.Name).HasMaxLength(100);
            e.Property(o => o.AggregateKey).HasMaxLength(100);
            e.Property(o => o.Payload).HasColumnType("jsonb");
            e.Property(o => o.TraceId).HasMaxLength(64);
        });
        builder.Entity<Delivery>(e =>
        {
            e.ToTable("deliveries", Schema, t => Exclude(t, isOwner));
            e.HasKey(d => new { d.EventId, d.Subscriber });
            e.HasOne<OutboxEvent>().WithMany().HasForeignKey(d => d.EventId).OnDelete(DeleteBehavior.Cascade);
            e.Property(d => d.Subscriber).HasMaxLength(100);
            e.Property(d => d.AggregateKey).HasMaxLength(100);
        });
        builder.Entity<HistoryRow>(e =>
        {
            e.ToTable("history", Schema, t => Exclude(t, isOwner));
            e.HasKey(h => new { h.Entity, h.EntityId, h.Version });
            e.Property(h => h.Entity).HasMaxLength(60);
            e.Property(h => h.Author).HasMaxLength(60);
            e.Property(h => h.Document).HasColumnType("jsonb");
        });
        builder.Entity<Timer>(e =>
        {
            e.ToTable("timers", Schema, t => Exclude(t, isOwner));
            e.HasKey(t => new { t.Name, t.Key });
            e.Property(t => t.Name).HasMaxLength(100);
            e.Property(t => t.Key).HasMaxLength(100);
            e.Property(t => t.Payload).HasColumnType("jsonb");
            e.HasIndex(t => t.DueAt);
        });
    }

    private static void Exclude(TableBuilder table, bool isOwner)
    {
        if (!isOwner) table.ExcludeFromMigrations();
    }
}
