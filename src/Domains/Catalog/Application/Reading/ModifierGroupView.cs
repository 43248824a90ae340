using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>A modifier group as a reader sees it.</summary>
internal sealed record ModifierGroupView(Guid Id, Slug Key, LocalizedText Name, ChoiceBounds Bounds, IReadOnlyList<ModifierOptionView> Options);

/// <summary>An option as a reader sees it.</summary>
internal sealed record ModifierOptionView(Guid Id, LocalizedText Name, Money Price, bool IsDefault, IReadOnlyList<Allergen> Allergens, IReadOnlyList<Diet> Diets);
