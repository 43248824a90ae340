using System.Globalization;
using FoodSaaS.Benchmarks.Floors;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// Orders a second of 32 clients, at the kitchens of 64 brands, against the transaction of pgbench (TPC-B-like, scale 100) of 32 clients on the same durable server. Both in turn, three times.
/// </summary>
internal sealed class PlaceOrder : IMeasurement
{
    private const int Rounds = 3;

    public string Name => "place-order";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var placing = await Placing.BeginAsync(bench, bench.Brands.All);
        await using var floor = await TpcB.OpenAsync(bench.Stack);
        var time = TimeSpan.FromSeconds(bench.IsQuick ? 3 : 10);
        await placing.WarmAsync();
        await floor.RunAsync(Placing.Clients, placing.Start, time);
        var rounds = new List<(double Ours, double Floor)>();
        for (var round = 0; round < Rounds; round++)
        {
            // Who goes first alternates, so that a machine that grows slower favours nobody.
            var first = round % 2 == 0 ? await placing.RunAsync(time) : await floor.RunAsync(Placing.Clients, placing.Start, time);
            rounds.Add(round % 2 == 0 ? (first, await floor.RunAsync(Placing.Clients, placing.Start, time)) : (await placing.RunAsync(time), first));
        }

        var ratios = rounds.Select(r => r.Ours / r.Floor).ToList();
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{Statistics.Median(rounds.Select(r => r.Ours)):0}/s against {Statistics.Median(rounds.Select(r => r.Floor)):0}/s; rounds {string.Join(", ", ratios.Select(r => r.ToString("0.000", CultureInfo.InvariantCulture)))}; {Placing.Clients} clients, {time.TotalSeconds:0} s a side");
        return [Row.AtLeast(Name, Statistics.Median(ratios), 0.25, "ratio", detail)];
    }
}

/// <summary>How long the slowest hundredth of orders takes at half of what can be placed.</summary>
internal sealed class PlaceOrderLatency : IMeasurement
{
    private const int Rounds = 3;

    public string Name => "place-order-latency";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var placing = await Placing.BeginAsync(bench, bench.Brands.All);
        await placing.WarmAsync();
        var most = await placing.RunAsync(TimeSpan.FromSeconds(bench.IsQuick ? 3 : 10));
        var time = TimeSpan.FromSeconds(bench.IsQuick ? 3 : 20);
        var rounds = new List<SpentResult>();
        for (var round = 0; round < Rounds; round++) rounds.Add(await placing.RunAsync(time, most / 2));

        var slowest = rounds.Select(r => r.Percentile(0.99)).ToList();
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"p99, median of rounds {string.Join(", ", slowest.Select(r => r.ToString("0.0", CultureInfo.InvariantCulture)))} ms; p50 {Statistics.Median(rounds.Select(r => r.Percentile(0.5))):0.0} ms; {most / 2:0}/s of {most:0}/s, {time.TotalSeconds:0} s a round");
        return [Row.AtMost(Name, Statistics.Median(slowest), 50, "ms", detail)];
    }
}
