using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Prices;

/// <summary>Prices that hold at one location, for one service or both, on some days.</summary>
internal sealed class PriceList : MenuPart
{
    private readonly List<ListPrice> _prices = [];

    private PriceList()
    {
    }

    /// <summary>For the staff.</summary>
    public string Name { get; private set; } = "";

    public Guid? LocationId { get; private set; }

    public ServiceType? Service { get; private set; }

    public LocalDate? ValidFrom { get; private set; }

    public LocalDate? ValidUntil { get; private set; }

    public IReadOnlyList<ListPrice> Prices => _prices;

    public PriceListTerms Terms => new(LocationId, Service, ValidFrom, ValidUntil);

    public static PriceList Create(string name, PriceListTerms terms, Instant now)
    {
        var list = new PriceList();
        list.Take(name, terms);
        list.Tell(now);
        return list;
    }

    /// <summary>Nothing happens where nothing differs.</summary>
    public void Change(string name, PriceListTerms terms, Instant now)
    {
        if (name == Name && terms == Terms) return;
        Take(name, terms);
        Tell(now);
    }

    /// <summary>Sets the prices of sizes, or takes them off the list where they are null.</summary>
    public void SetPrices(IReadOnlyDictionary<Guid, long?> wanted, Instant now)
    {
        var present = _prices.ToDictionary(p => p.SizeId);
        var changes = wanted.Where(w => present.GetValueOrDefault(w.Key)?.Price != w.Value).ToList();
        foreach (var (sizeId, price) in changes)
        {
            if (price is not { } amount) _prices.Remove(present[sizeId]);
            else if (present.TryGetValue(sizeId, out var old)) old.Price = amount;
            else _prices.Add(new ListPrice(Id, sizeId, amount));
        }

        if (changes.Count > 0) Tell(now);
    }

    /// <summary>The caller deletes the row.</summary>
    public void Remove(Instant now) => Tell(now);

    public override object Snapshot() => new { Name, LocationId, Service, ValidFrom, ValidUntil, Prices = _prices.ToDictionary(p => p.SizeId, p => p.Price) };

    private void Take(string name, PriceListTerms terms)
    {
        Name = name;
        (LocationId, Service, ValidFrom, ValidUntil) = terms;
    }

    private void Tell(Instant now)
    {
        Changed(now, MenuTags.PriceLists);
        TellDiners([]);
    }
}
