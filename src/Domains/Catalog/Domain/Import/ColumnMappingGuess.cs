namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// The mapping that a sheet most likely means. First by the names of the columns, the surest first, each backed or vetoed by what the column holds; then,
/// for name, price, category and description, by content alone.
/// </summary>
internal static class ColumnMappingGuess
{
    /// <summary>In this order: prices are the surest to tell, then names; a category and a description are what is left.</summary>
    private static readonly (ImportField Field, Func<ColumnProfile, double> Fit)[] ByContent =
    [
        (ImportField.Price, column => column.Prices < 0.6 ? 0 : column.Prices + (2 * column.MarkedPrices)),
        (ImportField.Name, column => !column.IsProse ? 0 : (100 * column.Variety) + 1 - Math.Max(0, column.AverageLength - 30)),
        (ImportField.Category, column => !column.IsProse || column.Filled < 4 || column.Variety > 0.5 ? 0 : 1 - column.Variety),
        (ImportField.Description, column => !column.IsProse || column.AverageLength < 20 ? 0 : column.AverageLength),
    ];

    public static ColumnMapping For(Sheet sheet)
    {
        if (sheet.IsExport) return MenuColumns.MappingOf(sheet);
        var columns = Enumerable.Range(0, sheet.Header.Count).ToList();
        var profiles = columns.ConvertAll(column => ColumnProfile.Of(sheet, column));
        var mapping = new ColumnMapping();
        var free = new SortedSet<int>(columns);

        var claims =
            from field in Enum.GetValues<ImportField>()
            from column in columns
            let score = HeaderWords.Score(field, sheet.Header[column])
            where score > 0 && Allows(field, profiles[column])
            orderby score descending, field, column
            select (field, column);
        foreach (var (field, column) in claims) Assign(field, column);

        foreach (var (field, fit) in ByContent)
        {
            var best = free.Select(column => (column, Fit: fit(profiles[column]))).Where(guess => guess.Fit > 0).OrderByDescending(guess => guess.Fit).FirstOrDefault((-1, 0));
            Assign(field, best.column);
        }

        return mapping;

        void Assign(ImportField field, int column)
        {
            if (mapping[field] is null && free.Remove(column)) mapping = mapping.With(field, column);
        }
    }

    /// <summary>False when the content contradicts the name: "Price" over words, "Name" over amounts. An empty column contradicts nothing, and two cells no dish's name.</summary>
    private static bool Allows(ImportField field, ColumnProfile column) => column.Filled == 0 || field switch
    {
        ImportField.Price => column.Prices >= 0.3,
        ImportField.Name or ImportField.Description => column.Filled < 3 || (column.Prices < 0.8 && column.Switches < 0.8),
        ImportField.PricedPerWeight => column.Switches >= 0.5 || column.Weights >= 0.3,
        ImportField.WeightUnit => column.Weights >= 0.3,
        _ => true,
    };
}
