using System.Globalization;

namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>A colour as people see it: how light (0 black to 1 white), how strong, and which. B. Ottosson, "A perceptual color space for image processing", 2020.</summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>The colour written <c>#rrggbb</c>.</summary>
    public static Oklch Of(string colour)
    {
        var (r, g, b) = (Contrast.Channel(colour, 1), Contrast.Channel(colour, 3), Contrast.Channel(colour, 5));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var yellow = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), Math.Sqrt((a * a) + (yellow * yellow)), Math.Atan2(yellow, a));
    }

    /// <summary>Written <c>#rrggbb</c>; where no screen can show it, as strong as a screen can in the same lightness and hue.</summary>
    public string ToHex()
    {
        var (weak, strong) = (0.0, Chroma);
        if (IsShown(Channels(strong))) return Write(Channels(strong));
        for (var halving = 0; halving < 24; halving++)
        {
            var middle = (weak + strong) / 2;
            if (IsShown(Channels(middle))) weak = middle;
            else strong = middle;
        }

        return Write(Channels(weak));
    }

    /// <summary>Linear red, green and blue; below 0 or above 1 where a screen cannot show the colour.</summary>
    private (double Red, double Green, double Blue) Channels(double chroma)
    {
        var (a, yellow) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * yellow));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * yellow));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * yellow));
        return ((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s), (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s), (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static bool IsShown((double Red, double Green, double Blue) c) => IsShown(c.Red) && IsShown(c.Green) && IsShown(c.Blue);

    private static bool IsShown(double channel) => channel is > -0.0005 and < 1.0005;

    private static string Write((double Red, double Green, double Blue) c) => string.Create(CultureInfo.InvariantCulture, $"#{Byte(c.Red):x2}{Byte(c.Green):x2}{Byte(c.Blue):x2}");

    private static int Byte(double linear)
    {
        var value = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }

    private static double Cube(double value) => value * value * value;
}
