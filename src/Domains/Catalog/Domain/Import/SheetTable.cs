using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Finds the table in the rows of a sheet: its header, and the rows below.</summary>
internal static class SheetTable
{
    /// <summary>Lines above the header (a title, a date, Excel's <c>sep=;</c>) that are skipped: one filled cell each.</summary>
    private const int TitleLines = 10;

    /// <summary>Reading so many is enough to know that there are too many.</summary>
    public const int MostRecords = TitleLines + ImportLimits.Rows + 2;

    /// <param name="records">Those with anything in them.</param>
    public static Result<Sheet> Of(IReadOnlyList<SheetRow> records)
    {
        if (records.Count == 0) return SpreadsheetErrors.FileEmpty();
        var headerAt = 0;
        while (headerAt < Math.Min(records.Count, TitleLines + 1) && records[headerAt].FilledCells <= 1) headerAt++;
        if (headerAt == Math.Min(records.Count, TitleLines + 1)) headerAt = 0;
        return WithHeader(records[headerAt], [.. records.Skip(headerAt + 1)]);
    }

    private static Result<Sheet> WithHeader(SheetRow header, List<SheetRow> rows)
    {
        if (header.Cells.Any(IsPrice)) return SpreadsheetErrors.NoHeader(header.Line);
        if (rows.Count == 0) return SpreadsheetErrors.FileEmpty();
        if (rows.Count > ImportLimits.Rows) return SpreadsheetErrors.TooManyRows();

        // A nameless last column counts when the header has a cell for it and some row fills it.
        var width = Math.Max(header.Width, Math.Min(header.Cells.Count, rows.Max(row => row.Width)));
        var sheet = new Sheet(HeaderNames.Distinct(header.Cells.Take(width)), rows);
        return MenuColumns.AreIn(sheet) ? sheet with { Rows = rows.ConvertAll(MenuColumns.Reveal), IsExport = true } : sheet;
    }

    private static bool IsPrice(string cell) => PriceNotation.Read(cell) is { Number: not null };
}
