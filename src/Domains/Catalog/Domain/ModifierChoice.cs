using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Everything that can be changed about a modifier group; two are equal when nothing differs.</summary>
internal sealed record ModifierChoice(LocalizedText Name, ChoiceBounds Bounds, IReadOnlyList<OptionDetails> Options)
{
    public bool Equals(ModifierChoice? other) =>
        other is not null && Name.Equals(other.Name) && Bounds == other.Bounds && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(Name, Bounds, Options.Count);
}

/// <summary>How many options a diner chooses.</summary>
/// <param name="Minimum">At least so many; 0 makes the choice optional.</param>
/// <param name="Maximum">At most so many, at least one.</param>
/// <param name="Free">The first so many cost nothing.</param>
internal readonly record struct ChoiceBounds(int Minimum, int Maximum, int Free)
{
    /// <summary>Every rule that is broken: 0 ≤ minimum ≤ maximum ≤ options, 1 ≤ maximum, 0 ≤ free ≤ maximum, defaults ≤ maximum.</summary>
    public IEnumerable<Error> ErrorsFor(int options, int defaults)
    {
        if (Minimum < 0) yield return CatalogErrors.MinimumNegative();
        if (Maximum < Math.Max(1, Minimum)) yield return CatalogErrors.MaximumTooSmall();
        else if (options > 0 && Maximum > options) yield return CatalogErrors.MaximumTooLarge(options);
        if (Free < 0 || Free > Math.Max(0, Maximum)) yield return CatalogErrors.FreeOutOfRange();
        if (defaults > Maximum) yield return CatalogErrors.TooManyDefaults();
    }
}
