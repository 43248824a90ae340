using System.Globalization;
using System.Text;

namespace FoodSaaS.OrderHistory.Domain;

/// <summary>
/// Texts as they are compared: without case and accents, in words. What has a digit is one word whatever stands between (<c>K7-0142</c>),
/// all else is parted where no letter is.
/// </summary>
internal static class SearchWords
{
    public const int MaxLength = 40;

    public static IEnumerable<string> In(params IEnumerable<string?> texts) =>
        texts.OfType<string>().SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).SelectMany(Of).Where(w => w.Length > 0).Select(w => w.Length > MaxLength ? w[..MaxLength] : w);

    /// <summary>Letters and digits only, small, without accents.</summary>
    public static string Folded(string text) => string.Concat(Marked(text).Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Of(string written)
    {
        var marked = Marked(written);
        return marked.Any(char.IsDigit) ? [string.Concat(marked.Where(char.IsLetterOrDigit))] : marked.Split([.. marked.Where(c => !char.IsLetter(c)).Distinct()]);
    }

    /// <summary>With its punctuation, else as <see cref="Folded"/>.</summary>
    private static string Marked(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);
}
