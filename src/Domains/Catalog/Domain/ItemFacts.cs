namespace FoodSaaS.Catalog.Domain;

/// <summary>What a dish contains and suits as it is chosen. The storefront computes the same while a diner chooses: features/menu/chosen-facts.ts.</summary>
internal sealed record ItemFacts(IReadOnlyList<Allergen> Allergens, IReadOnlyList<Diet> Diets)
{
    /// <summary>What no dish of a diet contains.</summary>
    private static readonly Dictionary<Diet, Allergen[]> Forbidden = new()
    {
        [Diet.Vegan] = [Allergen.Milk, Allergen.Eggs, Allergen.Fish, Allergen.Crustaceans, Allergen.Molluscs],
        [Diet.Vegetarian] = [Allergen.Fish, Allergen.Crustaceans, Allergen.Molluscs],
        [Diet.GlutenFree] = [Allergen.Gluten],
        [Diet.LactoseFree] = [Allergen.Milk],
    };

    /// <summary>
    /// An allergen is in it when the dish has it and no chosen option takes it away, or when any chosen option brings it: in doubt it is in. A diet is a promise: the
    /// dish or a chosen option makes it, and no chosen option breaks it. What the kitchen chooses beforehand is part of what it says of the dish itself; any other
    /// option must suit the diet, and whatever an option brings must be allowed by it.
    /// </summary>
    public static ItemFacts Of(IReadOnlyCollection<Allergen> allergens, IReadOnlyCollection<Diet> diets, IEnumerable<OptionEffect> chosen)
    {
        var effects = chosen.ToList();
        var brought = effects.SelectMany(e => e.Allergens).ToHashSet();
        var taken = effects.SelectMany(e => e.RemovedAllergens).ToHashSet();
        var promised = diets.Concat(effects.SelectMany(e => e.AddedDiets)).Distinct();
        return new ItemFacts(
            [.. allergens.Where(a => !taken.Contains(a)).Union(brought).Order()],
            [.. promised.Where(diet => effects.TrueForAll(e => e.Suits(diet)) && !Forbidden.GetValueOrDefault(diet, []).Any(brought.Contains)).Order()]);
    }
}

/// <summary>What choosing an option does to a dish.</summary>
/// <param name="IsDefault">The kitchen's own statement about the dish includes it.</param>
internal sealed record OptionEffect(
    bool IsDefault, IReadOnlyList<Allergen> Allergens, IReadOnlyList<Allergen> RemovedAllergens, IReadOnlyList<Diet> Diets, IReadOnlyList<Diet> AddedDiets)
{
    public bool Suits(Diet diet) => IsDefault || Diets.Contains(diet) || AddedDiets.Contains(diet) || (diet == Diet.Vegetarian && (Diets.Contains(Diet.Vegan) || AddedDiets.Contains(Diet.Vegan)));
}
