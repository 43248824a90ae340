using System.Globalization;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>Our side against a floor: both in turn, three times, under the same load.</summary>
/// <param name="Ratio">The median of the rounds' ratios.</param>
internal sealed record Comparison(double Ratio, double OursMarked, string Detail)
{
    private const int Rounds = 3;

    public static async Task<Comparison> RunAsync(LoadGenerator load, LoadTarget ours, LoadTarget floor)
    {
        await load.WarmAsync(ours);
        await load.WarmAsync(floor);
        var rounds = new List<(LoadResult Ours, LoadResult Floor)>();
        for (var round = 0; round < Rounds; round++)
        {
            // Who goes first alternates, so that a machine that grows slower favours nobody.
            if (round % 2 == 0)
            {
                var first = await load.RunAsync(ours);
                rounds.Add((first, await load.RunAsync(floor)));
            }
            else
            {
                var first = await load.RunAsync(floor);
                rounds.Add((await load.RunAsync(ours), first));
            }
        }

        var ratios = rounds.Select(r => r.Ours.PerSecond / r.Floor.PerSecond).ToList();
        return new Comparison(
            Statistics.Median(ratios),
            rounds.Max(r => r.Ours.MarkedShare),
            string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(rounds.Select(r => r.Ours.PerSecond)):0}/s against {Statistics.Median(rounds.Select(r => r.Floor.PerSecond)):0}/s; rounds {string.Join(", ", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))}; {load.Description}"));
    }
}
