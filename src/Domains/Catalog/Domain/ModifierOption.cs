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

    /// <summary>Allergens that the dish loses with it: "without cheese".</summary>
    public List<Allergen> RemovedAllergens { get; private set; } = [];

    /// <summary>Diets that the dish suits with it, though not without: "gluten-free bun".</summary>
    public List<Diet> AddedDiets { get; private set; } = [];

    /// <summary>Groups that are asked once it is chosen.</summary>
    public List<Guid> OpensGroupIds { get; private set; } = [];

    /// <summary>Code of its tax class; null for that of the dish.</summary>
    public string? TaxClass { get; private set; }

    /// <summary>The dish that it is, which makes whatever asks for it a combo; null for a plain option.</summary>
    public Guid? ItemId { get; private set; }

    public OptionDetails Details => new(Id, Name, Price, IsDefault, Allergens, Diets)
    {
        RemovedAllergens = RemovedAllergens,
        AddedDiets = AddedDiets,
        OpensGroupIds = OpensGroupIds,
        TaxClass = TaxClass,
        ItemId = ItemId,
    };

    public void Take(OptionDetails details, int position)
    {
        Position = position;
        Name = details.Name;
        Price = details.Price;
        IsDefault = details.IsDefault;
        Allergens = [.. details.Allergens];
        Diets = [.. details.Diets];
        RemovedAllergens = [.. details.RemovedAllergens];
        AddedDiets = [.. details.AddedDiets];
        OpensGroupIds = [.. details.OpensGroupIds];
        TaxClass = details.TaxClass;
        ItemId = details.ItemId;
    }
}

/// <summary>Everything that can be changed about an option; two are equal when nothing differs.</summary>
/// <param name="Id">The option that it changes; null for a new one.</param>
internal sealed record OptionDetails(Guid? Id, LocalizedText Name, long Price, bool IsDefault, IReadOnlyList<Allergen> Allergens, IReadOnlyList<Diet> Diets)
{
    public IReadOnlyList<Allergen> RemovedAllergens { get; init; } = [];

    public IReadOnlyList<Diet> AddedDiets { get; init; } = [];

    public IReadOnlyList<Guid> OpensGroupIds { get; init; } = [];

    public string? TaxClass { get; init; }

    public Guid? ItemId { get; init; }

    /// <summary>As diners meet it where it is a dish: called as that unless it has a name, and with all that the dish contains and suits besides its own.</summary>
    public OptionDetails As(DishInCombo dish) => this with
    {
        Name = Name.IsEmpty ? dish.Name : Name,
        Allergens = [.. Allergens.Union(dish.Allergens).Order()],
        Diets = [.. Diets.Union(dish.Diets).Order()],
        TaxClass = TaxClass ?? dish.TaxClass,
    };

    public bool Equals(OptionDetails? other) => other is not null
        && (Id, Name, Price, IsDefault, TaxClass, ItemId).Equals((other.Id, other.Name, other.Price, other.IsDefault, other.TaxClass, other.ItemId))
        && Allergens.SequenceEqual(other.Allergens)
        && Diets.SequenceEqual(other.Diets)
        && RemovedAllergens.SequenceEqual(other.RemovedAllergens)
        && AddedDiets.SequenceEqual(other.AddedDiets)
        && OpensGroupIds.SequenceEqual(other.OpensGroupIds);

    public override int GetHashCode() => HashCode.Combine(Id, Name, Price);
}
