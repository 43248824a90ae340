using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>A dish as the import will make or update it.</summary>
/// <param name="Key">The same for the same category and name however they are spelt; finds the dish again at the next import.</param>
/// <param name="Name">As its first row writes it, without the size.</param>
/// <param name="CategoryName">As the category's first row writes it.</param>
/// <param name="Description">The first one that is not empty; may hold line breaks.</param>
/// <param name="Reference">The brand's own id on its first row, or null.</param>
/// <param name="Sizes">At least one, in the order of the file.</param>
/// <param name="Allergens">Codes that any of its rows names.</param>
/// <param name="Diets">Codes that all of its rows with diets name.</param>
/// <param name="Lines">The lines of the file that it was made of.</param>
internal sealed record PlannedDish(
    string Key,
    string Name,
    string CategoryName,
    string Description,
    string? Reference,
    IReadOnlyList<PlannedSize> Sizes,
    IReadOnlyList<string> Allergens,
    IReadOnlyList<string> Diets,
    IReadOnlyList<int> Lines);

/// <summary>One size of a dish.</summary>
/// <param name="Key">The dish's key and the size's folded name: unique in the menu, stable.</param>
/// <param name="Name">Null when the file gives it none.</param>
/// <param name="Price">Null exactly when it is on request.</param>
/// <param name="PriceKind">How it is charged.</param>
/// <param name="PerGrams">Grams that the price buys, for <see cref="PriceKind.PerWeight"/> only.</param>
/// <param name="Reference">The brand's own id of the row, or null.</param>
internal sealed record PlannedSize(string Key, string? Name, Money? Price, PriceKind PriceKind, int? PerGrams, string? Reference)
{
    /// <summary>Our own id of the size, where the file is an export.</summary>
    public Guid? MenuId { get; init; }
}
