using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>What an order took of a kitchen.</summary>
[StaysAsNow]
internal sealed class CapacityHold : IBehindTheScenes
{
    /// <summary>The order's own.</summary>
    public Guid Id { get; init; }

    public Guid LocationId { get; init; }

    public Instant PromisedFor { get; init; }

    /// <summary>When it is given back by itself; null once the order stands.</summary>
    public Instant? ExpiresAt { get; init; }

    public IReadOnlyList<SlotMinutes> Parts { get; init; } = [];
}
