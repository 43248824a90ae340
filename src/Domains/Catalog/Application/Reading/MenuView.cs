using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>A menu as a reader sees it.</summary>
/// <param name="Id">The brand's for the whole menu.</param>
/// <param name="BrandName">What the whole menu is called.</param>
internal sealed record MenuView(Guid Id, string BrandName, Currency Currency, IReadOnlyList<CategoryView> Categories)
{
    public IEnumerable<ItemView> Items => Categories.SelectMany(c => c.Items!);

    /// <summary>What a menu of the brand's own says of itself; null for the whole menu.</summary>
    public OwnMenuView? Own { get; init; }
}

/// <summary>A menu of a brand's own on the occasion that was asked for.</summary>
internal sealed record OwnMenuView(MenuTerms Terms, int Version, PlacedOccasion Occasion)
{
    private readonly ServingTimes _times = Occasion.TimesOf(Terms);

    public bool IsServed => _times.IsServedAt(Occasion.At);

    public Instant? NextChange => _times.NextChange(Occasion.At);
}

/// <summary>A category as a reader sees it.</summary>
internal sealed record CategoryView(Guid Id, Slug Slug, LocalizedText Name, LocalizedText Description)
{
    /// <summary>Null where only the category itself was read; its dishes are then read when they are asked for.</summary>
    public IReadOnlyList<ItemView>? Items { get; init; }
}
