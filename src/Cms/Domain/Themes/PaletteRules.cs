using System.Globalization;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>A palette must be readable: every pair of text and ground that the storefront shows reaches the AA ratio.</summary>
internal static class PaletteRules
{
    /// <summary>COLOUR_INVALID for each colour that is none, else CONTRAST_TOO_LOW for each pair that cannot be read, with the nearest colour for the text that can.</summary>
    /// <param name="field">Name of the palette in the input: <c>light</c> or <c>dark</c>.</param>
    public static List<Error> Check(Palette palette, string field)
    {
        var bad = palette.Colours().Where(c => !Contrast.IsColour(c.Value))
            .Select(c => Error.Invalid("COLOUR_INVALID", "Write a colour as #rrggbb.", $"{field}.{c.Name}")).ToList();
        if (bad.Count > 0) return bad;
        return
        [
            .. Pairs(palette)
                .Select(pair => (pair.Front, pair.Ground, Ratio: Contrast.Ratio(pair.FrontColour, pair.GroundColour)))
                .Where(pair => pair.Ratio < Contrast.NeededForText)
                .Select(pair => TooLow(field, pair.Front, pair.Ground, pair.Ratio) with { Proposal = Propose(palette, pair.Front) }),
        ];
    }

    /// <summary>It is read on all of its grounds, not only on the one that it fails on.</summary>
    private static string? Propose(Palette palette, string front)
    {
        var pairs = Pairs(palette).Where(pair => pair.Front == front).ToList();
        return ReadableColour.Nearest(pairs[0].FrontColour, [.. pairs.Select(pair => pair.GroundColour)]);
    }

    private static Error TooLow(string field, string front, string ground, double ratio)
    {
        // Rounded down, so that 4.496 is not reported as the 4.5 that it misses.
        var shown = (Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
        return Error.Invalid("CONTRAST_TOO_LOW", $"{front} on {ground} has a contrast of {shown}:1 in the {field} palette; at least 4.5:1 is needed.", $"{field}.{front}");
    }

    private static IEnumerable<(string Front, string FrontColour, string Ground, string GroundColour)> Pairs(Palette p) =>
    [
        ("text", p.Text, "background", p.Background),
        ("text", p.Text, "surface", p.Surface),
        ("mutedText", p.MutedText, "background", p.Background),
        ("mutedText", p.MutedText, "surface", p.Surface),
        ("onPrimary", p.OnPrimary, "primary", p.Primary),
        ("primary", p.Primary, "background", p.Background),
    ];
}
