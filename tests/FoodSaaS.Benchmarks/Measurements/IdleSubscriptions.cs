using System.Globalization;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// What an API's resident memory grows by with each of 5,000 WebSockets on which somebody follows an order and nothing happens. A thousand others are open before, so that what any use of
/// sockets takes is not counted as theirs.
/// </summary>
internal sealed class IdleSubscriptions : IMeasurement
{
    private const int Before = 1_000;
    private const int Counted = 5_000;
    private const int Orders = 100;
    private const double Kilobyte = 1024;

    /// <summary>Garbage of opening is collected soon instead of being taken for what subscriptions keep: a generation 0 of 4 MB.</summary>
    private static readonly KeyValuePair<string, string> SmallYoungest = new("DOTNET_GCgen0size", "400000");

    public string Name => "idle-subscriptions";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        await using var api = await ApiCopy.StartAsync(bench.Stack.Api, SmallYoungest);
        using var client = new LoopbackClient(api.Port);
        var brand = bench.Brands.First;
        var server = new GraphQLClient(client, "localhost", ("X-Api-Key", await BenchKey.IssueSecretAsync(source, brand.Id)));
        var tokens = new List<object>();
        for (var i = 0; i < Orders; i++) tokens.Add(new { token = (await WorkedOrder.PlaceAsync(source, server, brand, i, lines: 1)).TrackingToken });

        using var over = new CancellationTokenSource();
        var open = new List<Subscriber>();
        try
        {
            var resting = await OpenAsync(bench, api, tokens, Before, open, over.Token);
            var before = await SettledAsync(bench, api);
            resting.AddRange(await OpenAsync(bench, api, tokens, Counted, open, over.Token));
            var after = await SettledAsync(bench, api);
            await over.CancelAsync();
            await Task.WhenAll(resting);
            var each = (after - before) / Kilobyte / Counted;
            var detail = string.Create(CultureInfo.InvariantCulture, $"{before / Kilobyte / Kilobyte:0} MB resident with {Before}, {after / Kilobyte / Kilobyte:0} MB with {Before + Counted}");
            return [Row.AtMost(Name, Math.Max(0, each), 30, "KB", detail)];
        }
        finally
        {
            foreach (var subscriber in open) subscriber.Dispose();
        }
    }

    private static async Task<List<Task>> OpenAsync(Bench bench, ApiCopy api, List<object> tokens, int count, List<Subscriber> open, CancellationToken over)
    {
        var opened = await Subscriber.OpenAsync(api.Port, bench.Stack.HostOf(bench.Brands.First.Slug), count);
        open.AddRange(opened);
        for (var i = 0; i < count; i++) await opened[i].FollowAsync(OrderQuestions.Updated, tokens[i % tokens.Count]);
        return [.. opened.Select(s => s.RestAsync(over))];
    }

    /// <summary>The least that it has within some seconds after some seconds, in which each socket is looked at more than once.</summary>
    private static async Task<double> SettledAsync(Bench bench, ApiCopy api)
    {
        var seconds = bench.IsQuick ? 4 : 12;
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        var least = double.MaxValue;
        for (var second = 0; second < seconds; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            least = Math.Min(least, api.Running.Resident);
        }

        return least;
    }
}
