using FoodSaaS.Benchmarks.Floors;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>The menu query at an API that keeps no answers, against Kestrel with one prepared statement over the same tables.</summary>
internal sealed class MenuQueryUncached : IMeasurement
{
    public string Name => "menu-query-uncached";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var api = await ApiCopy.StartAsync(bench.Stack.Api, new KeyValuePair<string, string>("PublicAnswers__MostBytes", "0"));
        var answer = await MenuQuery.AnswerAsync(bench, api.Port);
        await using var floor = await NpgsqlFloor.StartAsync(bench.Stack, bench.Brands.First.Id, MenuQuery.RequestedCostOf(answer));
        await MenuQuery.MustEqualAsync(bench, floor.Port, answer);
        var comparison = await Comparison.RunAsync(bench.Load, MenuQuery.Target(bench, api.Port, answer), MenuQuery.Target(bench, floor.Port, answer));
        return [Row.AtLeast(Name, comparison.Ratio, 0.45, "ratio", $"{comparison.Detail}; {answer.Length} bytes")];
    }
}
