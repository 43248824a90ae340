namespace FoodSaaS.Catalog.Application.Import;

/// <summary>The two halves of a dish's import key: folded category and folded name, neither of which holds the bar between them.</summary>
internal static class ImportKey
{
    public static string CategoryOf(string key) => key[..key.IndexOf('|', StringComparison.Ordinal)];

    public static string NameOf(string key) => key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];
}
