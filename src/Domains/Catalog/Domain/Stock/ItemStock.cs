using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Stock;

/// <summary>
/// What is counted of one dish, and whether any is left. Its own row changes only when diners see something of it or the brand is to be told: orders take from its
/// counters, holding its row meanwhile.
/// </summary>
internal sealed class ItemStock : Aggregate, IHaveCacheTags
{
    private readonly List<StockCounter> _counters = [];
    private readonly List<string> _touched = [];

    private ItemStock()
    {
    }

    /// <summary>Every counter is empty: the dish is sold out.</summary>
    public bool IsSoldOut { get; private set; }

    public Instant ChangedAt { get; private set; }

    public IReadOnlyList<StockCounter> Counters => _counters;

    public IEnumerable<string> CacheTags => _touched;

    public static ItemStock Of(Guid itemId) => new() { Id = itemId };

    /// <summary>The counter of a location, else the brand's; null where it is not counted there.</summary>
    public StockCounter? At(Guid locationId) => _counters.Find(c => c.LocationId == locationId) ?? _counters.Find(c => c.LocationId is null);

    /// <summary>Sets what is there; counting begins with it.</summary>
    public void Count(Guid? locationId, int onHand, int? lowAt, Instant now)
    {
        var counter = _counters.Find(c => c.LocationId == locationId);
        if (counter is null) _counters.Add(counter = new StockCounter(Id, locationId));
        counter.Count(onHand, lowAt);
        Settle(now);
    }

    /// <summary>There is always enough from now on.</summary>
    public void StopCounting(Guid? locationId, Instant now)
    {
        var wasEmpty = _counters.Exists(c => c.LocationId == locationId && c.IsEmpty);
        _counters.RemoveAll(c => c.LocationId == locationId);
        Settle(now, wasEmpty);
    }

    /// <summary>After every change of a counter: tells what became of it.</summary>
    /// <param name="isOtherwise">At some place it can be had, or cannot, unlike before, whatever its counters say.</param>
    public void Settle(Instant now, bool isOtherwise = false)
    {
        foreach (var counter in _counters.Where(c => c.CrossesLow()).ToList()) Tell(new StockLow(Id, counter.LocationId, Math.Max(0, counter.Available), now), now);
        var isSoldOut = _counters.Count > 0 && _counters.TrueForAll(c => c.Available <= 0);
        var crosses = _counters.Where(c => c.CrossesZero()).ToList().Count > 0;
        // Pages show no place's stock, so only what is sold out everywhere changes them; carts and whoever follows a place's stock hear of each.
        if (isSoldOut != IsSoldOut) _touched.AddRange([MenuTags.Menu, MenuTags.Item(Id)]);
        if (isSoldOut != IsSoldOut || crosses || isOtherwise) Tell(new MenuChanged([Id], now), now);
        IsSoldOut = isSoldOut;
    }

    private void Tell(IEvent happened, Instant now)
    {
        ChangedAt = Instant.Max(now, ChangedAt + Duration.FromTicks(10));
        Raise(happened);
    }
}
