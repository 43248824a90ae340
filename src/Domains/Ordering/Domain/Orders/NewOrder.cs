using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Everything that an order begins with; see <see cref="Order"/>.</summary>
internal sealed record NewOrder
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required ServiceType Service { get; init; }

    public required Guid LocationId { get; init; }

    public required OrderPlace Place { get; init; }

    public required Currency Currency { get; init; }

    public required Guid CartId { get; init; }

    public Guid? DinerId { get; init; }

    public required OrderContact Contact { get; init; }

    public OrderAddress? Address { get; init; }

    public string? Note { get; init; }

    public string? Table { get; init; }

    public required string Locale { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    public required PriceSnapshot Price { get; init; }

    public required PaymentMethod Method { get; init; }

    public Instant? RequestedFor { get; init; }

    public Instant? PromisedFor { get; init; }

    public Instant? FiresAt { get; init; }

    public string? PlaceKey { get; init; }

    public byte[]? PlaceDigest { get; init; }
}
