using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Catalog.Domain.Stock;

/// <summary>How many of a dish there are at one place. Diners see only whether there is any, which its <see cref="ItemStock"/> says.</summary>
internal sealed class StockCounter : IBehindTheScenes
{
    private StockCounter()
    {
    }

    public StockCounter(Guid itemId, Guid? locationId) => (ItemId, LocationId) = (itemId, locationId);

    public Guid Id { get; private init; } = Ids.New();

    public Guid ItemId { get; private init; }

    /// <summary>Null for the whole brand.</summary>
    public Guid? LocationId { get; private init; }

    public int OnHand { get; private set; }

    /// <summary>Held for orders that are not settled.</summary>
    public int Reserved { get; private set; }

    /// <summary>Its brand wants to be told when no more than this is left; null for never.</summary>
    public int? LowAt { get; private set; }

    /// <summary>It was told, and there was not more since.</summary>
    public bool IsLow { get; private set; }

    /// <summary>There was none left when it changed last.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Below zero only where somebody counted less than is held.</summary>
    public int Available => OnHand - Reserved;

    public void Count(int onHand, int? lowAt) => (OnHand, LowAt) = (onHand, lowAt);

    public void Hold(int quantity) => Reserved += quantity;

    public void Free(int quantity) => Reserved -= quantity;

    public void Sell(int quantity) => (OnHand, Reserved) = (Math.Max(0, OnHand - quantity), Reserved - quantity);

    /// <summary>True when the last piece just went, or came back.</summary>
    public bool CrossesZero()
    {
        var was = IsEmpty;
        IsEmpty = Available <= 0;
        return was != IsEmpty;
    }

    /// <summary>True when it just fell to the mark.</summary>
    public bool CrossesLow()
    {
        var isLow = Available <= LowAt;
        var crosses = isLow && !IsLow;
        IsLow = isLow;
        return crosses;
    }
}
