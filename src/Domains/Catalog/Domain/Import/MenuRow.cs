using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>One row of the sheet, understood. Its price is null when the row is rejected for it.</summary>
internal sealed record MenuRow(int Line, string Name, string? Size, string Category, string Description, string Reference, ParsedPrice? Price)
{
    /// <summary>Our own id of the size; null where the file does not say it.</summary>
    public Guid? MenuId { get; init; }

    public IReadOnlyList<string> Allergens { get; init; } = [];

    public IReadOnlyList<string> Diets { get; init; } = [];

    /// <summary>Why it cannot be imported.</summary>
    public List<Error> Rejections { get; init; } = [];

    /// <summary>What to look at before it is.</summary>
    public List<Error> Warnings { get; init; } = [];

    public bool SaysTheSameAs(MenuRow other) =>
        Name == other.Name && MenuId == other.MenuId && Size == other.Size && Category == other.Category && Description == other.Description && Reference == other.Reference
        && Price == other.Price && Allergens.SequenceEqual(other.Allergens) && Diets.SequenceEqual(other.Diets);
}
