using System.Text;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The text of a cell as it may be kept and shown.</summary>
internal static class CellText
{
    /// <summary>Trims, and drops control characters and invisible ones that reorder or hide text. Line breaks stay, as <c>\n</c>.</summary>
    public static string Clean(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        var dirty = 0;
        while (dirty < raw.Length && !IsDropped(raw[dirty]) && raw[dirty] is not ('\r' or '\t')) dirty++;
        if (dirty == raw.Length) return raw.ToString();

        var clean = new StringBuilder(raw.Length).Append(raw[..dirty]);
        for (var i = dirty; i < raw.Length; i++)
        {
            var isLoneReturn = raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n');
            if (isLoneReturn) clean.Append('\n');
            else if (raw[i] == '\t') clean.Append(' ');
            else if (!IsDropped(raw[i])) clean.Append(raw[i]);
        }

        return clean.ToString().Trim();
    }

    /// <summary>All white space, line breaks included, becomes single spaces: for names.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// True when a spreadsheet program that opens an export would compute this text (<c>=1+1</c>, <c>@SUM</c>, <c>-x</c>). Never computed
    /// here; exports must quote it.
    /// </summary>
    public static bool IsFormula(string text) => text switch
    {
        ['=' or '+' or '@', ..] => true,
        ['-', var next, ..] => !char.IsAsciiDigit(next),
        _ => false,
    };

    /// <summary>At most forty characters of it, for messages.</summary>
    public static string Excerpt(string text)
    {
        const int length = 40;
        if (text.Length <= length) return text;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }

    private static bool IsDropped(char c) =>
        (char.IsControl(c) && c != '\n') || c is '\u200B' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
