using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Why a file cannot be read as a table at all.</summary>
internal static class SpreadsheetErrors
{
    public static Error FileEmpty() => Invalid("FILE_EMPTY", "The file has no rows. It needs one line of column names and one line for each dish.");

    public static Error FileTooLarge() => Limit("FILE_TOO_LARGE", $"The file is larger than {ImportLimits.Bytes / (1024 * 1024)} MB. Remove pictures and unused sheets, or split it.");

    public static Error TooManyRows() => Limit("TOO_MANY_ROWS", $"The file has more than {ImportLimits.Rows} rows. Split it and import the parts one after the other.");

    public static Error TooManyColumns(int line) => Limit("TOO_MANY_COLUMNS", $"Line {line} has more than {ImportLimits.Columns} columns. Delete the columns that the menu does not need.");

    public static Error CellTooLong(int line) => Limit("CELL_TOO_LONG", $"Line {line} has a cell of more than {ImportLimits.CellLength} characters. Shorten it, or close a quotation mark that stayed open.");

    public static Error NotASpreadsheet(string whatItIs) =>
        Invalid("NOT_A_SPREADSHEET", $"This looks like {whatItIs}, not like a table. Open it in your spreadsheet program, save it as CSV or Excel workbook (.xlsx) and upload that file.");

    public static Error NoHeader(int line) => Invalid("NO_HEADER", $"Line {line} should name the columns but holds a dish. Add a first line such as: Name, Category, Price.");

    public static Error EncodingUnsupported() =>
        Invalid("ENCODING_UNSUPPORTED", "The letters of this file cannot be read safely. Save it again as \"CSV UTF-8\" (Excel: Save as, CSV UTF-8; LibreOffice: character set Unicode (UTF-8)).");

    public static Error BrokenQuotes(int line) =>
        Invalid("BROKEN_QUOTES", $"Line {line} opens a quotation mark that is never closed properly. Inside a quoted cell write two of them (\"\") for one.");

    private static Error Invalid(string code, string message) => Error.Invalid(code, message, "file");

    private static Error Limit(string code, string message) => Error.Limit(code, message, "file");
}
