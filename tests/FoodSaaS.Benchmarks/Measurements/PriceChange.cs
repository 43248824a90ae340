using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>How soon a new price has replaced the old one on the pages of the one node.</summary>
internal sealed class PriceChange : IMeasurement
{
    public string Name => "price-change";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench) => [await PriceChanges.MeasureAsync(bench, Name, 300, [bench.Stack.Port])];
}

/// <summary>The same over two nodes, of which each has a storefront: the moment from which neither shows the old price.</summary>
internal sealed class PriceChangeTwoNodes : IMeasurement
{
    public string Name => "price-change-two-nodes";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var second = await SecondNode.StartAsync(bench.Stack);
        return [await PriceChanges.MeasureAsync(bench, Name, 500, [bench.Stack.Port, second.Port])];
    }
}
