using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Tenancy.Events;

/// <summary>An event that happened, saved with the work that caused it.</summary>
[StaysAsNow]
internal sealed class OutboxEvent : IBehindTheScenes
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The aggregate it happened to; events of one aggregate are delivered in the order of <see cref="AggregateVersion"/>.</summary>
    public required string AggregateKey { get; init; }

    public int AggregateVersion { get; init; }

    public required string Payload { get; init; }

    /// <summary>Where its cause stands in its trace; see <see cref="Tracing.Spans.Place"/>.</summary>
    public string? TraceId { get; init; }

    public Instant OccurredAt { get; init; }
}

/// <summary>One event on its way to one subscriber; <see cref="DoneAt"/> is written in the subscriber's own transaction.</summary>
[StaysAsNow]
internal sealed class Delivery : IBehindTheScenes
{
    public Guid EventId { get; init; }

    public required string Subscriber { get; init; }

    public required string AggregateKey { get; init; }

    public int AggregateVersion { get; init; }

    public int Attempts { get; init; }

    public Instant NextAttemptAt { get; init; }

    public Instant? LeasedUntil { get; init; }

    public Instant? DoneAt { get; init; }

    public Instant? DeadAt { get; init; }

    public string? LastError { get; init; }
}

/// <summary>A whole version of something whose every version is kept.</summary>
[MergedAtRestore]
internal sealed class HistoryRow : IBehindTheScenes
{
    public required string Entity { get; init; }

    public Guid EntityId { get; init; }

    public int Version { get; init; }

    public Instant ValidFrom { get; init; }

    public required string Author { get; init; }

    /// <summary>The document, or null where the version is a deletion.</summary>
    public string? Document { get; init; }
}

/// <summary>Something that becomes true by the passing of time; when due, its payload goes to the outbox as the event <see cref="Name"/>.</summary>
[MergedAtRestore]
internal sealed class Timer : IBehindTheScenes
{
    public required string Name { get; init; }

    public required string Key { get; init; }

    public Instant DueAt { get; set; }

    public required string Payload { get; set; }
}
