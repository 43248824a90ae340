using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// From the answer of <c>setItemPrice</c>, and so its commit, to the moment from which neither the menu page nor the dish's own page shows the old price at the
/// front door. Both are asked all the time; a stale page after a fresh one moves the moment back.
/// </summary>
internal sealed class PriceChange : IMeasurement
{
    private const string Mutation = "mutation($input: SetItemPriceInput!) { setItemPrice(input: $input) { errors { ... on Error { code message } } } }";

    public string Name => "price-change";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var slug = bench.Stack.DemoBrands[0];
        using var client = new LoopbackClient(bench.Stack.Port);
        var api = new GraphQLClient(client, "localhost", ("X-Api-Key", bench.Stack.Endpoints["secretKeys"]![slug]!.GetValue<string>()));
        var dish = await PricedDish.FindAsync(api);
        var host = bench.Stack.HostOf(slug);
        WatchedPage[] pages = [new(client, host, "/menu"), new(client, host, $"/menu/{dish.Slug}")];
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
        return [Row.AtMost(Name, Statistics.Percentile(times, 0.95), 300, "ms", detail)];
    }

    private static async Task<(TimeSpan Time, bool Relapsed)> ChangeAsync(GraphQLClient api, PricedDish dish, WatchedPage[] pages, string price)
    {
        foreach (var page in pages) await page.VisitAsync();
        await api.AskAsync(Mutation, dish.Input(price));
        var committed = Stopwatch.GetTimestamp();
        var watched = await Task.WhenAll(pages.Select(p => p.WatchAsync(price, committed)));
        return (watched.Max(w => w.LastStale), watched.Any(w => w.Relapsed));
    }
}
