using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>
/// One line of the whole menu in one statement: a size with its dish and category. Texts are raw JSON and lists PostgreSQL's own notation, so that what repeats
/// is parsed once; a category without dishes is a line without a dish. Lines compare in the order in which diners see them: PostgreSQL would sort their whole width.
/// </summary>
internal sealed class MenuLine : IComparable<MenuLine>
{
    public Guid CategoryId { get; init; }

    public int CategoryPosition { get; init; }

    /// <summary>Place of the dish in its category's order, from 0; −1 where the order does not name it, which comes last.</summary>
    public int ItemPlace { get; init; }

    public int? SizePosition { get; init; }

    public Slug CategorySlug { get; init; }

    public required string CategoryName { get; init; }

    public required string CategoryDescription { get; init; }

    public Guid? ItemId { get; init; }

    public Slug? ItemSlug { get; init; }

    public string? ItemName { get; init; }

    public string? ItemDescription { get; init; }

    public Guid? PhotoId { get; init; }

    public bool? IsOff { get; init; }

    /// <summary>It is counted, and none is left.</summary>
    public bool? IsSoldOut { get; init; }

    public Instant? ReturnsAt { get; init; }

    public string? Allergens { get; init; }

    public string? Diets { get; init; }

    public string? ModifierGroupIds { get; init; }

    public string? TaxClass { get; init; }

    public int? ItemVersion { get; init; }

    public Guid? SizeId { get; init; }

    public string? SizeName { get; init; }

    public PriceKind? Kind { get; init; }

    public long? BasePrice { get; init; }

    public int? PerGrams { get; init; }

    public long? DeliveryPrice { get; init; }

    public long? PickupPrice { get; init; }

    public long? DineInPrice { get; init; }

    public int CompareTo(MenuLine? other)
    {
        var byCategory = (CategoryPosition, CategoryId).CompareTo((other!.CategoryPosition, other.CategoryId));
        if (byCategory != 0) return byCategory;
        var byItem = ((uint)ItemPlace, ItemId ?? default).CompareTo(((uint)other.ItemPlace, other.ItemId ?? default));
        return byItem != 0 ? byItem : (SizePosition ?? 0).CompareTo(other.SizePosition ?? 0);
    }
}
