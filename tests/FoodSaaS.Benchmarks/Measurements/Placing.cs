using System.Globalization;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// 32 clients who order what is in their carts, with the simulated gateway: three dishes with two options each, brought to an address, at the kitchens of some brands. The carts are
/// filled, and what they cost is asked, before the time that is measured.
/// </summary>
internal sealed class Placing : IAsyncDisposable
{
    public const int Clients = 32;

    /// <summary>Carts that a load may need beyond what the last one took.</summary>
    private const double Reserve = 1.5;

    private const int FirstGuess = 200;

    private static bool _isWarm;

    private readonly Bench _bench;
    private readonly NpgsqlDataSource _source;
    private readonly LoopbackClient _client;
    private readonly CartShelf _shelf;
    private double _perSecond = FirstGuess;

    private Placing(Bench bench, NpgsqlDataSource source, LoopbackClient client, CartShelf shelf)
    {
        _bench = bench;
        _source = source;
        _client = client;
        _shelf = shelf;
    }

    /// <summary>Time of each load before counting begins.</summary>
    public TimeSpan Start { get; } = TimeSpan.FromSeconds(1);

    /// <exception cref="CannotMeasureException">The server would lose what it said to have kept.</exception>
    public static async Task<Placing> BeginAsync(Bench bench, IReadOnlyList<BenchBrand> brands)
    {
        var source = NpgsqlDataSource.Create(bench.Stack.Database.ToOptions());
        var client = new LoopbackClient(bench.Stack.Port);
        foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"]) await MustBeOnAsync(source, setting);
        var api = new GraphQLClient(client, "localhost", ("X-Api-Key", await BenchKey.IssueSecretAsync(source, brands[0].Id)));
        return new Placing(bench, source, client, await CartShelf.OpenAsync(bench, source, api, brands));
    }

    /// <summary>.NET compiles hot code anew while it runs. What one measurement has warmed is warm for the next.</summary>
    public async Task WarmAsync()
    {
        if (_isWarm) return;
        _isWarm = true;
        for (var i = 0; i < (_bench.IsQuick ? 1 : 5); i++) await RunAsync(TimeSpan.FromSeconds(_bench.IsQuick ? 3 : 6));
    }

    /// <summary>As many orders as come.</summary>
    /// <returns>Orders a second.</returns>
    public async Task<double> RunAsync(TimeSpan time) => _perSecond = (await RunAsync(time + Start, perSecond: null)).PerSecond(Start);

    /// <summary>So many orders a second, whatever comes back; or as many as come.</summary>
    /// <exception cref="CannotMeasureException">An answer was no order.</exception>
    public async Task<SpentResult> RunAsync(TimeSpan time, double? perSecond)
    {
        var carts = await _shelf.FillAsync((int)((perSecond + 1 ?? _perSecond * Reserve) * time.TotalSeconds) + Clients);
        var result = await new SpendingLoad(_bench.Stack.Port, carts, Clients).RunAsync(time, perSecond);
        var orders = await _shelf.OrdersAsync();
        await _shelf.ClearAsync();
        return orders == result.Answers.Count ? result : throw new CannotMeasureException(string.Create(CultureInfo.InvariantCulture, $"{result.Answers.Count} answers were {orders} orders."));
    }

    public async ValueTask DisposeAsync()
    {
        await _shelf.ClearAsync();
        _client.Dispose();
        await _source.DisposeAsync();
    }

    private static async Task MustBeOnAsync(NpgsqlDataSource source, string setting)
    {
        await using var command = source.CreateCommand($"SHOW {setting}");
        if (await command.ExecuteScalarAsync() is not "on") throw new CannotMeasureException($"PostgreSQL runs with {setting} off: nothing that it says is durable.");
    }
}
