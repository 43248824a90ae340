using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application.Import;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>Bringing a spreadsheet into the menu.</summary>
internal static class ImportMutations
{
    private const string FileErrors =
        "UPLOAD_NOT_FOUND, MAPPING_INVALID, NAME_COLUMN_MISSING, PRICE_COLUMN_MISSING, TOO_MANY_ITEMS, TOO_MANY_CATEGORIES, TOO_MANY_SIZES, " +
        "SHEET_NOT_FOUND, ENCODING_UNSUPPORTED and those of the upload";

    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);
    private static readonly ErrorKind[] Refusals = [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded];

    public static void Add(SchemaParts schema)
    {
        schema.Type<MenuImportPreviewView, MenuImportPreviewType>().Type<ImportColumnView, ImportColumnType>().Type<ColumnMapping, ColumnMappingType>();
        schema.Type<RowVerdict, ImportRowType>().Type<ImportFindingView, ImportFindingType>().Type<ImportSummaryView, ImportSummaryType>();
        schema.Type<MenuImportReportView, MenuImportReportType>().Input<ColumnMappingInput>();
        schema.AddMutation<PreviewMenuImportInput, MenuImportPreviewView>(
            "previewMenuImport",
            MayEditMenu,
            $"Says what becomes of every row of an uploaded file, and changes nothing. Errors: {FileErrors}.",
            "preview",
            "The verdicts.",
            Refusals,
            (input, r) => r.WriteAsync<PreviewMenuImport, MenuImportPreviewView>(preview => preview.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<ImportMenuInput, MenuImportReportView>(
            "importMenu",
            MayEditMenu,
            "Imports an uploaded file, all or nothing: new dishes are added, known ones take what the file says, others stay; rejected rows are left out. " +
            $"The same file again changes nothing. Errors: {FileErrors}, NAME_TAKEN, SLUG_TAKEN, STALE_VERSION.",
            "report",
            "What it did.",
            Refusals,
            (input, r) => r.WriteAsync<ImportMenu, MenuImportReportView>(import => import.ExecuteAsync(input, r.Cancelled)));
    }
}
