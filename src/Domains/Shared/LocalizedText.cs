using System.Collections.ObjectModel;

namespace FoodSaaS.Shared;

/// <summary>One text in several languages, keyed by BCP 47 tag (<c>de</c>, <c>en</c>, <c>ja</c>). Empty translations are not kept.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    public static readonly LocalizedText Empty = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly SortedDictionary<string, string> _texts;

    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (locale, text) in texts)
        {
            if (!string.IsNullOrWhiteSpace(text)) _texts[locale] = text.Trim();
        }
    }

    public IReadOnlyDictionary<string, string> Texts => new ReadOnlyDictionary<string, string>(_texts);

    public bool IsEmpty => _texts.Count == 0;

    public static LocalizedText Of(string locale, string text) => new([new(locale, text)]);

    /// <summary>The text in <paramref name="locale"/>, else in <paramref name="fallback"/>, else in any language, else empty.</summary>
    public string In(string locale, string fallback) =>
        _texts.TryGetValue(locale, out var text) || _texts.TryGetValue(fallback, out text) ? text : _texts.Values.FirstOrDefault() ?? "";

    public LocalizedText With(string locale, string text) => new(_texts.Where(t => t.Key != locale).Append(new(locale, text)));

    public bool Equals(LocalizedText? other) => other is not null && _texts.SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => _texts.Aggregate(17, (hash, t) => HashCode.Combine(hash, t.Key, t.Value));

    public override string ToString() => _texts.Values.FirstOrDefault() ?? "";
}
