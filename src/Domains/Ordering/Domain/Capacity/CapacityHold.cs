using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>What an order took of a kitchen, or what is held for a cart while its diner pays.</summary>
[StaysAsNow]
internal sealed class CapacityHold : IBehindTheScenes
{
    /// <summary>The order's own, or the cart's.</summary>
    public Guid Id { get; init; }

    public Guid LocationId { get; init; }

    public Instant PromisedFor { get; init; }

    /// <summary>From when on it counts no more and is given back; null once the order stands.</summary>
    public Instant? ExpiresAt { get; init; }

    public IReadOnlyList<SlotMinutes> Parts { get; init; } = [];

    public bool IsOver(Instant now) => ExpiresAt <= now;

    /// <summary>Whether it is what is asked for: the same work, for the same slot where one was chosen.</summary>
    public bool Covers(KitchenDemand demand) =>
        (demand.Wanted is null || demand.Wanted == PromisedFor)
        && Parts.GroupBy(p => p.Station, p => p.Minutes).ToDictionary(g => g.Key, g => g.Sum()) is var held
        && held.Count == demand.Work.Count
        && demand.Work.All(w => held.GetValueOrDefault(w.Station) == w.Minutes);

    /// <summary>When an order that takes it over is ready: as it was said, but never sooner than it can be made.</summary>
    public Instant ReadyFor(KitchenDemand demand) => demand.Wanted ?? Instant.Max(PromisedFor, demand.Earliest);
}
