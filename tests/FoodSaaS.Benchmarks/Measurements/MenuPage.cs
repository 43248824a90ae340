using System.Diagnostics;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>The menu page of a bench brand.</summary>
internal static class MenuPage
{
    public const string Path = "/menu";
    public const string From = "X-FoodSaaS-Cache";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Visits the page until the front door keeps it.</summary>
    public static async Task<byte[]> KeptAsync(Bench bench, BenchBrand brand)
    {
        using var client = new LoopbackClient(bench.Stack.Port);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            var page = await client.GetAsync(bench.Stack.HostOf(brand.Slug), Path);
            if (page.Status != 200) throw new CannotMeasureException($"The menu page of {brand.Slug} answered {page.Status}.");
            if (page.Header(From) == "HIT") return page.Body;
            await Task.Delay(20);
        }

        throw new CannotMeasureException($"The front door does not keep the menu page of {brand.Slug}.");
    }
}
