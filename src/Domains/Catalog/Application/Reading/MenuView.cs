using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>The menu as a reader sees it.</summary>
/// <param name="Id">The brand's, since a brand has one menu.</param>
internal sealed record MenuView(Guid Id, string Name, Currency Currency, IReadOnlyList<CategoryView> Categories)
{
    public IEnumerable<ItemView> Items => Categories.SelectMany(c => c.Items!);
}

/// <summary>A category as a reader sees it.</summary>
internal sealed record CategoryView(Guid Id, Slug Slug, LocalizedText Name, LocalizedText Description)
{
    /// <summary>Null where only the category itself was read; its dishes are then read when they are asked for.</summary>
    public IReadOnlyList<ItemView>? Items { get; init; }
}
