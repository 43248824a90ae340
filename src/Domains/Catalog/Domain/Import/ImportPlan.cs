using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What importing a sheet would do: a verdict for every row, and the dishes. Making it changes nothing; the same sheet always gives the same plan.</summary>
internal sealed record ImportPlan(IReadOnlyList<RowVerdict> Verdicts, IReadOnlyList<PlannedDish> Dishes, ImportSummary Summary)
{
    public static Result<ImportPlan> Make(Sheet sheet, ColumnMapping mapping, ImportContext context)
    {
        if (mapping.ErrorsFor(sheet) is { Count: > 0 } errors) return Result<ImportPlan>.Failure(errors);
        var reader = new MenuRowReader(sheet, mapping, context);
        var menu = new MenuRows(nameHeader: Header(mapping.Name), descriptionHeader: Header(mapping.Description));
        foreach (var row in sheet.Rows) menu.Add(reader.Read(row));
        return menu.ToPlan(sizeHeader: Header(mapping.Size ?? mapping.Name));

        string Header(int? column) => column is { } known ? sheet.Header[known] : "";
    }
}
