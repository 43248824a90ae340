using System.Globalization;
using System.Text;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>
/// Text made comparable: case, accents, width, punctuation and spacing do not count; letters of other scripts do (ビール is not ヒール). Does
/// not depend on the culture.
/// </summary>
internal static class FoldedText
{
    private const string MeaningfulSigns = "+&#%";

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKD)) Append(folded, char.ToLowerInvariant(c));
        var result = folded.ToString().TrimEnd();
        return Ascii.IsValid(result) ? result : result.Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder folded, char c)
    {
        var isLatinAccent = c is >= '\u0300' and <= '\u036F';
        if (isLatinAccent || c is '\'' or '’' or '`') return;
        if (Spelling(c) is { } spelling) folded.Append(spelling);
        else if (IsMeaningful(c)) folded.Append(c);
        else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    private static string? Spelling(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => null,
    };

    private static bool IsMeaningful(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || MeaningfulSigns.Contains(c, StringComparison.Ordinal)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Half a surrogate pair becomes U+FFFD: normalising would throw.</summary>
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;
}
