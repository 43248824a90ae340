using System.Globalization;
using System.Text;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// How much longer something takes the slowest twentieth of askers where a brand has a million orders instead of a thousand; or the other way round, where it is the small one that
/// pays for its neighbour's rows.
/// </summary>
internal static class MillionOrders
{
    private const int Rounds = 3;
    private const int Connections = 8;
    private const double Share = 0.95;

    /// <summary>What is asked of a brand's own server, in turn of both brands.</summary>
    public static async Task<Row> ReadAsync(Bench bench, string name, int perSecond, Func<OrderedPast, IReadOnlyList<byte[]>> questions)
    {
        await using var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        using var client = new LoopbackClient(bench.Stack.Port);
        var (small, large) = await OrderedPast.EnsureAsync(bench, source, client);
        var (few, many) = (await LoadAsync(small), await LoadAsync(large));
        return await CompareAsync(bench, name, perSecond, async time => (await few.RunAsync(time)).Percentile(Share), async time => (await many.RunAsync(time)).Percentile(Share));

        async Task<PacedLoad> LoadAsync(OrderedPast past)
        {
            foreach (var question in questions(past)) await MustAnswerAsync(client, past, question);
            return new PacedLoad(bench.Stack.Port, [.. questions(past).Select(q => LoadTarget.Post("localhost", "/graphql", q, past.Key))], perSecond, Connections);
        }
    }

    public static async Task<Row> PlaceAsync(Bench bench, string name, int perSecond)
    {
        await using var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        using var client = new LoopbackClient(bench.Stack.Port);
        var (small, large) = await OrderedPast.EnsureAsync(bench, source, client);
        await using var few = await Placing.BeginAsync(bench, [small.Brand]);
        await using var many = await Placing.BeginAsync(bench, [large.Brand]);
        return await CompareAsync(bench, name, perSecond, async time => (await few.RunAsync(time, perSecond)).Percentile(Share), async time => (await many.RunAsync(time, perSecond)).Percentile(Share));
    }

    private static async Task<Row> CompareAsync(Bench bench, string name, int perSecond, Func<TimeSpan, Task<double>> few, Func<TimeSpan, Task<double>> many)
    {
        var time = TimeSpan.FromSeconds(bench.IsQuick ? 2 : 6);
        await few(time);
        await many(time);
        var rounds = new List<(double Few, double Many)>();
        for (var round = 0; round < Rounds; round++) rounds.Add((await few(time), await many(time)));
        var ratios = rounds.Select(r => r.Many / r.Few).ToList();
        var ratio = Statistics.Median(ratios);
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"p95 {Statistics.Median(rounds.Select(r => r.Many)):0.0} ms of a million, {Statistics.Median(rounds.Select(r => r.Few)):0.0} ms of a thousand; rounds {string.Join(", ", ratios.Select(r => r.ToString("0.00", CultureInfo.InvariantCulture)))}; {perSecond}/s");
        return Row.AtMost(name, Math.Max(ratio, 1 / ratio), 1.3, "ratio", detail);
    }

    /// <exception cref="CannotMeasureException">It is refused, or finds nothing.</exception>
    private static async Task MustAnswerAsync(LoopbackClient client, OrderedPast past, byte[] question)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(question) { Headers = { ContentType = new("application/json") } } };
        request.Headers.Add("X-Api-Key", past.Key);
        var answer = Encoding.UTF8.GetString((await client.SendAsync("localhost", request)).Body);
        var isEmpty = answer.Contains("\"errors\"", StringComparison.Ordinal) || answer.Contains("\"nodes\":[]", StringComparison.Ordinal);
        if (isEmpty) throw new CannotMeasureException($"{Encoding.UTF8.GetString(question)}: {answer[..Math.Min(answer.Length, 1000)]}");
    }
}

/// <summary>The board, as the console asks for it.</summary>
internal sealed class MillionOrdersBoard : IMeasurement
{
    public string Name => "million-orders-board";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench) => [await MillionOrders.ReadAsync(bench, Name, 20, _ => [OrderQuestions.Board])];
}

/// <summary>The search, as the console asks: for the newest, a name, a number, a telephone number, a dish, a state, a day, and a name on a day.</summary>
internal sealed class MillionOrdersSearch : IMeasurement
{
    public string Name => "million-orders-search";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench) => [await MillionOrders.ReadAsync(bench, Name, 30, Questions)];

    private static IReadOnlyList<byte[]> Questions(OrderedPast past)
    {
        var (number, phone) = OrderCopies.CalledAt(past.Orders - 17);
        var day = OrderedPast.LastDay;
        object[] wanted =
        [
            new { }, new { number }, new { phone }, new { item = OrderCopies.Dish }, new { status = "COMPLETED" }, new { from = day, to = day }, new { from = day, to = day, text = OrderCopies.Names[0] },
            .. OrderCopies.Names.Take(5).Select(text => new { text }),
        ];
        return [.. wanted.Select(OrderQuestions.Search)];
    }
}

/// <summary>Placing, as the storefront does it.</summary>
internal sealed class MillionOrdersPlace : IMeasurement
{
    public string Name => "million-orders-place";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench) => [await MillionOrders.PlaceAsync(bench, Name, 40)];
}
