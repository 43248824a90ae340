using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>What is taken of a slot of a station: the one ledger that all channels take from. A slot that nobody asked for has no row.</summary>
[StaysAsNow]
internal sealed class CapacitySlot : IBehindTheScenes
{
    public Guid LocationId { get; init; }

    public required string Station { get; init; }

    /// <summary>When it begins.</summary>
    public Instant Slot { get; init; }

    /// <summary>Minutes of work that are taken; never more than <see cref="Capacity"/>, says the database.</summary>
    public int Used { get; init; }

    /// <summary>As it was when minutes were taken last.</summary>
    public int Capacity { get; init; }
}
