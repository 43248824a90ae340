using NodaTime;

namespace FoodSaaS.Ordering.Domain.Capacity;

/// <summary>A kitchen's time comes in slots of five minutes, the same for every clock on earth.</summary>
internal static class KitchenSlots
{
    public static readonly Duration Length = Duration.FromMinutes(5);

    /// <summary>The slot that an instant lies in, named by its beginning.</summary>
    public static Instant Of(Instant at) => at - Duration.FromTicks(at.ToUnixTimeTicks() % Length.BclCompatibleTicks);
}
