using System.Xml;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>Reads an Excel workbook (.xlsx, .xlsm). Never throws for any bytes; null where the archive is something else.</summary>
internal static class WorkbookReader
{
    /// <param name="sheet">Which of the visible sheets, from 0; the first that holds a table where nothing is said.</param>
    public static Result<Sheet>? Read(ReadOnlyMemory<byte> file, int? sheet)
    {
        WorkbookArchive? archive = null;
        try
        {
            archive = WorkbookArchive.Open(file);
            return Workbook.Of(archive) is { } book ? Read(archive, book, sheet) : (Result<Sheet>?)null;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return archive?.Failure ?? WorkbookErrors.Broken();
        }
        finally
        {
            archive?.Dispose();
        }
    }

    private static Result<Sheet> Read(WorkbookArchive archive, Workbook book, int? wanted)
    {
        if (wanted is { } index && (index < 0 || index >= book.Sheets.Count)) return WorkbookErrors.NoSuchSheet();
        var texts = SharedTexts.Read(archive, book.SharedTexts);
        var names = book.Sheets.Select(s => s.Name).ToList();
        IReadOnlyList<Error> reasons = [];
        for (var at = wanted ?? 0; at <= (wanted ?? book.Sheets.Count - 1); at++)
        {
            var read = ReadSheet(archive, book.Sheets[at], texts);
            if (read.TryGet(out var table, out var errors)) return table with { Source = new SheetSource { Names = names, Index = at } };

            // The first sheet that holds anything says what is wrong with the file.
            if (reasons is [] or [{ Code: "FILE_EMPTY" }, ..]) reasons = errors;
        }

        return Result<Sheet>.Failure(reasons);
    }

    private static Result<Sheet> ReadSheet(WorkbookArchive archive, WorkbookSheet sheet, IReadOnlyList<string> texts) =>
        new WorkbookRows(archive, sheet, texts).Read(SheetTable.MostRecords).TryGet(out var rows, out var errors) ? SheetTable.Of(rows) : Result<Sheet>.Failure(errors);
}
