using System.Text.Json;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Tracing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Adds to a save what belongs to it: events to the outbox, whole documents to the history, changed cache tags.</summary>
internal sealed class ChangeRecorder(EventSubscriptions subscriptions, IClock clock, ViewerScope viewer, ChangeNote note)
{
    public void Record(TenantDbContext db)
    {
        var now = clock.GetCurrentInstant();
        var written = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in written.Where(e => !TenantModel.IsPlatform(e.Metadata)))
        {
            if (entry.Entity is not IBehindTheScenes) tags.Add(ReadTags.TableTag(entry.Metadata.GetSchema()!, entry.Metadata.GetTableName()!));
            if (entry.Entity is IHaveCacheTags tagged) tags.UnionWith(tagged.CacheTags);
            if (entry.Entity is Aggregate aggregate) RecordAggregate(db, entry, aggregate, now);
        }

        if (tags.Count > 0) Publish(db, new DataChanged([.. tags], note.ReceiptId, note.Cause), "freshness", 0, now);
    }

    public void Publish(TenantDbContext db, IEvent happened, string aggregateKey, int aggregateVersion, Instant now)
    {
        var name = EventNames.Of(happened.GetType());
        var row = new OutboxEvent
        {
            Id = Ids.New(),
            Name = name,
            AggregateKey = aggregateKey,
            AggregateVersion = aggregateVersion,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options),
            TraceId = Spans.Place,
            OccurredAt = now,
        };
        db.Add(row);
        foreach (var subscription in subscriptions.To(name))
        {
            db.Data.Connection.WakeAfter(Wake.Outbox);
            db.Add(new Delivery { EventId = row.Id, Subscriber = subscription.Name, AggregateKey = aggregateKey, AggregateVersion = aggregateVersion, NextAttemptAt = now });
        }
    }

    private void RecordAggregate(TenantDbContext db, EntityEntry entry, Aggregate aggregate, Instant now)
    {
        var name = TenantModel.SnakeCase(entry.Metadata.ClrType.Name);
        foreach (var happened in aggregate.Commit()) Publish(db, happened, $"{name}:{aggregate.Id:N}", aggregate.Version, now);
        if (aggregate is not IHaveHistory document) return;
        db.Add(new HistoryRow
        {
            Entity = $"{db.Schema}.{name}",
            EntityId = aggregate.Id,
            Version = aggregate.Version,
            ValidFrom = now,
            Author = viewer.Viewer.Author,
            Document = entry.State == EntityState.Deleted ? null : JsonSerializer.Serialize(document.Snapshot(), EventJson.Options),
        });
    }
}
