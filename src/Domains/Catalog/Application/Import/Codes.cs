namespace FoodSaaS.Catalog.Application.Import;

/// <summary>From the codes of an import plan (GLUTEN_FREE) to the menu's own values, in their order.</summary>
internal static class Codes
{
    public static IReadOnlyList<T> Read<T>(IReadOnlyList<string> codes)
        where T : struct, Enum =>
        [.. codes.Select(code => Enum.Parse<T>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)).Order()];
}
