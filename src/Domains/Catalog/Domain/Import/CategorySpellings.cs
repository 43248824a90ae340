namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Gives categories that are spelt differently (<c>Starters</c>, <c>starters</c>) the spelling that came first.</summary>
internal sealed class CategorySpellings
{
    private readonly Dictionary<string, string> _nameByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nameBySpelling = new(StringComparer.Ordinal);

    public string NameOf(string spelling)
    {
        if (_nameBySpelling.TryGetValue(spelling, out var name)) return name;
        var key = DishKey.Part(spelling);
        if (!_nameByKey.TryGetValue(key, out name)) _nameByKey.Add(key, name = spelling);
        _nameBySpelling.Add(spelling, name);
        return name;
    }
}
