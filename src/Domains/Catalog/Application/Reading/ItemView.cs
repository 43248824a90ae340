using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>A dish as a reader sees it at one instant.</summary>
/// <param name="Together">The dishes that were read with it; pictures and modifier groups are fetched for all of them at once.</param>
internal sealed record ItemView(
    Guid Id,
    Slug Slug,
    LocalizedText Name,
    LocalizedText Description,
    Guid? PhotoId,
    CategoryView Category,
    IReadOnlyList<ItemSizeView> Sizes,
    IReadOnlyList<Guid> ModifierGroupIds,
    IReadOnlyList<Allergen> Allergens,
    IReadOnlyList<Diet> Diets,
    AvailabilityView Availability,
    string? TaxClass,
    int Version,
    ItemsReadTogether Together)
{
    /// <summary>The lowest base price of its sizes; null when all are on request.</summary>
    public Money? FromPrice => Sizes.Min(s => s.BasePrice);
}

/// <summary>A size as a reader sees it.</summary>
/// <param name="BasePrice">Null when it is on request.</param>
/// <param name="ServicePrices">Those that differ from the base.</param>
internal sealed record ItemSizeView(Guid Id, LocalizedText Name, PriceKind PriceKind, int? PerGrams, Money? BasePrice, IReadOnlyList<ServicePriceView> ServicePrices)
{
    public Money? PriceFor(ServiceType? service) => ServicePrices.FirstOrDefault(p => p.Service == service)?.Price ?? BasePrice;
}

/// <summary>The price of one service.</summary>
internal sealed record ServicePriceView(ServiceType Service, Money Price);

/// <summary>Whether a dish can be had now.</summary>
/// <param name="IsSoldOut">It is on the menu, but none is left.</param>
internal sealed record AvailabilityView(bool IsAvailable, Instant? ReturnsAt, bool IsSoldOut = false)
{
    public static readonly AvailabilityView Available = new(true, null);

    public static readonly AvailabilityView SoldOut = new(false, null, IsSoldOut: true);
}
