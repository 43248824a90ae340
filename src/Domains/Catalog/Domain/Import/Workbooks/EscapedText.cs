using System.Globalization;
using System.Text.RegularExpressions;

namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>Characters that XML has no place for stand in workbooks as <c>_x000D_</c> (ECMA-376, ST_Xstring).</summary>
internal static partial class EscapedText
{
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)ushort.Parse(match.ValueSpan.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>So that a text which looks like an escape stays what it is.</summary>
    public static string Encode(string text) => text.Contains("_x", StringComparison.Ordinal) ? Opening().Replace(text, "_x005F_") : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();
}
