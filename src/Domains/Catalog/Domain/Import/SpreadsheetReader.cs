using FoodSaaS.Catalog.Domain.Import.Workbooks;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Reads the file that a restaurant uploads: an Excel workbook, or CSV with comma, semicolon, tab or bar. Never throws for any bytes, and takes time linear in
/// what they unpack to, which has an end.
/// </summary>
internal static class SpreadsheetReader
{
    public static Result<Sheet> Read(ReadOnlyMemory<byte> file, string? fileName, FileReading? reading = null)
    {
        if (file.Length > ImportLimits.Bytes) return SpreadsheetErrors.FileTooLarge();
        if (FileContent.IsArchive(file.Span) && WorkbookReader.Read(file, reading?.Sheet) is { } workbook && !IsOtherArchive(workbook, file, fileName)) return workbook;
        if (FileContent.Recognise(file.Span, fileName) is { } whatItIs) return SpreadsheetErrors.NotASpreadsheet(whatItIs);
        if (!SheetEncoding.Decode(file.Span, reading?.Encoding).TryGet(out var text, out var errors)) return Result<Sheet>.Failure(errors);
        return ReadText(text.Text).TryGet(out var sheet, out errors)
            ? sheet with { Source = new SheetSource { Encoding = text.Encoding, IsEncodingGuessed = text.IsGuess } }
            : Result<Sheet>.Failure(errors);
    }

    /// <summary>A damaged archive that never was a workbook is better named by what it is.</summary>
    private static bool IsOtherArchive(Result<Sheet> read, ReadOnlyMemory<byte> file, string? fileName) =>
        !read.IsSuccess && read.Errors[0].Code == "WORKBOOK_BROKEN" && !FileContent.LooksLikeWorkbook(file.Span, fileName);

    private static Result<Sheet> ReadText(string text)
    {
        using var reader = new RecordReader(text, DelimiterGuess.For(text));
        var records = new List<SheetRow>();
        while (records.Count < SheetTable.MostRecords && reader.Next() is { } record) records.Add(record);
        return reader.Failure is { } failure ? failure : SheetTable.Of(records);
    }
}
