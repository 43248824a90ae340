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
/// <param name="Details">As diners meet it.</param>
/// <param name="OwnName">Empty where it is called as the dish that it is.</param>
/// <param name="Availability">That of the dish which it is; a plain option is always there.</param>
/// <param name="ReadTogether">The groups of one read, those that it opens among them.</param>
internal sealed record ModifierOptionView(Guid Id, OptionDetails Details, LocalizedText OwnName, Currency Currency, AvailabilityView Availability, IReadOnlyDictionary<Guid, ModifierGroupView> ReadTogether)
{
    public Money Price => new(Details.Price, Currency);

    public IEnumerable<ModifierGroupView> Opens => Details.OpensGroupIds.Select(id => ReadTogether.GetValueOrDefault(id)).OfType<ModifierGroupView>();

    public OptionEffect Effect => new(Details.IsDefault, Details.Allergens, Details.RemovedAllergens, Details.Diets, Details.AddedDiets);
}
