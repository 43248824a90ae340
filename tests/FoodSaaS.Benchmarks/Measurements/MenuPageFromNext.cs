using System.Globalization;
using System.Text;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// The menu page at a front door that keeps no pages: each answer comes out of Next.js's ISR. Every connection goes round through brands of its own, since
/// the front door asks once for all who want the same page at the same time, which would flatter it.
/// </summary>
internal sealed class MenuPageFromNext : IMeasurement
{
    /// <summary>How many answers may come from memory all the same before the figure means something else.</summary>
    private const double MostKept = 0.02;

    public string Name => "menu-page-from-next";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var page = await MenuPage.KeptAsync(bench, bench.Brands.First);
        foreach (var brand in bench.Brands.All) await MenuPage.KeptAsync(bench, brand);
        var floor = await bench.NextFloorAsync(page);
        await using var api = await ApiCopy.StartAsync(bench.Stack.Api, new KeyValuePair<string, string>("FoodSaaS__PageCacheBytes", "0"));
        var requests = bench.Brands.All.Select(b => LoadTarget.Get(bench.Stack.HostOf(b.Slug), MenuPage.Path)).ToList();
        var ours = new LoadTarget(api.Port, requests, null, Encoding.ASCII.GetBytes($"{MenuPage.From}: HIT"));
        var comparison = await Comparison.RunAsync(bench.Load, ours, floor.Target);
        if (comparison.OursMarked > MostKept) throw new CannotMeasureException($"The front door kept pages: {comparison.OursMarked:P0} of the answers came from memory.");
        var detail = string.Create(CultureInfo.InvariantCulture, $"{comparison.Detail}; {page.Length} bytes against {floor.PageLength}; {requests.Count} brands' pages, {comparison.OursMarked:P1} from memory");
        return [Row.AtLeast(Name, comparison.Ratio, 0.6, "ratio", detail)];
    }
}
