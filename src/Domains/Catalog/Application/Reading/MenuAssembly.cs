using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Puts the lines of one read together: consecutive lines of one dish are its sizes, consecutive dishes of one category its items.</summary>
/// <param name="prices">What differs from the dishes' own prices; null where these are wanted.</param>
internal sealed class MenuAssembly(Currency currency, Instant now, PriceBook? prices = null)
{
    private readonly List<CategoryView> _categories = [];
    private readonly ItemsReadTogether _together = new();
    private CategoryView? _category;
    private List<ItemView> _items = [];
    private List<ItemSizeView> _sizes = [];

    public IReadOnlyList<CategoryView> Categories => _categories;

    /// <summary>When the first of these dishes comes back by itself, or null.</summary>
    public Instant? NextReturn { get; private set; }

    public void Add(MenuLine line)
    {
        if (_category?.Id != line.CategoryId) _category = Open(line);
        if (line.ItemId is not { } itemId) return;
        if (_items.Count == 0 || _items[^1].Id != itemId) _items.Add(Item(itemId, _category, line));
        if (line.SizeId is { } sizeId) _sizes.Add(Size(sizeId, line));
    }

    /// <summary>Its dishes know it without its dishes: whoever goes from a dish to its category's dishes reads them anew.</summary>
    private CategoryView Open(MenuLine line)
    {
        _items = [];
        var category = new CategoryView(line.CategoryId, line.CategorySlug, StoredText.Parse(line.CategoryName), StoredText.Parse(line.CategoryDescription));
        _categories.Add(category with { Items = _items });
        return category;
    }

    private ItemView Item(Guid id, CategoryView category, MenuLine line)
    {
        _sizes = [];
        var groups = StoredList.Ids(line.ModifierGroupIds!);
        _together.Add(line.PhotoId, groups);
        return new ItemView(
            id,
            line.ItemSlug!.Value,
            StoredText.Parse(line.ItemName),
            StoredText.Parse(line.ItemDescription),
            line.PhotoId,
            category,
            _sizes,
            groups,
            StoredList.Words<Allergen>(line.Allergens!),
            StoredList.Words<Diet>(line.Diets!),
            Availability(new Availability(line.IsOff!.Value, line.ReturnsAt), line.IsSoldOut == true),
            line.TaxClass,
            line.ItemVersion!.Value,
            _together);
    }

    private AvailabilityView Availability(Availability stored, bool isSoldOut)
    {
        if (stored.IsAvailableAt(now)) return isSoldOut ? AvailabilityView.SoldOut : AvailabilityView.Available;
        if (stored.ReturnsAt is { } returns && (NextReturn is null || returns < NextReturn)) NextReturn = returns;
        return new AvailabilityView(false, stored.ReturnsAt);
    }

    private ItemSizeView Size(Guid id, MenuLine line)
    {
        var (price, differing) = (line.BasePrice, new ServicePrices(line.DeliveryPrice, line.PickupPrice, line.DineInPrice));
        if (prices is not null && price is { } own) (price, differing) = prices.Of(id, own, differing);
        return new ItemSizeView(id, StoredText.Parse(line.SizeName), line.Kind!.Value, line.PerGrams, Money(price), Differing(differing));
    }

    private IReadOnlyList<ServicePriceView> Differing(ServicePrices other)
    {
        if (other is { Delivery: null, Pickup: null, DineIn: null }) return [];
        return [.. Enum.GetValues<ServiceType>().Where(s => other.For(s) is not null).Select(s => new ServicePriceView(s, Money(other.For(s))!.Value))];
    }

    private Money? Money(long? minorUnits) => minorUnits is { } known ? new Money(known, currency) : null;
}
