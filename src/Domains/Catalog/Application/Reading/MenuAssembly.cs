using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Puts the rows of one read together, in the order in which diners see them.</summary>
internal sealed class MenuAssembly
{
    private readonly Currency _currency;
    private readonly Instant _now;
    private readonly PriceBook? _prices;
    private readonly ItemsReadTogether _together = new();
    private readonly Dictionary<Guid, List<ItemSizeView>> _sizes;

    /// <param name="prices">What differs from the dishes' own prices; null where these are wanted.</param>
    public MenuAssembly(MenuRows rows, Currency currency, Instant now, PriceBook? prices)
    {
        (_currency, _now, _prices) = (currency, now, prices);
        _sizes = SizesOf(rows);
        rows.Categories.Sort(static (a, b) => (a.Position, a.Id).CompareTo((b.Position, b.Id)));
        Categories = Filled(rows);
    }

    public IReadOnlyList<CategoryView> Categories { get; }

    /// <summary>When the first of these dishes comes back by itself, or null.</summary>
    public Instant? NextReturn { get; private set; }

    private Dictionary<Guid, List<ItemSizeView>> SizesOf(MenuRows rows)
    {
        rows.Sizes.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var sizes = new Dictionary<Guid, List<ItemSizeView>>(rows.Items.Count);
        foreach (var row in rows.Sizes)
        {
            if (!sizes.TryGetValue(row.ItemId, out var ofItem)) sizes[row.ItemId] = ofItem = new(1);
            ofItem.Add(Size(row));
        }

        return sizes;
    }

    /// <summary>Dishes that the order of their category does not name come last.</summary>
    private List<CategoryView> Filled(MenuRows rows)
    {
        var left = rows.Items.ToDictionary(i => i.Id);
        var (filled, lists) = (new List<CategoryView>(rows.Categories.Count), new Dictionary<Guid, (CategoryView Category, List<ItemView> Items)>(rows.Categories.Count));
        foreach (var row in rows.Categories)
        {
            // Its dishes know it without its dishes: whoever goes from a dish to its category's dishes reads them anew.
            var (category, items) = (new CategoryView(row.Id, row.Slug, row.Name, row.Description), new List<ItemView>(row.ItemOrder.Length));
            foreach (var id in row.ItemOrder)
            {
                if (left.GetValueOrDefault(id) is not { } item || item.CategoryId != row.Id) continue;
                left.Remove(id);
                items.Add(Item(item, category));
            }

            lists.Add(row.Id, (category, items));
            filled.Add(category with { Items = items });
        }

        foreach (var item in left.Values.OrderBy(i => i.Id))
        {
            var (category, items) = lists[item.CategoryId];
            items.Add(Item(item, category));
        }

        return filled;
    }

    private ItemView Item(ItemRow row, CategoryView category)
    {
        _together.Add(row.PhotoId, row.ModifierGroupIds);
        return new ItemView(
            row.Id,
            row.Slug,
            row.Name,
            row.Description,
            row.PhotoId,
            category,
            _sizes.GetValueOrDefault(row.Id) ?? [],
            row.ModifierGroupIds,
            row.Allergens,
            row.Diets,
            Availability(row.Availability, row.IsSoldOut),
            row.TaxClass,
            row.Version,
            _together);
    }

    private AvailabilityView Availability(Availability stored, bool isSoldOut)
    {
        if (stored.IsAvailableAt(_now)) return isSoldOut ? AvailabilityView.SoldOut : AvailabilityView.Available;
        if (stored.ReturnsAt is { } returns && (NextReturn is null || returns < NextReturn)) NextReturn = returns;
        return new AvailabilityView(false, stored.ReturnsAt);
    }

    private ItemSizeView Size(SizeRow row)
    {
        var (price, differing) = (row.BasePrice, row.Differing);
        if (_prices is not null && price is { } own) (price, differing) = _prices.Of(row.Id, own, differing);
        return new ItemSizeView(row.Id, row.Name, row.Kind, row.PerGrams, Money(price), Differing(differing));
    }

    private IReadOnlyList<ServicePriceView> Differing(ServicePrices other)
    {
        if (other is { Delivery: null, Pickup: null, DineIn: null }) return [];
        return [.. Enum.GetValues<ServiceType>().Where(s => other.For(s) is not null).Select(s => new ServicePriceView(s, Money(other.For(s))!.Value))];
    }

    private Money? Money(long? minorUnits) => minorUnits is { } known ? new Money(known, _currency) : null;
}
