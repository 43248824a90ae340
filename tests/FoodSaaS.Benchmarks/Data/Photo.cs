using NetVips;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>Pictures as large and as rich in detail as a phone's camera takes them.</summary>
internal static class Photo
{
    /// <summary>4000 × 3000 pixels, some megabytes; another one for each number.</summary>
    public static byte[] Jpeg(int number)
    {
        using var coarse = Image.Perlin(4000, 3000, cellSize: 400, seed: number) * 0.6;
        using var fine = Image.Perlin(4000, 3000, cellSize: 40, seed: number + 1000) * 0.3;
        using var grain = Image.Gaussnoise(4000, 3000, sigma: 8, mean: 0, seed: number + 2000);
        using var grey = coarse + fine + grain + 60;
        using var colours = grey.Bandjoin(grey * 0.8 + 20, coarse * 1.2 + 40);
        using var rgb = colours.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return rgb.JpegsaveBuffer(q: 90);
    }
}
