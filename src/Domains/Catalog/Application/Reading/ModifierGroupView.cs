using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>A modifier group as a reader sees it.</summary>
internal sealed record ModifierGroupView(Guid Id, Slug Key, LocalizedText Name, ChoiceBounds Bounds, IReadOnlyList<ModifierOptionView> Options)
{
    /// <summary>Itself and all groups that can be met by way of it.</summary>
    public IEnumerable<ModifierGroupView> WithNested() => Options.SelectMany(o => o.Opens).SelectMany(g => g.WithNested()).Prepend(this);
}

/// <summary>An option as a reader sees it.</summary>
/// <param name="ReadTogether">The groups of one read, those that it opens among them.</param>
internal sealed record ModifierOptionView(Guid Id, OptionDetails Details, Currency Currency, IReadOnlyDictionary<Guid, ModifierGroupView> ReadTogether)
{
    public Money Price => new(Details.Price, Currency);

    public IEnumerable<ModifierGroupView> Opens => Details.OpensGroupIds.Select(id => ReadTogether.GetValueOrDefault(id)).OfType<ModifierGroupView>();

    public OptionEffect Effect => new(Details.IsDefault, Details.Allergens, Details.RemovedAllergens, Details.Diets, Details.AddedDiets);
}
