namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The rows that become one dish, each a size.</summary>
internal sealed class DishRows(string key, string categoryName)
{
    private readonly OrderedDictionary<string, MenuRow> _sizes = new(StringComparer.Ordinal);

    private MenuRow First => _sizes.GetAt(0).Value;

    private MenuRow? Described => _sizes.Values.FirstOrDefault(row => row.Description.Length > 0);

    /// <summary>Adds a size, or notes on the row why it is none.</summary>
    public void Add(MenuRow row, string nameHeader, string descriptionHeader)
    {
        var described = Described;
        var sizeKey = row.MenuId?.ToString("N") ?? DishKey.OfSize(key, row.Size);
        if (_sizes.TryAdd(sizeKey, row))
        {
            if (described is not null && row.Description.Length > 0 && row.Description != described.Description)
                row.Warnings.Add(RowErrors.DescriptionDiffers(described.Line, descriptionHeader));
        }
        else if (_sizes[sizeKey] is var first && row.SaysTheSameAs(first)) row.Warnings.Add(RowErrors.Repeated(first.Line, nameHeader));
        else row.Rejections.Add(RowErrors.Duplicate(first.Line, nameHeader));
    }

    public void NoteNamelessSize(string header)
    {
        if (_sizes.Count > 1 && _sizes.Values.FirstOrDefault(row => row.Size is null) is { } nameless) nameless.Warnings.Add(RowErrors.SizeNameMissing(header));
    }

    public PlannedDish ToDish() => new(
        key,
        First.Name,
        categoryName,
        Described?.Description ?? "",
        NullIfEmpty(First.Reference),
        [.. _sizes.Values.Select(Size)],
        [.. AllergenCodes.InOrder.Where(code => _sizes.Values.Any(row => row.Allergens.Contains(code, StringComparer.Ordinal)))],
        SharedDiets(),
        [.. _sizes.Values.Select(row => row.Line)]);

    private PlannedSize Size(MenuRow row) =>
        new(DishKey.OfSize(key, row.Size), row.Size, row.Price!.Amount, row.Price.Kind, row.Price.PerGrams, NullIfEmpty(row.Reference)) { MenuId = row.MenuId };

    /// <summary>A diet is a promise: it holds for the dish only if no size denies it. Rows without diets repeat what the others say.</summary>
    private IReadOnlyList<string> SharedDiets()
    {
        var said = _sizes.Values.Select(row => row.Diets).Where(diets => diets.Count > 0).ToList();
        return said.Count == 0 ? [] : said.Aggregate((shared, diets) => [.. shared.Intersect(diets, StringComparer.Ordinal)]);
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
