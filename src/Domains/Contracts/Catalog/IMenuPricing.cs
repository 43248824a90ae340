using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Catalog;

/// <summary>What dishes cost, and whether they can be had, on an occasion: where, for which service, and when.</summary>
public interface IMenuPricing
{
    /// <summary>
    /// One answer a wanted dish, in the given order; null where there is no such dish or size. Asks the database at most five times, however many dishes are wanted.
    /// Names the cache tags of what it returned.
    /// </summary>
    Task<IReadOnlyList<PricedDish?>> PriceAsync(SellingOccasion occasion, IReadOnlyList<WantedDish> dishes, CancellationToken cancellationToken);
}

/// <param name="At">When it is served: the slot of an order for later.</param>
public sealed record SellingOccasion(ServiceType Service, Guid LocationId, Instant At);

/// <summary>A size of a dish as it was chosen.</summary>
public sealed record WantedDish(Guid ItemId, Guid SizeId, IReadOnlyList<ChosenOption> Options);

/// <summary>A wanted dish as the menu has it.</summary>
/// <param name="CategoryId">The category that it stands in; promotions ask.</param>
/// <param name="SizeName">Null where the dish has one nameless size.</param>
/// <param name="UnitPrice">Of one piece, or of <paramref name="PerGrams"/> grams, in minor units, options not included; null where it is on request and so cannot be ordered.</param>
/// <param name="PerGrams">The grams that the price is for; null where it is for a piece.</param>
/// <param name="TaxClass">Of the dish; an option's own is in its line.</param>
/// <param name="Choices">The verdict on the options.</param>
/// <param name="Offer">Whether it can be had on the occasion.</param>
/// <param name="BackAt">When a dish that is sold out comes back, or is served next, where that is known.</param>
/// <param name="ItemVersion">Of the dish, as <c>Item.version</c>.</param>
public sealed record PricedDish(
    Guid ItemId,
    Guid SizeId,
    Guid CategoryId,
    LocalizedText Name,
    LocalizedText? SizeName,
    long? UnitPrice,
    int? PerGrams,
    string TaxClass,
    ChoiceVerdict Choices,
    DishOffer Offer,
    Instant? BackAt,
    int ItemVersion)
{
    /// <summary>The dish's name in addresses.</summary>
    public Slug Slug { get; init; }

    /// <summary>Its picture.</summary>
    public Guid? PhotoId { get; init; }
}

/// <summary>Whether a dish can be had.</summary>
public enum DishOffer
{
    Offered,

    /// <summary>86, or none of what is counted is left.</summary>
    SoldOut,

    /// <summary>No menu that is served there, for that service, has it.</summary>
    NotServedHere,

    /// <summary>A menu that has it is served there at other times.</summary>
    NotServedNow,
}
