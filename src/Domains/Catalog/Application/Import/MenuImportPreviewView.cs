using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain.Import;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>What the owner sees before he imports.</summary>
internal sealed record MenuImportPreviewView(SheetSource Source, IReadOnlyList<ImportColumnView> Columns, ColumnMapping Mapping, IReadOnlyList<RowVerdict> Rows, ImportSummaryView Summary)
{
    /// <summary>Without the columns of name and price no row can be judged.</summary>
    public static MenuImportPreviewView Unmapped(IReadOnlyList<ImportColumnView> columns, ColumnMapping mapping, Sheet sheet) =>
        new(sheet.Source, columns, mapping, [], new ImportSummaryView(new ImportSummary(sheet.Rows.Count, 0, 0, 0, 0, 0, 0), 0, 0, 0));
}

/// <summary>A column of the file.</summary>
internal sealed record ImportColumnView(int Index, string Header, IReadOnlyList<string> Samples)
{
    private const int MostSamples = 3;

    public static IReadOnlyList<ImportColumnView> Of(Sheet sheet) =>
    [
        .. sheet.Header.Select((header, i) => new ImportColumnView(
            i, header, [.. sheet.Column(i).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Take(MostSamples).Select(CellText.Excerpt)])),
    ];
}

/// <summary>What was found out about a row.</summary>
internal sealed record ImportFindingView(string Code, string Message, string? Column);

/// <summary>The preview in numbers.</summary>
internal sealed record ImportSummaryView(ImportSummary File, int ToCreate, int ToUpdate, int Unchanged);

/// <summary>What an import did.</summary>
internal sealed record MenuImportReportView(int Created, int Updated, int Unchanged, int CategoriesCreated, int RowsRejected, MenuView Menu);
