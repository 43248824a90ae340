using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.OrderHistory.Infrastructure.Postgres;

/// <summary>An order as one document, and beside it by what it is found; see <see cref="Domain.OrderFacts"/>. After a restore the picture is made anew.</summary>
[StaysAsNow]
internal sealed class OrderRow : IBehindTheScenes
{
    public Guid Id { get; init; }

    public int Version { get; init; }

    public Instant PlacedAt { get; init; }

    public LocalDate PlacedOn { get; init; }

    public required string Number { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public long Total { get; init; }

    public OrderStatus Status { get; init; }

    public Guid LocationId { get; init; }

    public Guid? DinerId { get; init; }

    /// <summary>When a draft goes; null for an order that was placed.</summary>
    public Instant? DraftUntil { get; init; }

    /// <summary>The whole order, as JSON.</summary>
    public required string Document { get; init; }
}

/// <summary>That an order has a word: in the index by word the orders stand by time, so however common a word is, the newest are read at once.</summary>
[StaysAsNow]
internal sealed class OrderWord : IBehindTheScenes
{
    /// <summary>In front of words of number, name and address.</summary>
    public const string OfText = "t:";

    /// <summary>In front of words of what was ordered.</summary>
    public const string OfItem = "i:";

    public required string Word { get; init; }

    public Instant PlacedAt { get; init; }

    public Guid OrderId { get; init; }
}
