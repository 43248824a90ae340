using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Everything that can be changed about a dish; two are equal when nothing differs.</summary>
/// <param name="NameKey">Unique in the category.</param>
/// <param name="Sizes">At least one, in the order in which diners see them.</param>
/// <param name="ModifierGroupIds">In the order in which diners are asked.</param>
internal sealed record ItemDetails(
    Guid CategoryId,
    LocalizedText Name,
    string NameKey,
    LocalizedText Description,
    Guid? PhotoId,
    IReadOnlyList<SizeDetails> Sizes,
    IReadOnlyList<Allergen> Allergens,
    IReadOnlyList<Diet> Diets,
    IReadOnlyList<Guid> ModifierGroupIds,
    string? ImportKey = null,
    string? ImportReference = null)
{
    /// <summary>Code of its tax class; null for the standard one.</summary>
    public string? TaxClass { get; init; }


    public bool Equals(ItemDetails? other) => other is not null
        && (CategoryId, Name, NameKey, Description, PhotoId).Equals((other.CategoryId, other.Name, other.NameKey, other.Description, other.PhotoId))
        && (ImportKey, ImportReference, TaxClass).Equals((other.ImportKey, other.ImportReference, other.TaxClass))
        && Sizes.SequenceEqual(other.Sizes)
        && Allergens.SequenceEqual(other.Allergens)
        && Diets.SequenceEqual(other.Diets)
        && ModifierGroupIds.SequenceEqual(other.ModifierGroupIds);

    public override int GetHashCode() => HashCode.Combine(CategoryId, Name, Sizes.Count);
}

/// <summary>Everything that can be changed about a size.</summary>
/// <param name="Id">The size that it changes; null for a new one.</param>
internal sealed record SizeDetails(Guid? Id, LocalizedText Name, SizePrice Price, string? ImportKey = null, string? ImportReference = null);
