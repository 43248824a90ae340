using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>One thing that can be chosen in a modifier group, at most once a dish.</summary>
internal sealed class ModifierOption
{
    private ModifierOption()
    {
    }

    public ModifierOption(OptionDetails details, int position) => Take(details, position);

    public Guid Id { get; private init; } = Ids.New();

    public Guid GroupId { get; private set; }

    public int Position { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>On top of the dish's price, in minor units of the brand's currency.</summary>
    public long Price { get; private set; }

    public bool IsDefault { get; private set; }

    public List<Allergen> Allergens { get; private set; } = [];

    public List<Diet> Diets { get; private set; } = [];

    public OptionDetails Details => new(Id, Name, Price, IsDefault, Allergens, Diets);

    public void Take(OptionDetails details, int position)
    {
        Position = position;
        Name = details.Name;
        Price = details.Price;
        IsDefault = details.IsDefault;
        Allergens = [.. details.Allergens];
        Diets = [.. details.Diets];
    }
}

/// <summary>Everything that can be changed about an option; two are equal when nothing differs.</summary>
/// <param name="Id">The option that it changes; null for a new one.</param>
internal sealed record OptionDetails(Guid? Id, LocalizedText Name, long Price, bool IsDefault, IReadOnlyList<Allergen> Allergens, IReadOnlyList<Diet> Diets)
{
    public bool Equals(OptionDetails? other) => other is not null
        && (Id, Name, Price, IsDefault).Equals((other.Id, other.Name, other.Price, other.IsDefault))
        && Allergens.SequenceEqual(other.Allergens)
        && Diets.SequenceEqual(other.Diets);

    public override int GetHashCode() => HashCode.Combine(Id, Name, Price);
}
