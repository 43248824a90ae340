using System.Diagnostics;
using System.Globalization;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// From the sending of <c>setItemPrice</c>, and so from before its commit, to the moment from which neither the menu page nor the dish's own page shows the old price at any
/// of the front doors. All are asked all the time; a stale page after a fresh one moves the moment back.
/// </summary>
internal static class PriceChanges
{
    private const string Mutation = "mutation($input: SetItemPriceInput!) { setItemPrice(input: $input) { errors { ... on Error { code message } } } }";

    public static async Task<Row> MeasureAsync(Bench bench, string name, double bound, IReadOnlyList<int> ports)
    {
        var slug = bench.Stack.DemoBrands[0];
        var clients = ports.Select(port => new LoopbackClient(port)).ToList();
        try
        {
            var api = new GraphQLClient(clients[0], "localhost", ("X-Api-Key", bench.Stack.Endpoints["secretKeys"]![slug]!.GetValue<string>()));
            var dish = await PricedDish.FindAsync(api);
            var host = bench.Stack.HostOf(slug);
            WatchedPage[] pages = [.. clients.SelectMany(client => new[] { "/menu", $"/menu/{dish.Slug}" }.Select(path => new WatchedPage(client, host, path)))];
            var times = new List<double>();
            var relapses = 0;
            for (var change = 0; change < (bench.IsQuick ? 10 : 200); change++)
            {
                var (time, relapsed) = await ChangeAsync(api, dish, pages, dish.PriceOf(change));
                times.Add(time.TotalMilliseconds);
                relapses += relapsed ? 1 : 0;
            }

            await api.AskAsync(Mutation, dish.Input(dish.Price));
            var detail = string.Create(CultureInfo.InvariantCulture, $"{times.Count} changes, median {Statistics.Median(times):0} ms, worst {times.Max():0} ms, stale again after fresh: {relapses}");
            return Row.AtMost(name, Statistics.Percentile(times, 0.95), bound, "ms", detail);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private static async Task<(TimeSpan Time, bool Relapsed)> ChangeAsync(GraphQLClient api, PricedDish dish, WatchedPage[] pages, string price)
    {
        foreach (var page in pages) await page.VisitAsync();
        var sent = Stopwatch.GetTimestamp();
        var answered = api.AskAsync(Mutation, dish.Input(price));
        var watched = await Task.WhenAll(pages.Select(p => p.WatchAsync(price, sent)));
        await answered;
        return (watched.Max(w => w.LastStale), watched.Any(w => w.Relapsed));
    }
}
