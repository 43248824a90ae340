using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Stack;
using FoodSaaS.Shared;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>
/// Carts that need nothing but to be ordered: some are filled through the API, as guests do it, and copied to brands with the same menu; what each costs is asked of the
/// API. Takes away again what came of them.
/// </summary>
internal sealed class CartShelf
{
    private const int Patterns = 16;
    private const int Lines = 3;
    private const int AskedAtOnce = 16;

    /// <summary>What comes of orders beside themselves: all of it is the benchmark's, and none of it is to be worked on while something else is measured.</summary>
    private static readonly string[] Consequences =
    [
        "tenancy.deliveries", "tenancy.outbox", "tenancy.calls", "tenancy.timers", "ordering.capacity_holds", "ordering.capacity_slots",
        "payments.simulator_messages", "payments.simulator_log", "payments.simulator_intents", "payments.gateway_messages",
    ];

    private static readonly string[] Orders = ["ordering.orders", "payments.payments"];

    private readonly Bench _bench;
    private readonly NpgsqlDataSource _source;
    private readonly IReadOnlyList<BenchBrand> _brands;
    private readonly byte[][] _patterns;
    private readonly Guid _since = Ids.New();
    private int _fillings;

    private CartShelf(Bench bench, NpgsqlDataSource source, IReadOnlyList<BenchBrand> brands, byte[][] patterns)
    {
        _bench = bench;
        _source = source;
        _brands = brands;
        _patterns = patterns;
    }

    private Guid[] BrandIds => [.. _brands.Select(b => b.Id)];

    /// <param name="api">Asks for the first of the brands as its own server.</param>
    public static async Task<CartShelf> OpenAsync(Bench bench, NpgsqlDataSource source, GraphQLClient api, IReadOnlyList<BenchBrand> brands)
    {
        await Kitchens.OpenAsync(source, api, brands);
        var locations = await LocationsAsync(api);
        var patterns = new List<byte[]>();
        for (var i = 0; i < Patterns; i++) patterns.Add(HashOf((await FilledCart.MakeAsync(api, locations[i % locations.Count], i, Lines)).Token));
        return new CartShelf(bench, source, brands, [.. patterns]);
    }

    /// <summary>Locations as the API names them.</summary>
    public static async Task<IReadOnlyList<string>> LocationsAsync(GraphQLClient api) => [.. (await api.AskAsync("{ locations { nodes { id } } }"))["nodes"]!.AsArray().Select(l => l!["id"]!.GetValue<string>())];

    /// <summary>So many requests of placeOrder, each for a cart of its own.</summary>
    public async Task<IReadOnlyList<byte[]>> FillAsync(int count)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"bench-{_since:N}-{_fillings++}-");
        await CopyAsync(prefix, count);
        using var client = new LoopbackClient(_bench.Stack.Port);
        var requests = new byte[count][];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AskedAtOnce }, async (i, _) =>
        {
            var (token, host) = (string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"), _bench.Stack.HostOf(_brands[i % _brands.Count].Slug));
            var cart = await new GraphQLClient(client, host).AskAsync($$"""{ cart(token: "{{token}}") { quote { promise } problems { code } } }""");
            requests[i] = LoadTarget.Post(host, "/graphql", OrderQuestions.Body(OrderQuestions.Place, new { input = FilledCart.Input(token, FilledCart.PromiseOf(cart), "ONLINE") }));
        });
        return requests;
    }

    /// <summary>Orders that came of it since it was cleared last.</summary>
    public async Task<long> OrdersAsync()
    {
        await using var command = _source.CreateCommand("SELECT count(*) FROM ordering.orders WHERE tenant_id = ANY($1) AND id > $2");
        command.Parameters.Add(new() { Value = BrandIds });
        command.Parameters.Add(new() { Value = _since });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task ClearAsync()
    {
        await using var rows = await TenantRows.OpenAsync(_source);
        foreach (var table in Consequences) await rows.DeleteAsync(table, BrandIds);
        foreach (var table in Orders) await rows.DeleteAsync(table, BrandIds, _since);
        await using (var carts = _source.CreateCommand("DELETE FROM ordering.carts WHERE tenant_id = ANY($1) AND NOT (token_hash = ANY($2))"))
        {
            carts.Parameters.Add(new() { Value = BrandIds });
            carts.Parameters.Add(new() { Value = _patterns });
            await carts.ExecuteNonQueryAsync();
        }

        await rows.SettleAsync([.. Consequences, "ordering.carts"]);
    }

    private async Task CopyAsync(string prefix, int count)
    {
        await using var rows = await TenantRows.OpenAsync(_source);
        var columns = await rows.ColumnsAsync("ordering.carts", "tenant_id", "id", "token_hash");
        await using var command = _source.CreateCommand($"""
            INSERT INTO ordering.carts (tenant_id, id, token_hash, {string.Join(", ", columns)})
            SELECT ($3::uuid[])[1 + n % cardinality($3)], uuidv7(), sha256(convert_to($1 || n, 'UTF8')), {string.Join(", ", columns.Select(c => $"p.{c}"))}
            FROM generate_series(0, $2 - 1) n
            JOIN (SELECT row_number() OVER (ORDER BY id) - 1 AS place, * FROM ordering.carts WHERE tenant_id = $4 AND token_hash = ANY($5)) p ON p.place = n / cardinality($3) % cardinality($5)
            """);
        foreach (var value in (object[])[prefix, count, BrandIds, _brands[0].Id, _patterns]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
