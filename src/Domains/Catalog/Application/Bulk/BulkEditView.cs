using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Bulk;

/// <summary>What a change of many dishes does, or did.</summary>
internal sealed record BulkEditView(IReadOnlyList<ItemEditView> Changes, int Unchanged, string Fingerprint, bool IsDone);

/// <summary>What becomes of one dish.</summary>
internal sealed record ItemEditView(Guid ItemId, LocalizedText Name, IReadOnlyList<ItemAspect> Aspects, IReadOnlyList<PriceEditView> Prices);

/// <summary>One price before and after.</summary>
internal sealed record PriceEditView(Guid SizeId, LocalizedText SizeName, ServiceType? Service, Money Before, Money After);

/// <summary>A dish on its way from one state to another.</summary>
internal sealed record ItemEdit(Item Item, ItemDetails Wanted, Availability Availability, Currency Currency)
{
    public IReadOnlyList<ItemAspect> Aspects { get; } = [.. Differing(Item, Wanted, Availability)];

    public ItemEditView View => new(Item.Id, Item.Name, Aspects, [.. Item.Details.Sizes.Zip(Wanted.Sizes).SelectMany(pair => Prices(pair.First, pair.Second.Price))]);

    private static IEnumerable<ItemAspect> Differing(Item item, ItemDetails wanted, Availability availability)
    {
        var present = item.Details;
        if (!present.Sizes.SequenceEqual(wanted.Sizes)) yield return ItemAspect.Price;
        if (present.CategoryId != wanted.CategoryId) yield return ItemAspect.Category;
        if (present.TaxClass != wanted.TaxClass) yield return ItemAspect.TaxClass;
        if (item.Availability != availability) yield return ItemAspect.Availability;
        if (!present.Diets.SequenceEqual(wanted.Diets)) yield return ItemAspect.Diets;
    }

    private IEnumerable<PriceEditView> Prices(SizeDetails before, SizePrice after)
    {
        if (before.Price.Base != after.Base) yield return Price(before, null, before.Price.Base!.Value, after.Base!.Value);
        foreach (var service in Enum.GetValues<ServiceType>())
        {
            if (before.Price.Overrides.For(service) is { } old && after.Overrides.For(service) is { } changed && old != changed) yield return Price(before, service, old, changed);
        }
    }

    private PriceEditView Price(SizeDetails size, ServiceType? service, long before, long after) =>
        new(size.Id!.Value, size.Name, service, new Money(before, Currency), new Money(after, Currency));
}
