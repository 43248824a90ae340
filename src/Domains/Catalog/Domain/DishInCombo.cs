using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>What a combo shows of a dish that can be chosen in it.</summary>
internal sealed record DishInCombo(Guid Id, LocalizedText Name, IReadOnlyList<Allergen> Allergens, IReadOnlyList<Diet> Diets, string? TaxClass, Availability Availability, bool IsSoldOut);
