namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Gathers rows into dishes, in the order of the file.</summary>
internal sealed class MenuRows(string nameHeader, string descriptionHeader)
{
    private readonly List<MenuRow> _rows = [];
    private readonly OrderedDictionary<string, DishRows> _dishes = new(StringComparer.Ordinal);
    private readonly CategorySpellings _categories = new();

    public void Add(MenuRow row)
    {
        _rows.Add(row);
        if (row.Rejections.Count > 0) return;
        var key = DishKey.Of(row.Category, row.Name);
        if (!_dishes.TryGetValue(key, out var dish)) _dishes.Add(key, dish = new DishRows(key, _categories.NameOf(row.Category)));
        dish.Add(row, nameHeader, descriptionHeader);
    }

    public ImportPlan ToPlan(string sizeHeader)
    {
        foreach (var dish in _dishes.Values) dish.NoteNamelessSize(sizeHeader);
        var verdicts = _rows.ConvertAll(row => RowVerdict.On(row, _categories.NameOf(row.Category)));
        var dishes = _dishes.Values.Select(dish => dish.ToDish()).ToList();
        return new(verdicts, dishes, Count(verdicts, dishes));
    }

    private static ImportSummary Count(List<RowVerdict> verdicts, List<PlannedDish> dishes) => new(
        verdicts.Count,
        verdicts.Count(verdict => verdict.Status == RowStatus.Ok),
        verdicts.Count(verdict => verdict.Status == RowStatus.Warning),
        verdicts.Count(verdict => verdict.Status == RowStatus.Rejected),
        dishes.Count,
        dishes.Sum(dish => dish.Sizes.Count),
        dishes.DistinctBy(dish => dish.CategoryName).Count());
}
