namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>What an .xlsx file may unpack to. They are counted while unpacking: what an archive says of itself is not believed.</summary>
internal static class WorkbookLimits
{
    /// <summary>Files in the archive; a real workbook has a few dozen.</summary>
    public const int Entries = 2_000;

    /// <summary>Of all parts that are read, together. A full menu of 5,000 rows takes a tenth.</summary>
    public const int UnpackedBytes = 32 * 1024 * 1024;

    /// <summary>Between two tags. Bounds the longest text and the attributes of one element, both of which XML readers hold whole.</summary>
    public const int BytesBetweenTags = 256 * 1024;

    /// <summary>Elements inside each other; spreadsheets have eight.</summary>
    public const int Depth = 64;

    public const int Sheets = 50;
    public const int SharedTexts = ImportLimits.Rows * ImportLimits.Columns;
}
