using System.Collections.Concurrent;
using System.Text.Json;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>Localized text as its jsonb column holds it: an object of strings.</summary>
internal static class StoredText
{
    private const int LongestKnownLocale = 16;

    /// <summary>Few languages, in every text: each is made once.</summary>
    private static readonly ConcurrentDictionary<string, string> Locales = new(StringComparer.Ordinal);

    public static LocalizedText Parse(ReadOnlySpan<byte> json)
    {
        if (json.Length == 2) return LocalizedText.Empty;
        var texts = new KeyValuePair<string, string>[2];
        var count = 0;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var locale = Locale(ref reader);
            reader.Read();
            if (count == texts.Length) Array.Resize(ref texts, 2 * count);
            texts[count++] = KeyValuePair.Create(locale, reader.GetString()!);
        }

        return new LocalizedText(texts.AsSpan(0, count));
    }

    private static string Locale(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestKnownLocale) return reader.GetString()!;
        Span<char> read = stackalloc char[LongestKnownLocale];
        read = read[..reader.CopyString(read)];
        var known = Locales.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(read, out var locale)) return locale;
        locale = read.ToString();
        return Locales.GetOrAdd(locale, locale);
    }
}
