using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Reads the file that a restaurant uploads: CSV with comma, semicolon, tab or bar. Never throws for any bytes, and takes time linear in them.</summary>
internal static class SpreadsheetReader
{
    /// <summary>Lines above the header (a title, a date, Excel's <c>sep=;</c>) that are skipped: one filled cell each.</summary>
    private const int TitleLines = 10;

    public static Result<Sheet> Read(ReadOnlyMemory<byte> file, string? fileName)
    {
        if (file.Length > ImportLimits.Bytes) return SpreadsheetErrors.FileTooLarge();
        if (FileContent.Recognise(file.Span, fileName) is { } whatItIs) return SpreadsheetErrors.NotASpreadsheet(whatItIs);
        return SheetEncoding.Decode(file.Span).TryGet(out var text, out var errors) ? ReadText(text) : Result<Sheet>.Failure(errors);
    }

    private static Result<Sheet> ReadText(string text)
    {
        using var reader = new RecordReader(text, DelimiterGuess.For(text));
        var records = new List<SheetRow>();
        while (records.Count <= TitleLines + ImportLimits.Rows + 1 && reader.Next() is { } record) records.Add(record);
        if (reader.Failure is { } failure) return failure;
        if (records.Count == 0) return SpreadsheetErrors.FileEmpty();

        var headerAt = Math.Max(0, records.FindIndex(0, Math.Min(records.Count, TitleLines + 1), record => record.FilledCells > 1));
        return WithHeader(records[headerAt], records.GetRange(headerAt + 1, records.Count - headerAt - 1));
    }

    private static Result<Sheet> WithHeader(SheetRow header, List<SheetRow> rows)
    {
        if (header.Cells.Any(IsPrice)) return SpreadsheetErrors.NoHeader(header.Line);
        if (rows.Count == 0) return SpreadsheetErrors.FileEmpty();
        if (rows.Count > ImportLimits.Rows) return SpreadsheetErrors.TooManyRows();

        // A nameless last column counts when the header has a cell for it and some row fills it.
        var width = Math.Max(header.Width, Math.Min(header.Cells.Count, rows.Max(row => row.Width)));
        return new Sheet(HeaderNames.Distinct(header.Cells.Take(width)), rows);
    }

    private static bool IsPrice(string cell) => PriceNotation.Read(cell) is { Number: not null };
}
