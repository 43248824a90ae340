using System.Globalization;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// How much slower the menu query gets when it comes for any of ten thousand brands instead of ten, on each brand's own address, at half of what the node can
/// answer. Nothing is answered from memory.
/// </summary>
internal sealed class MenuQueryAnyBrand : IMeasurement
{
    private const int Few = 10;
    private const int Connections = 32;
    private const int Rounds = 5;

    public string Name => "menu-query-any-brand";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var slugs = await BrandCrowd.EnsureAsync(bench);
        await using var api = await ApiCopy.StartAsync(bench.Stack.Api, new KeyValuePair<string, string>("PublicAnswers__MostBytes", "0"));
        IReadOnlyList<byte[]> requests = [.. slugs.Select(s => LoadTarget.Post(bench.Stack.HostOf(s), "/graphql", MenuQuestion.Body))];
        IReadOnlyList<byte[]> fewRequests = [.. requests.Take(Few)];
        var target = new LoadTarget(api.Port, fewRequests, null);
        await bench.Load.WarmAsync(target);
        var perSecond = (int)((await bench.Load.RunAsync(target)).PerSecond / 2);

        var few = new PacedLoad(api.Port, fewRequests, perSecond, Connections);
        var many = new PacedLoad(api.Port, requests, perSecond, Connections);
        var time = TimeSpan.FromSeconds(bench.IsQuick ? 3 : 10);
        await bench.Load.WarmAsync(target with { Requests = requests });
        List<(double Few, double Many)> rounds = [];
        for (var round = 0; round < Rounds; round++) rounds.Add((await MeasureAsync(few, time), await MeasureAsync(many, time)));

        var ratios = rounds.Select(r => r.Many / r.Few).ToList();
        var detail = string.Create(CultureInfo.InvariantCulture, $"p95 {Statistics.Median(rounds.Select(r => r.Many)):0.00} ms of {BrandCrowd.Count} brands, {Statistics.Median(rounds.Select(r => r.Few)):0.00} ms of {Few}; rounds {string.Join(", ", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))}; {perSecond}/s");
        return [Row.AtMost(Name, Statistics.Median(ratios), 1.2, "ratio", detail)];
    }

    private static async Task<double> MeasureAsync(PacedLoad load, TimeSpan time)
    {
        var result = await load.RunAsync(time);
        return result.Statuses.Keys.All(status => status == 200) ? result.Percentile(0.95) : throw new CannotMeasureException($"Not every menu was answered 200: {string.Join(", ", result.Statuses)}.");
    }
}
