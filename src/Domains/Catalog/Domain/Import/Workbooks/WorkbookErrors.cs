using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>Why an .xlsx file cannot be read.</summary>
internal static class WorkbookErrors
{
    public static Error Broken() =>
        Error.Invalid("WORKBOOK_BROKEN", "The Excel workbook is damaged and cannot be read. Open it in your spreadsheet program and save it again.", "file");

    public static Error TooLarge() =>
        Error.Limit("WORKBOOK_TOO_LARGE", "The Excel workbook unpacks to more than a menu can be. Copy the rows of the menu into a new workbook and upload that.", "file");

    public static Error NoSuchSheet() => Error.NotFound("SHEET_NOT_FOUND", "The file has no such sheet.", "sheet");
}
