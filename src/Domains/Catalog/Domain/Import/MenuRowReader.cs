using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Understands the rows of one sheet, with what its columns as a whole tell: the style of the prices, the kind of allergen letters.</summary>
internal sealed class MenuRowReader(Sheet sheet, ColumnMapping mapping, ImportContext context)
{
    private readonly PriceStyle _style = PriceStyleOfColumn.Infer(Cells(sheet, mapping.Price));
    private readonly AllergenColumn _allergens = AllergenColumn.For(Cells(sheet, mapping.Allergens));

    public MenuRow Read(SheetRow row)
    {
        var rejections = new List<Error>();
        var warnings = new List<Error>();
        if (row.Width > sheet.Header.Count) rejections.Add(RowErrors.RowTooWide(sheet.Header.Count));

        var (name, size) = NameAndSize(row, rejections, warnings);
        return new(
            row.Line,
            name,
            size,
            Category(row, rejections, warnings),
            Text(row, ImportField.Description, ImportLimits.DescriptionLength, RowErrors.DescriptionTooLong, rejections, warnings),
            Line(row, ImportField.Reference, ImportLimits.ReferenceLength, RowErrors.ReferenceTooLong, rejections, warnings),
            Price(row, rejections, warnings))
        {
            MenuId = Guid.TryParseExact(Cell(row, ImportField.MenuId), "N", out var id) ? id : null,
            Allergens = _allergens.Read(Cell(row, ImportField.Allergens), Header(ImportField.Allergens), warnings),
            Diets = DietWords.Read(Cell(row, ImportField.Diets), Header(ImportField.Diets), warnings),
            Rejections = rejections,
            Warnings = warnings,
        };
    }

    private (string Name, string? Size) NameAndSize(SheetRow row, List<Error> rejections, List<Error> warnings)
    {
        var name = Line(row, ImportField.Name, ImportLimits.NameLength, RowErrors.NameTooLong, rejections, warnings);
        var size = Line(row, ImportField.Size, ImportLimits.SizeNameLength, RowErrors.SizeTooLong, rejections, warnings);
        if (name.Length == 0) rejections.Add(RowErrors.NameMissing(Header(ImportField.Name)));
        if (size.Length > 0) return (name, size);
        return sheet.IsExport ? (name, null) : SizeInName.Split(name);
    }

    private string Category(SheetRow row, List<Error> rejections, List<Error> warnings)
    {
        var category = Line(row, ImportField.Category, ImportLimits.NameLength, RowErrors.CategoryTooLong, rejections, warnings);
        if (category.Length > 0) return category;
        if (mapping.Category is not null) warnings.Add(RowErrors.CategoryMissing(Header(ImportField.Category), context.DefaultCategory));
        return context.DefaultCategory;
    }

    private ParsedPrice? Price(SheetRow row, List<Error> rejections, List<Error> warnings)
    {
        var header = Header(ImportField.Price);
        if (!PriceText.Parse(Cell(row, ImportField.Price), context.Currency, _style).TryGet(out var price, out var errors))
        {
            rejections.AddRange(errors.Select(error => error.At(header)));
            return null;
        }

        if (price.IsGuess) warnings.Add(PriceErrors.Ambiguous(price).At(header));
        if (price.Amount is { MinorUnits: 0 }) warnings.Add(PriceErrors.Zero().At(header));
        return SoldByWeight(row, warnings) ? SellingGrams(row, rejections) is { } grams ? price.SoldBy(grams) : null : price;
    }

    /// <summary>The column says yes, or names the weight itself ("100 g").</summary>
    private bool SoldByWeight(SheetRow row, List<Error> warnings)
    {
        var cell = Cell(row, ImportField.PricedPerWeight);
        if (YesNo.Read(cell) is { } answer) return answer;
        if (SellingWeight.Parse(cell) is not null) return true;
        warnings.Add(RowErrors.SwitchUnreadable(cell, Header(ImportField.PricedPerWeight)));
        return false;
    }

    private int? SellingGrams(SheetRow row, List<Error> rejections)
    {
        var unit = Cell(row, ImportField.WeightUnit);
        if (unit.Length == 0) return SellingWeight.Parse(Cell(row, ImportField.PricedPerWeight)) ?? SellingWeight.DefaultGrams;
        if (SellingWeight.Parse(unit) is { } grams) return grams;
        rejections.Add(RowErrors.WeightUnreadable(unit, Header(ImportField.WeightUnit)));
        return null;
    }

    private string Line(SheetRow row, ImportField field, int limit, Func<string, Error> tooLong, List<Error> rejections, List<Error> warnings) =>
        CellText.OneLine(Text(row, field, limit, tooLong, rejections, warnings));

    private string Text(SheetRow row, ImportField field, int limit, Func<string, Error> tooLong, List<Error> rejections, List<Error> warnings)
    {
        var text = Cell(row, field);
        if (text.Length > limit) rejections.Add(tooLong(Header(field)));
        if (CellText.IsFormula(text)) warnings.Add(RowErrors.FormulaText(Header(field)));
        return text;
    }

    private string Cell(SheetRow row, ImportField field) => mapping[field] is { } column ? row[column] : "";

    private string Header(ImportField field) => mapping[field] is { } column ? sheet.Header[column] : field.ToString();

    private static IEnumerable<string> Cells(Sheet sheet, int? column) => column is { } known ? sheet.Column(known) : [];
}
