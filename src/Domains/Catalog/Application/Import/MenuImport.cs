using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Import;

/// <summary>What preview and import share, so that the dry run is the import without its last step.</summary>
internal sealed class MenuImport(CatalogDb db, ITenantScope scope, IClock clock)
{
    public async Task<Result<Sheet>> OpenAsync(GlobalId uploadId, FileReading reading, CancellationToken cancellationToken)
    {
        var id = uploadId.Of(TypedIds.MenuUpload);
        var now = clock.GetCurrentInstant();
        var upload = await db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.ExpiresAt > now, cancellationToken);
        return upload is null ? CatalogErrors.UploadNotFound() : SpreadsheetReader.Read(upload.Bytes, upload.FileName, reading);
    }

    public Result<ImportPlan> Plan(Sheet sheet, ColumnMapping mapping) =>
        ImportPlan.Make(sheet, mapping, new ImportContext(scope.Brand.Currency, DefaultCategory.In(scope.Brand.DefaultLocale)));

    /// <summary>Carries the plan out on the tracked menu; nothing is written until the context saves.</summary>
    public async Task<MenuMerge> MergeAsync(ImportPlan plan, ColumnMapping mapping, CancellationToken cancellationToken)
    {
        var categories = await db.Categories.ToListAsync(cancellationToken);
        var items = await db.Items.Include(i => i.Sizes).ToListAsync(cancellationToken);
        var merge = new MenuMerge(categories, items, mapping, scope.Brand.DefaultLocale, clock.GetCurrentInstant());
        merge.Apply(plan.Dishes);
        db.AddRange(merge.NewCategories);
        db.AddRange(merge.NewItems);
        return merge;
    }
}
