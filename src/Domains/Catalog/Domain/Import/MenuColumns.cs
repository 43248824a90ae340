namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The columns of a menu that we export. A file with the last of them is known as ours, whatever a person did to the others since.</summary>
internal static class MenuColumns
{
    private const string MenuIdHeader = "Menu id";

    /// <summary>Spreadsheet programs compute a cell that begins with one of these, also in full width; the apostrophe is here so that it can be told from ours.</summary>
    private const string Computed = "=+-@＝＋－＠\t\r\n'";

    public static readonly IReadOnlyList<(ImportField Field, string Header)> All =
    [
        (ImportField.Category, "Category"),
        (ImportField.Name, "Dish"),
        (ImportField.Size, "Size"),
        (ImportField.Price, "Price"),
        (ImportField.Description, "Description"),
        (ImportField.Allergens, "Allergens"),
        (ImportField.Diets, "Diets"),
        (ImportField.Reference, "Own number"),
        (ImportField.MenuId, MenuIdHeader),
    ];

    public static bool AreIn(Sheet sheet) => sheet.Header.Contains(MenuIdHeader, StringComparer.Ordinal);

    public static ColumnMapping MappingOf(Sheet sheet)
    {
        var header = sheet.Header.ToList();
        return All.Aggregate(new ColumnMapping(), (mapping, column) => header.IndexOf(column.Header) is var at and >= 0 ? mapping.With(column.Field, at) : mapping);
    }

    /// <summary>The text so that no program computes it.</summary>
    public static string Protect(string text) => text.Length > 0 && Computed.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    /// <summary>Takes back what <see cref="Protect"/> did.</summary>
    public static SheetRow Reveal(SheetRow row) => row with { Cells = [.. row.Cells.Select(Reveal)] };

    private static string Reveal(string cell) => cell is ['\'', var next, ..] && Computed.Contains(next, StringComparison.Ordinal) ? cell[1..] : cell;
}
