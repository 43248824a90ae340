using System.Collections.Frozen;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace FoodSaaS.Ordering.Infrastructure.Receipts;

/// <summary>
/// The fonts of receipts, which travel with the program since servers have none: Noto Sans for Latin, Greek and Cyrillic, Zen Kaku Gothic New for Japanese, both under the SIL Open Font
/// License. What neither of them has becomes a <c>□</c>.
/// </summary>
internal sealed class ReceiptFonts : IFontResolver
{
    public const char Unknown = '□';

    private const string Western = "NotoSans";
    private const string Japanese = "ZenKakuGothicNew";

    private static readonly ReceiptFonts Instance = new();

    private readonly Lazy<FrozenSet<char>> _western = new(() => FontCoverage.Of(Bytes($"{Western}-Regular")));
    private readonly Lazy<FrozenSet<char>> _japanese = new(() => FontCoverage.Of(Bytes($"{Japanese}-Regular")));

    private ReceiptFonts()
    {
    }

    /// <summary>The library asks one resolver for all of the process.</summary>
    public static ReceiptFonts Use()
    {
        if (GlobalFontSettings.FontResolver is null) GlobalFontSettings.FontResolver = Instance;
        return Instance;
    }

    /// <summary>The Japanese font has one weight here; a bolder one is drawn with an outline.</summary>
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) =>
        familyName == Western ? new(bold ? $"{Western}-Bold" : $"{Western}-Regular") : new($"{Japanese}-Regular", mustSimulateBold: bold, mustSimulateItalic: false);

    public byte[] GetFont(string faceName) => Bytes(faceName);

    /// <summary>A text in parts, each in a font that has all of it.</summary>
    public IReadOnlyList<(string Text, XFont Font)> Split(string text, double size, bool isBold)
    {
        var parts = new List<(string Family, StringBuilder Text)>();
        foreach (var (shown, family) in text.Normalize(NormalizationForm.FormC).EnumerateRunes().Select(Show))
        {
            if (parts.Count == 0 || parts[^1].Family != family) parts.Add((family, new StringBuilder()));
            parts[^1].Text.Append(shown);
        }

        return [.. parts.Select(p => (p.Text.ToString(), new XFont(p.Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault)))];
    }

    private (char Shown, string Family) Show(Rune rune)
    {
        var one = rune.IsBmp ? (char)rune.Value : Unknown;
        if (char.IsControl(one)) one = ' ';
        if (_western.Value.Contains(one)) return (one, Western);
        return (_japanese.Value.Contains(one) ? one : Unknown, Japanese);
    }

    private static byte[] Bytes(string face)
    {
        using var stream = typeof(ReceiptFonts).Assembly.GetManifestResourceStream($"{face}.ttf") ?? throw new InvalidOperationException($"The font {face} is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
