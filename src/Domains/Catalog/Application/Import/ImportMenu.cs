using System.ComponentModel;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application.Import;

[Description("An uploaded file and how to read it.")]
internal sealed record ImportMenuInput(
    [property: Description("The id that the upload answered with.")] GlobalId UploadId,
    [property: Description("Which column holds what, as the preview showed it.")] ColumnMappingInput Mapping,
    [property: Description("Which sheet of a workbook, counted from 0 among `sheets` of the preview; the first with a table where nothing is said.")] int? Sheet = null,
    [property: Description("How the letters of a text file are stored; guessed where nothing is said and the file does not tell.")] TextEncoding? Encoding = null)
{
    public FileReading Reading => new(Sheet, Encoding);
}

/// <summary>Brings a spreadsheet into the menu, all or nothing; rejected rows are left out and counted. The same file again changes nothing.</summary>
internal sealed class ImportMenu(MenuImport import, CatalogDb db, GetMenu menu)
{
    public async Task<Result<MenuImportReportView>> ExecuteAsync(ImportMenuInput input, CancellationToken cancellationToken)
    {
        var mapping = input.Mapping.ToMapping();
        if (!(await import.OpenAsync(input.UploadId, input.Reading, cancellationToken)).TryGet(out var sheet, out var errors)) return Result<MenuImportReportView>.Failure(errors);
        if (!import.Plan(sheet, mapping).TryGet(out var plan, out errors)) return Result<MenuImportReportView>.Failure(errors);

        if (plan.Dishes.Count > CatalogLimits.Items) return CatalogErrors.TooManyItems().At("uploadId");

        var merge = await import.MergeAsync(plan, mapping, cancellationToken);
        var limits = merge.Errors().ToList();
        if (limits.Count > 0)
        {
            db.ChangeTracker.Clear();
            return limits;
        }

        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return new MenuImportReportView(
            merge.NewItems.Count, merge.Updated, merge.Unchanged, merge.NewCategories.Count, plan.Summary.Rejected, await menu.ExecuteAsync(cancellationToken));
    }
}
