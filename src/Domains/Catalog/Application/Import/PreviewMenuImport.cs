using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application.Import;

[Description("An uploaded file and how to read it.")]
internal sealed record PreviewMenuImportInput(
    [property: Description("The id that the upload answered with.")] GlobalId UploadId,
    [property: Description("Which column holds what; guessed where nothing is given.")] ColumnMappingInput? Mapping = null,
    [property: Description("Which sheet of a workbook, counted from 0 among `sheets` of the preview; the first with a table where nothing is said.")] int? Sheet = null,
    [property: Description("How the letters of a text file are stored; guessed where nothing is said and the file does not tell.")] TextEncoding? Encoding = null)
{
    public FileReading Reading => new(Sheet, Encoding);
}

/// <summary>The verdict on every row, and what an import would do. Nothing is changed.</summary>
internal sealed class PreviewMenuImport(MenuImport import, CatalogDb db)
{
    public async Task<Result<MenuImportPreviewView>> ExecuteAsync(PreviewMenuImportInput input, CancellationToken cancellationToken)
    {
        if (!(await import.OpenAsync(input.UploadId, input.Reading, cancellationToken)).TryGet(out var sheet, out var errors)) return Result<MenuImportPreviewView>.Failure(errors);
        var mapping = input.Mapping?.ToMapping() ?? ColumnMappingGuess.For(sheet);
        var columns = ImportColumnView.Of(sheet);
        if (!import.Plan(sheet, mapping).TryGet(out var plan, out errors))
        {
            // A guess that found no name or no price is no error of the caller's: he sees the columns and chooses.
            return input.Mapping is null ? MenuImportPreviewView.Unmapped(columns, mapping, sheet) : Result<MenuImportPreviewView>.Failure(errors);
        }

        // Before any work: no menu could hold them.
        if (plan.Dishes.Count > CatalogLimits.Items) return CatalogErrors.TooManyItems().At("uploadId");

        var merge = await import.MergeAsync(plan, mapping, cancellationToken);
        db.ChangeTracker.Clear();
        var limits = merge.Errors().ToList();
        if (limits.Count > 0) return limits;
        return new MenuImportPreviewView(sheet.Source, columns, mapping, plan.Verdicts, new ImportSummaryView(plan.Summary, merge.NewItems.Count, merge.Updated, merge.Unchanged));
    }
}
