using FoodSaaS.Contracts.Ordering;
using NodaTime;

namespace FoodSaaS.OrderHistory.Domain;

/// <summary>Orders that never reached the restaurant: they are found by their id alone, and for a day.</summary>
internal static class Drafts
{
    public static readonly Duration Kept = Duration.FromDays(1);

    /// <summary>When it goes; null for an order that was placed.</summary>
    public static Instant? EndOf(OrderDocument order) => order.IsDraft ? order.ChangedAt + Kept : null;
}
