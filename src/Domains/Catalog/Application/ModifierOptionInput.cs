using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application;

[Description("One thing that can be chosen.")]
internal sealed record ModifierOptionInput(
    [property: Description("The option that it changes; left out for a new one.")] GlobalId? Id,
    [property: Description("Its name, up to 200 characters, unique in the group; left out only where it is a dish that gives it its name.")] IReadOnlyList<TranslationInput>? Name,
    [property: Description("What it adds to the dish's price: decimal string in the brand's currency, 0 or more.")] string Price,
    [property: Description("Chosen beforehand.")] bool IsDefault = false,
    [property: Description("What it contains.")] IReadOnlyList<Allergen>? Allergens = null,
    [property: Description("The diets that it suits.")] IReadOnlyList<Diet>? Diets = null,
    [property: Description("What the dish no longer contains with it: MILK for \"without cheese\".")] IReadOnlyList<Allergen>? RemovedAllergens = null,
    [property: Description("Diets that the dish suits with it, though not without: GLUTEN_FREE for \"gluten-free bun\".")] IReadOnlyList<Diet>? AddedDiets = null,
    [property: Description("Modifier groups that are asked once it is chosen, at most 5; 4 levels in all, and no group within itself.")] IReadOnlyList<GlobalId>? OpensGroupIds = null,
    [property: Description("Code of its tax class; that of the dish where nothing is said.")] string? TaxClass = null,
    [property: Description("The dish that it is: a part of a combo. What that contains and suits counts besides what is said here; it can be chosen while the dish can be had. Its own modifier groups are not asked.")] GlobalId? ItemId = null);
