using FoodSaaS.Catalog.Domain.Export;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application;

/// <summary>The kinds of file that a menu can be exported to.</summary>
internal enum ExportFormat
{
    CsvWithCommas,
    CsvWithSemicolons,
    Workbook,
}

/// <summary>Writes the menu into a file that the import takes back. Imported as it is, it changes nothing; each cell that somebody edits is a change.</summary>
internal sealed class ExportMenu(CatalogDb db, ITenantScope scope)
{
    public async Task<byte[]> ExecuteAsync(ExportFormat format, CancellationToken cancellationToken)
    {
        var categories = await db.Categories.AsNoTracking().ToListAsync(cancellationToken);
        var items = await db.Items.AsNoTracking().Include(i => i.Sizes).ToListAsync(cancellationToken);
        var sheet = new MenuSheet(categories, items, scope.Brand.DefaultLocale, scope.Brand.Currency);
        return format switch
        {
            ExportFormat.Workbook => WorkbookFile.Write(sheet),
            ExportFormat.CsvWithSemicolons => CsvFile.Write(sheet, ';'),
            _ => CsvFile.Write(sheet, ','),
        };
    }
}
