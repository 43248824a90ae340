using CsvHelper;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// The records of a CSV text within the limits, one at a time. Lenient where people's files are: any line ending, spaces around a quoted cell, a quotation mark inside a bare one (<c>12" pizza</c>).
/// </summary>
internal sealed class RecordReader : IDisposable
{
    /// <summary>Bytes of UTF-8: the widest lawful record, every character three of them, and some quotes. Bounds the memory that one endless line takes.</summary>
    private const int MaxRecordBytes = 1024 * 1024;

    private readonly CsvReader _csv;
    private int? _brokenLine;

    public RecordReader(string text, char delimiter) => _csv = CsvReader.FromText(text, new CsvReaderOptions
    {
        Separator = delimiter,
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRecordBytes,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = Note,
    });

    /// <summary>Why reading stopped before the end, if it did.</summary>
    public Error? Failure { get; private set; }

    /// <summary>The next record with anything in it; null at the end of the text or after a failure.</summary>
    public SheetRow? Next()
    {
        try
        {
            while (Failure is null && _csv.Read())
            {
                if (Record() is { Width: > 0 } record) return record;
            }
        }
        catch (CsvFormatException tooLarge)
        {
            Failure = SpreadsheetErrors.CellTooLong((int)tooLarge.LineNumber);
        }

        return null;
    }

    public void Dispose() => _csv.Dispose();

    private SheetRow? Record()
    {
        var line = (int)_csv.LineNumber;
        if (_brokenLine is { } broken) return Fail(SpreadsheetErrors.BrokenQuotes(broken));
        var cells = new List<string>(Math.Min(_csv.FieldCount, ImportLimits.Columns));
        for (var column = 0; column < _csv.FieldCount; column++)
        {
            var isBeyond = column >= ImportLimits.Columns;
            if (isBeyond && _csv.IsEmpty(column)) continue;
            if (isBeyond) return Fail(SpreadsheetErrors.TooManyColumns(line));
            var cell = _csv.GetString(column);
            if (cell.Length > ImportLimits.CellLength) return Fail(SpreadsheetErrors.CellTooLong(line));
            cells.Add(CellText.Clean(cell));
        }

        return new SheetRow(line, cells);
    }

    private SheetRow? Fail(Error failure)
    {
        Failure = failure;
        return null;
    }

    private void Note(CsvMalformedRecord record)
    {
        if (record.Reason != CsvMalformedReason.StrayQuote) _brokenLine ??= (int)record.LineNumber;
    }
}
