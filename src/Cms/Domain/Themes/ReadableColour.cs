namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>Looks for a colour that can be read: the same hue, lighter or darker by as little as will do.</summary>
internal static class ReadableColour
{
    /// <summary>Steps of lightness from black to white.</summary>
    public const int Steps = 1_000;

    /// <summary>The nearest lightness at which <paramref name="colour"/> reaches the ratio on every ground; null where none does, and a ground must change.</summary>
    public static string? Nearest(string colour, IReadOnlyCollection<string> grounds)
    {
        for (var step = 0; step <= Steps; step++)
        {
            if (AtDistance(colour, step).FirstOrDefault(c => IsReadable(c, grounds)) is { } found) return found;
        }

        return null;
    }

    /// <summary>The colour darker and lighter by some steps; black and white are the ends.</summary>
    public static IEnumerable<string> AtDistance(string colour, int step)
    {
        var seen = Oklch.Of(colour);
        var distance = (double)step / Steps;
        yield return (seen with { Lightness = Math.Max(0, seen.Lightness - distance) }).ToHex();
        yield return (seen with { Lightness = Math.Min(1, seen.Lightness + distance) }).ToHex();
    }

    public static bool IsReadable(string colour, IEnumerable<string> grounds) => grounds.All(g => Contrast.Ratio(colour, g) >= Contrast.NeededForText);
}
