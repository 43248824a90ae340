using System.Globalization;

namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>The contrast ratio of WCAG 2.2: from 1 (same) to 21 (black on white); text needs 4.5.</summary>
internal static class Contrast
{
    public const double NeededForText = 4.5;

    /// <summary>The ratio of two colours written <c>#rrggbb</c>.</summary>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;

    /// <summary>How much light a channel gives, 0 to 1: red is written at 1, green at 3, blue at 5.</summary>
    public static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Luminance(string colour) => (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));
}
