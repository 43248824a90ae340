using System.Globalization;
using System.Text;

namespace FoodSaaS.Shared;

/// <summary>A name in an address: 1–63 characters of <c>a–z 0–9 -</c>, no hyphen at either end (a DNS label, RFC 1035).</summary>
public readonly record struct Slug
{
    public const int MaxLength = 63;

    private Slug(string value) => Value = value;

    public string Value { get; }

    /// <summary>The same for names that people mistake for each other: <c>0</c> is <c>o</c>, <c>1</c> and <c>i</c> are <c>l</c>, <c>rn</c> is <c>m</c>, hyphens do not count.</summary>
    public string Folded => Value
        .Replace("-", "", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l')
        .Replace("rn", "m", StringComparison.Ordinal);

    public static Slug? Parse(string? text) => IsValid(text) ? new Slug(text!) : null;

    /// <summary>Makes a slug of any name: accents folded, everything else a hyphen; falls back to <paramref name="otherwise"/> when nothing is left (日本語).</summary>
    public static Slug From(string name, string otherwise)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var rune in Fold(name).EnumerateRunes())
        {
            var isPlain = rune.IsAscii && (Rune.IsLetterOrDigit(rune));
            if (isPlain) builder.Append((char)Rune.ToLowerInvariant(rune).Value);
            else if (builder.Length > 0 && builder[^1] != '-' && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && rune.Value != '\'') builder.Append('-');
        }

        var slug = builder.ToString().Trim('-');
        if (slug.Length > MaxLength) slug = slug[..MaxLength].TrimEnd('-');
        return new Slug(IsValid(slug) ? slug : otherwise);
    }

    public override string ToString() => Value;

    private static string Fold(string name) => name
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("Ä", "Ae", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal)
        .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal)
        .Normalize(NormalizationForm.FormD);

    private static bool IsValid(string? text)
    {
        if (text is null || text.Length is 0 or > MaxLength || text[0] == '-' || text[^1] == '-') return false;
        return text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
    }
}
