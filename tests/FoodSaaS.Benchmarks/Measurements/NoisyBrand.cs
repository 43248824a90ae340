using System.Globalization;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// How much slower the slowest hundredth of one brand's answers gets while another brand asks twenty times its quota. Nothing is answered from memory, so that
/// every answer needs processor and database. The quota is small enough for the load to fit beside the node on one machine.
/// </summary>
internal sealed class NoisyBrand : IMeasurement
{
    private const int Quota = 100;
    private const int Overdone = 20 * Quota;
    private const int Quiet = 100;
    private const int Connections = 16;
    private const int Rounds = 3;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    public string Name => "noisy-brand";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var quota = Quota.ToString(CultureInfo.InvariantCulture);
        await using var api = await ApiCopy.StartAsync(
            bench.Stack.Api, new("PublicAnswers__MostBytes", "0"), new("Quotas__RequestsPerSecond", quota), new("Quotas__CallerRequestsPerSecond", quota), new("Quotas__BurstSeconds", "2"));
        await using var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        var noise = new LoadProcess(api.Port, Request(await BenchKey.IssueAsync(source, bench.Brands.All[1].Id)), Overdone, Connections);
        var quiet = new PacedLoad(api.Port, [Request(bench.Brands.ApiKey)], Quiet, Connections);
        var time = TimeSpan.FromSeconds(bench.IsQuick ? 3 : 20);
        await BesideAsync(noise, quiet, time);

        List<(PacedResult Alone, PacedResult Beside)> rounds = [];
        var noises = new List<IReadOnlyDictionary<int, int>>();
        for (var round = 0; round < Rounds; round++)
        {
            var alone = await quiet.RunAsync(time);
            var (loud, beside) = await BesideAsync(noise, quiet, time);
            rounds.Add((alone, beside));
            noises.Add(loud);
        }

        MustBeWhatItSays(rounds, noises);
        var ratios = rounds.Select(r => r.Beside.Percentile(0.99) / r.Alone.Percentile(0.99)).ToList();
        var detail = string.Create(CultureInfo.InvariantCulture, $"p99 {Statistics.Median(rounds.Select(r => r.Beside.Percentile(0.99))):0.00} ms beside, {Statistics.Median(rounds.Select(r => r.Alone.Percentile(0.99))):0.00} ms alone; rounds {string.Join(", ", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))}; {noises.Average(n => n.Values.Sum()) / (time + (2 * Margin)).TotalSeconds:0}/s by one, of which {noises.Average(n => n.GetValueOrDefault(429)) / (time + (2 * Margin)).TotalSeconds:0}/s were refused; {Quiet}/s by the other");
        return [Row.AtMost(Name, Statistics.Median(ratios), 1.2, "ratio", detail)];
    }

    /// <summary>The noise begins before and ends after.</summary>
    private static async Task<(IReadOnlyDictionary<int, int> Noise, PacedResult Quiet)> BesideAsync(LoadProcess noise, PacedLoad quiet, TimeSpan time)
    {
        var loud = noise.RunAsync(time + (2 * Margin));
        await Task.Delay(Margin);
        var beside = await quiet.RunAsync(time);
        return (await loud, beside);
    }

    private static byte[] Request(string key) => LoadTarget.Post("localhost", "/graphql", MenuQuestion.Body, key);

    /// <exception cref="CannotMeasureException">The quiet brand was refused something, or the noisy one made too little noise.</exception>
    private static void MustBeWhatItSays(IReadOnlyList<(PacedResult Alone, PacedResult Beside)> rounds, IReadOnlyList<IReadOnlyDictionary<int, int>> noises)
    {
        if (rounds.Any(r => r.Alone.Statuses.Keys.Concat(r.Beside.Statuses.Keys).Any(status => status != 200))) throw new CannotMeasureException("The quiet brand was not always answered 200.");
        if (noises.Any(n => n.GetValueOrDefault(429) < n.Values.Sum() * 0.8)) throw new CannotMeasureException("The noisy brand did not ask for much more than its quota.");
    }
}
