namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Makes column names distinct for people: <c>Price</c>, <c>Price (2)</c>; a nameless one becomes <c>Column 3</c>.</summary>
internal static class HeaderNames
{
    public static IReadOnlyList<string> Distinct(IEnumerable<string> cells)
    {
        var names = new List<string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in cells)
        {
            var wanted = cell.Length > 0 ? CellText.Excerpt(CellText.OneLine(cell)) : $"Column {names.Count + 1}";
            var name = wanted;
            for (var nth = 2; !taken.Add(name); nth++) name = $"{wanted} ({nth})";
            names.Add(name);
        }

        return names;
    }
}
