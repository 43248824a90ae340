using System.Globalization;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>Resident memory of the API's process over the seeded data, at the end of a minute of the cached menu query.</summary>
internal sealed class ApiMemory : IMeasurement
{
    private const double Megabyte = 1024 * 1024;

    public string Name => "api-memory";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var answer = await MenuQuery.AnswerAsync(bench, bench.Stack.Port);
        var time = TimeSpan.FromSeconds(bench.IsQuick ? 5 : 60);
        var load = await bench.Load.RunAsync(MenuQuery.Target(bench, bench.Stack.Port, answer), time);
        var (now, peak) = (bench.Stack.Api.Resident / Megabyte, bench.Stack.Api.Peak / Megabyte);
        var detail = string.Create(CultureInfo.InvariantCulture, $"resident after {time.TotalSeconds:0} s at {load.PerSecond:0}/s; peak since the start {peak:0} MB");
        return [Row.AtMost(Name, now, 300, "MB", detail)];
    }
}
