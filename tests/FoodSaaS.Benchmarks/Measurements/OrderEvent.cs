using System.Diagnostics;
using System.Globalization;
using System.Text;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// From the answer of <c>acceptOrder</c> or <c>moveOrder</c>, and so its commit, to the last byte of the event at each of 1,000 subscribers on the one node, who follow the order as its page does. An event that is
/// there before the answer took no time.
/// </summary>
internal sealed class OrderEvent : IMeasurement
{
    private const int Subscribers = 1_000;
    private const double Share = 0.99;

    private static readonly string[] Path = ["ACCEPTED", "PREPARING", "READY", "OUT_FOR_DELIVERY", "COMPLETED"];
    private static readonly TimeSpan UntilAllFollow = TimeSpan.FromSeconds(2);

    public string Name => "order-event";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        using var client = new LoopbackClient(bench.Stack.Port);
        var brand = bench.Brands.First;
        var api = new GraphQLClient(client, "localhost", ("X-Api-Key", await BenchKey.IssueSecretAsync(source, brand.Id)));
        var subscribers = await Subscriber.OpenAsync(bench.Stack.Port, bench.Stack.HostOf(brand.Slug), Subscribers);
        try
        {
            var times = new List<(double FromAnswer, double FromAsking)>();
            for (var number = 0; number < (bench.IsQuick ? 2 : 12); number++)
            {
                var order = await WorkedOrder.PlaceAsync(source, api, brand, number, lines: 3);
                await Task.WhenAll(subscribers.Select(s => s.FollowAsync(OrderQuestions.Updated, new { token = order.TrackingToken })));
                await Task.Delay(UntilAllFollow);
                var ofOrder = await WorkAsync(order, subscribers);
                // The first two are for .NET, which compiles hot code anew while it runs.
                if (bench.IsQuick || number >= 2) times.AddRange(ofOrder);
            }

            return [RowOf(times)];
        }
        finally
        {
            foreach (var subscriber in subscribers) subscriber.Dispose();
        }
    }

    private Row RowOf(IReadOnlyList<(double FromAnswer, double FromAsking)> times)
    {
        var answered = times.Select(t => t.FromAnswer).ToList();
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"p99 of {times.Count} events at {Subscribers} subscribers, median {Statistics.Median(answered):0} ms, worst {answered.Max():0} ms; from asking for the change p99 {Statistics.Percentile(times.Select(t => t.FromAsking), Share):0} ms");
        return Row.AtMost(Name, Statistics.Percentile(answered, Share), 150, "ms", detail);
    }

    private static async Task<IReadOnlyList<(double FromAnswer, double FromAsking)>> WorkAsync(WorkedOrder order, IReadOnlyList<Subscriber> subscribers)
    {
        var times = new List<(double, double)>();
        foreach (var status in Path)
        {
            var heard = Encoding.UTF8.GetBytes($"\"status\":\"{status}\"");
            var waiting = subscribers.Select(s => s.UntilAsync(heard)).ToList();
            var asked = Stopwatch.GetTimestamp();
            await order.MoveAsync(status);
            var answered = Stopwatch.GetTimestamp();
            var moments = await Task.WhenAll(waiting);
            times.AddRange(moments.Select(at => (Math.Max(0, Milliseconds(answered, at)), Milliseconds(asked, at))));
        }

        return times;
    }

    private static double Milliseconds(long from, long until) => (until - from) * 1000.0 / Stopwatch.Frequency;
}
