using FoodSaaS.Catalog.Application.Import;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class MenuImportPreviewType : ObjectType<MenuImportPreviewView>
{
    public MenuImportPreviewType()
        : base("MenuImportPreview", "What an import would do; nothing is changed.")
    {
        Field("sheets", AccessRule.Inherited, "The visible sheets of a workbook; none for a text file.", p => p.Source.Names).Sized(1);
        Optional("sheet", AccessRule.Inherited, "Which of them is read, counted from 0; null for a text file.", p => p.Source.Index);
        Optional("encoding", AccessRule.Inherited, "How the letters were read; null for a workbook.", p => p.Source.Encoding);
        Field("isEncodingGuessed", AccessRule.Inherited, "Nothing in the file tells how its letters are stored: look at some with accents before importing.", p => p.Source.IsEncodingGuessed);
        Field("columns", AccessRule.Inherited, "The columns of the file.", p => p.Columns);
        Field("mapping", AccessRule.Inherited, "The mapping that this preview was made with: the given one or the guess.", p => p.Mapping);
        Field("rows", AccessRule.Inherited, "The verdict on every row; none where the mapping lacks name or price.", p => p.Rows);
        Field("summary", AccessRule.Inherited, "The preview in numbers.", p => p.Summary);
    }
}

internal sealed class ImportColumnType : ObjectType<ImportColumnView>
{
    public ImportColumnType()
        : base("ImportColumn", "A column of the file.")
    {
        Field("index", AccessRule.Inherited, "Counted from 0.", c => c.Index);
        Field("header", AccessRule.Inherited, "Its name, made distinct.", c => c.Header);
        Field("samples", AccessRule.Inherited, "Up to three different cells.", c => c.Samples);
    }
}

internal sealed class ColumnMappingType : ObjectType<ColumnMapping>
{
    public ColumnMappingType()
        : base("ColumnMapping", "Which column of the file holds what, counted from 0; null: not in the file.")
    {
        Optional("name", AccessRule.Inherited, "The dish's name.", m => m.Name);
        Optional("category", AccessRule.Inherited, "The category's name.", m => m.Category);
        Optional("description", AccessRule.Inherited, "What the dish is.", m => m.Description);
        Optional("price", AccessRule.Inherited, "The price.", m => m.Price);
        Optional("size", AccessRule.Inherited, "The size.", m => m.Size);
        Optional("pricedPerWeight", AccessRule.Inherited, "Whether the price is for a weight.", m => m.PricedPerWeight);
        Optional("weightUnit", AccessRule.Inherited, "The weight that the price is for.", m => m.WeightUnit);
        Optional("allergens", AccessRule.Inherited, "What it contains.", m => m.Allergens);
        Optional("diets", AccessRule.Inherited, "The diets that it suits.", m => m.Diets);
        Optional("reference", AccessRule.Inherited, "The brand's own number of the row.", m => m.Reference);
        Optional("menuId", AccessRule.Inherited, "Our own id of the size, as an export writes it.", m => m.MenuId);
    }
}

internal sealed class ImportRowType : ObjectType<RowVerdict>
{
    public ImportRowType()
        : base("ImportRow", "What becomes of one row.")
    {
        Field("line", AccessRule.Inherited, "The line of the file on which it begins, counted from 1.", r => r.Line);
        Field("status", AccessRule.Inherited, "REJECTED rows are left out; the others are imported.", r => r.Status);
        Optional("dish", AccessRule.Inherited, "The dish's name without its size.", r => r.DishName.Length > 0 ? r.DishName : null);
        Optional("category", AccessRule.Inherited, "The category's name in the spelling that the menu will have.", r => r.CategoryName.Length > 0 ? r.CategoryName : null);
        Optional("size", AccessRule.Inherited, "The size's name; null for a dish in one size.", r => r.SizeName);
        Optional("price", AccessRule.Inherited, "The price as it was understood; null when it was not.", r => r.PriceText);
        Field("findings", AccessRule.Inherited, "Reasons for the verdict, the gravest first.", r => r.Reasons.Select(e => new ImportFindingView(e.Code, e.Message, e.Field))).Sized(1);
    }
}

internal sealed class ImportFindingType : ObjectType<ImportFindingView>
{
    public ImportFindingType()
        : base("ImportFinding", "Why a row is not imported, or what is doubtful about it.")
    {
        Field("code", AccessRule.Inherited, "Stable, upper snake case.", f => f.Code);
        Field("message", AccessRule.Inherited, "One English sentence that a person can act on.", f => f.Message);
        Optional("column", AccessRule.Inherited, "The name of the column to blame, where one is to blame.", f => f.Column);
    }
}

internal sealed class ImportSummaryType : ObjectType<ImportSummaryView>
{
    public ImportSummaryType()
        : base("ImportSummary", "A preview in numbers.")
    {
        Field("rows", AccessRule.Inherited, "Rows of the file: ok, warnings and rejected together.", s => s.File.Rows);
        Field("ok", AccessRule.Inherited, "Rows with nothing to say about.", s => s.File.Ok);
        Field("warnings", AccessRule.Inherited, "Rows that somebody should look at.", s => s.File.Warnings);
        Field("rejected", AccessRule.Inherited, "Rows that are left out.", s => s.File.Rejected);
        Field("dishes", AccessRule.Inherited, "Dishes that the rows make.", s => s.File.Dishes);
        Field("sizes", AccessRule.Inherited, "Sizes of these dishes.", s => s.File.Sizes);
        Field("categories", AccessRule.Inherited, "Categories of these dishes.", s => s.File.Categories);
        Field("toCreate", AccessRule.Inherited, "Dishes that are new.", s => s.ToCreate);
        Field("toUpdate", AccessRule.Inherited, "Dishes that the menu has differently.", s => s.ToUpdate);
        Field("unchanged", AccessRule.Inherited, "Dishes that the menu has just so.", s => s.Unchanged);
    }
}

internal sealed class MenuImportReportType : ObjectType<MenuImportReportView>
{
    public MenuImportReportType()
        : base("MenuImportReport", "What an import did.")
    {
        Field("created", AccessRule.Inherited, "New dishes.", r => r.Created);
        Field("updated", AccessRule.Inherited, "Dishes that were different.", r => r.Updated);
        Field("unchanged", AccessRule.Inherited, "Dishes that were just so.", r => r.Unchanged);
        Field("categoriesCreated", AccessRule.Inherited, "New categories.", r => r.CategoriesCreated);
        Field("rowsRejected", AccessRule.Inherited, "Rows that were left out.", r => r.RowsRejected);
        Field("menu", AccessRule.Inherited, "The menu as it is now.", r => r.Menu);
    }
}
