using NodaTime;

namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>What an order asks of a kitchen.</summary>
/// <param name="Work">At stations that are bounded; empty where none of them is.</param>
/// <param name="Wanted">The slot that was chosen; null for as soon as possible.</param>
/// <param name="From">When the kitchen can begin.</param>
/// <param name="Earliest">Before then it is never ready, however idle the kitchen: the usual time of preparation.</param>
/// <param name="Latest">What would be ready later is not taken at all.</param>
/// <param name="Holder">The cart that is asked for: what is held for it already is its own.</param>
internal sealed record KitchenDemand(Guid LocationId, IReadOnlyList<StationWork> Work, Instant? Wanted, Instant From, Instant Earliest, Instant Latest, Guid? Holder = null)
{
    /// <summary>For a slot, however far away.</summary>
    public KitchenDemand At(Instant wanted) => this with { Wanted = wanted, Latest = Instant.MaxValue };
}

/// <param name="Minutes">Of the whole order; 1 or more.</param>
/// <param name="PerSlot">What the station does in a slot.</param>
internal sealed record StationWork(string Station, int Minutes, int PerSlot);

/// <summary>Minutes that an order takes of one slot of a station.</summary>
internal sealed record SlotMinutes(string Station, Instant Slot, int Minutes, int PerSlot);
