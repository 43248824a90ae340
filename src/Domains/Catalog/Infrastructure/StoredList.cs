using System.Collections.Concurrent;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>Array columns as PostgreSQL writes them: <c>{Milk,Egg}</c>. Dishes share few such lists, so each is parsed once.</summary>
internal static class StoredList
{
    public static IReadOnlyList<T> Words<T>(string text)
        where T : struct, Enum => Known<T>.Lists.GetOrAdd(text, static t => [.. Parts(t).Select(Enum.Parse<T>)]);

    private static string[] Parts(string text) => text[1..^1].Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static class Known<T>
    {
        public static readonly ConcurrentDictionary<string, IReadOnlyList<T>> Lists = new(StringComparer.Ordinal);
    }
}
