using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>The storefront's menu page out of the front door's memory, against a bare page as large that Next.js itself serves.</summary>
internal sealed class MenuPageWarm : IMeasurement
{
    public string Name => "menu-page-warm";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var brand = bench.Brands.First;
        var page = await MenuPage.KeptAsync(bench, brand);
        var floor = await bench.NextFloorAsync(page);
        var ours = new LoadTarget(bench.Stack.Port, [LoadTarget.Get(bench.Stack.HostOf(brand.Slug), MenuPage.Path)], page.Length);
        var comparison = await Comparison.RunAsync(bench.Load, ours, floor.Target);
        return [Row.AtLeast(Name, comparison.Ratio, 5, "ratio", $"{comparison.Detail}; {page.Length} bytes against {floor.PageLength}")];
    }
}
