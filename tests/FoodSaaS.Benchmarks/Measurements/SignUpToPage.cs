using System.Diagnostics;
using System.Globalization;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>From sending <c>signUp</c> to the last byte of the new brand's home page; the slowest of five.</summary>
internal sealed class SignUpToPage : IMeasurement
{
    public string Name => "sign-up-to-page";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var times = new List<double>();
        using var client = new LoopbackClient(bench.Stack.Port);
        for (var i = 0; i < (bench.IsQuick ? 1 : 5); i++)
        {
            var newcomer = await Newcomer.ProveAsync(client, bench.Stack.AdminHost);
            var watch = Stopwatch.StartNew();
            await newcomer.SignUpAsync();
            var home = await client.GetAsync(bench.Stack.HostOf(newcomer.Slug), "/");
            if (home.Status != 200) throw new CannotMeasureException($"The new brand's home page answered {home.Status}.");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return [Row.AtMost(Name, times.Max(), 2000, "ms", string.Create(CultureInfo.InvariantCulture, $"slowest of {times.Count}, median {Statistics.Median(times):0} ms"))];
    }
}
