using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Floors;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>The menu query at the public endpoint with an API key, answered from memory, against a Kestrel that knows nothing but the answer.</summary>
internal sealed class MenuQueryCached : IMeasurement
{
    public string Name => "menu-query-cached";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var answer = await MenuQuery.AnswerAsync(bench, bench.Stack.Port);
        await using var floor = await KestrelFloor.StartAsync(bench.Stack, answer);
        await MenuQuery.MustEqualAsync(bench, floor.Port, answer);
        var comparison = await Comparison.RunAsync(bench.Load, MenuQuery.Target(bench, bench.Stack.Port, answer), MenuQuery.Target(bench, floor.Port, answer));
        return [Row.AtLeast(Name, comparison.Ratio, 0.6, "ratio", $"{comparison.Detail}; {answer.Length} bytes")];
    }
}
