using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Export;

/// <summary>The menu as a table that the import reads back without a change: a row a size, in the order of the menu, texts in the main language.</summary>
internal sealed class MenuSheet(IReadOnlyList<Category> categories, IReadOnlyList<Item> items, string locale, Currency currency)
{
    public Currency Currency => currency;

    public static IReadOnlyList<string> Header => [.. MenuColumns.All.Select(c => c.Header)];

    public IEnumerable<IReadOnlyList<MenuCell>> Rows =>
        from category in categories.OrderBy(c => c.Position).ThenBy(c => c.Id)
        from item in InOrder(category)
        from size in item.Details.Sizes.Select((details, index) => (Details: details, Index: index))
        select Row(category, item, size.Details, size.Index == 0);

    private IEnumerable<Item> InOrder(Category category)
    {
        var places = category.ItemOrder.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place);
        return items.Where(i => i.CategoryId == category.Id).OrderBy(i => places.GetValueOrDefault(i.Id, int.MaxValue)).ThenBy(i => i.Id);
    }

    private IReadOnlyList<MenuCell> Row(Category category, Item item, SizeDetails size, bool isFirst) =>
        [.. MenuColumns.All.Select(column => column.Field == ImportField.Price ? Price(size.Price) : new MenuCell(Text(column.Field, category, item, size, isFirst)))];

    private string Text(ImportField field, Category category, Item item, SizeDetails size, bool isFirst) => field switch
    {
        ImportField.Category => ExportedText.Line(category.Name, locale),
        ImportField.Name => ExportedText.Line(item.Name, locale),
        ImportField.Size => ExportedText.Line(size.Name, locale),
        ImportField.Description => ExportedText.Lines(item.Description, locale),
        ImportField.Allergens => string.Join(", ", item.Allergens.Select(a => AllergenCodes.InOrder[(int)a])),
        ImportField.Diets => string.Join(", ", item.Diets.Select(d => DietWords.InOrder[(int)d])),
        ImportField.Reference => size.ImportReference ?? (isFirst ? item.ImportReference : null) ?? "",
        ImportField.MenuId => size.Id!.Value.ToString("N"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };

    private MenuCell Price(SizePrice price) => price.Kind switch
    {
        PriceKind.OnRequest => new MenuCell("On request"),
        PriceKind.PerWeight => new MenuCell($" / {price.PerGrams} g") { Amount = new Money(price.Base!.Value, currency) },
        _ => new MenuCell("") { Amount = new Money(price.Base!.Value, currency) },
    };
}

/// <summary>A cell of an export.</summary>
/// <param name="Text">What it says, or what follows the amount.</param>
internal sealed record MenuCell(string Text)
{
    /// <summary>Written as the file writes numbers.</summary>
    public Money? Amount { get; init; }
}
