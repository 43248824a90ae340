namespace FoodSaaS.Shared;

/// <summary>One text in several languages, keyed by BCP 47 tag (<c>de</c>, <c>en</c>, <c>ja</c>). Empty translations are not kept.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    public static readonly LocalizedText Empty = new([]);

    /// <summary>Sorted by language. A menu holds hundreds of texts in few languages each: an array is smaller and quicker than any dictionary.</summary>
    private readonly KeyValuePair<string, string>[] _texts;

    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
        : this((ReadOnlySpan<KeyValuePair<string, string>>)texts.ToArray())
    {
    }

    public LocalizedText(ReadOnlySpan<KeyValuePair<string, string>> texts)
    {
        var kept = texts.Length == 0 ? [] : new KeyValuePair<string, string>[texts.Length];
        var count = 0;
        foreach (var (locale, text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            var place = 0;
            while (place < count && kept[place].Key != locale) place++;
            kept[place] = KeyValuePair.Create(locale, text.Trim());
            count = Math.Max(count, place + 1);
        }

        if (count < kept.Length) Array.Resize(ref kept, count);
        kept.AsSpan().Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        _texts = kept;
    }

    /// <summary>Every translation, sorted by language.</summary>
    public IReadOnlyDictionary<string, string> Texts => new OrderedDictionary<string, string>(_texts, StringComparer.Ordinal);

    public bool IsEmpty => _texts.Length == 0;

    public static LocalizedText Of(string locale, string text) => new([new(locale, text)]);

    /// <summary>The text in <paramref name="locale"/>, else in <paramref name="fallback"/>, else in any language, else empty.</summary>
    public string In(string locale, string fallback) => Find(locale) ?? Find(fallback) ?? ToString();

    public LocalizedText With(string locale, string text) => new(_texts.Where(t => t.Key != locale).Append(new(locale, text)));

    public bool Equals(LocalizedText? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => _texts.Aggregate(17, (hash, t) => HashCode.Combine(hash, t.Key, t.Value));

    public override string ToString() => _texts.Length > 0 ? _texts[0].Value : "";

    private string? Find(string locale)
    {
        foreach (var (key, text) in _texts)
        {
            if (key == locale) return text;
        }

        return null;
    }
}
