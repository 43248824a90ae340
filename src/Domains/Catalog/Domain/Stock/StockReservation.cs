using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Catalog.Domain.Stock;

/// <summary>So much of a counter is held for one order.</summary>
internal sealed class StockReservation : IBehindTheScenes
{
    public Guid ReservationId { get; init; }

    public Guid CounterId { get; init; }

    public Guid ItemId { get; init; }

    public int Quantity { get; init; }
}
