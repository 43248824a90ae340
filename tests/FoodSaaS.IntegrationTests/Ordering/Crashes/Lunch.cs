using System.Collections.Concurrent;
using FoodSaaS.IntegrationTests.Freshness.Crashes;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>
/// A restaurant at lunch, on two nodes that are killed as the kernel kills, again and again: in the middle of requests, of what comes of them, or of starting. While one comes
/// back, the other works, also on what the dead one left.
/// </summary>
internal sealed class Lunch : IAsyncDisposable
{
    /// <summary>Calls that will bring something; whether a guest still pays is asked again and again, which is none.</summary>
    private const string WaitingCalls = """
        tenancy.calls c WHERE NOT (c.kind = 'payments.gateway' AND EXISTS (
            SELECT 1 FROM payments.payments p JOIN payments.simulator_intents i ON i.tenant_id = p.tenant_id AND i.id = p.intent_id
            WHERE p.tenant_id = c.tenant_id AND p.id = c.id AND p.status IN ('Pending', 'Failed') AND NOT p.is_let_go AND i.status = 'Open'))
        """;

    private const string IsAtRest = $"""
        SELECT NOT EXISTS (SELECT 1 FROM tenancy.deliveries WHERE done_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM {WaitingCalls})
            AND NOT EXISTS (SELECT 1 FROM payments.gateway_messages WHERE applied_at IS NULL AND payment_id IS NOT NULL)
        """;

    /// <summary>As if the pauses before the next try were over.</summary>
    private const string Hurry = $"""
        UPDATE tenancy.calls h SET due_at = now() WHERE h.due_at > now() AND h.leased_until IS NULL AND EXISTS (SELECT 1 FROM {WaitingCalls} AND (c.tenant_id, c.kind, c.id) = (h.tenant_id, h.kind, h.id));
        SELECT pg_notify('foodsaas_calls', '')
        """;

    /// <summary>Longer than a lease: what a dying process still wrote may have been one.</summary>
    private const int SecondsToRest = 90;

    private readonly ConcurrentBag<Meal> _meals = [];
    private readonly IReadOnlyList<Node> _nodes;
    private int _left;
    private int _kills;
    private int _cut;

    private Lunch(int seed, params (ChildProcess Process, Shop Shop)[] nodes) => _nodes = [.. nodes.Select((n, i) => new Node(n.Process, n.Shop, _meals, new Random(seed + i)))];

    public int Kills => _kills;

    /// <summary>Deaths that somebody waited in vain for an answer of.</summary>
    public int Cut => _cut;

    public int Orders => _meals.Count;

    public long Captures { get; private set; }

    public long Refunds { get; private set; }

    private DatabaseUrls Database => _nodes[0].Process.Database;

    public static async Task<Lunch> OpenAsync(ApiFixture api, int seed)
    {
        var one = await ChildProcess.StartAsync(api);
        var other = await ChildProcess.MakeAsync(one.Database, []);
        var starting = other.StartAsync();
        var shop = await CrashHost.OpenAsync(one);
        await starting;
        return new Lunch(seed, (one, shop), (other, shop.At(other)));
    }

    /// <summary>So many deaths; what must hold after every commit holds after each.</summary>
    public async Task DieAsync(int kills)
    {
        _left = kills;
        await Task.WhenAll(_nodes.Select(DieAsync));
    }

    /// <summary>
    /// One process more, and nobody kills it: guests get what they still want, all that follows comes; then everything holds, and whoever asks once more gets the order that he has.
    /// </summary>
    public async Task EndAsync()
    {
        var last = _nodes[0];
        await last.Process.ComeBackAsync();
        using var browser = last.Shop.Browser();
        await Task.WhenAll(_nodes.Select(n => n.FinishAsync(browser, SecondsToRest)));
        await Waiting.UntilAsync(
            async () =>
            {
                await Database.ScalarAsync<object>(Hurry);
                return await Database.ScalarAsync<bool>(IsAtRest);
            },
            SecondsToRest);
        await HoldsAsync(isAtRest: true);
        foreach (var meal in _meals) await meal.PlaceAsync(browser);
        await HoldsAsync(isAtRest: true);
        Assert.Equal(_meals.Count, await Database.ScalarAsync<long>("SELECT count(*) FROM ordering.orders"));
        Assert.Equal(0, await Database.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE dead_at IS NOT NULL"));
        var givenBack = _meals.Where(m => m.IsGivenBack).Select(m => m.Key).ToArray();
        Assert.Empty(await Database.ColumnAsync<string>("SELECT number FROM ordering.orders WHERE jsonb_array_length(refunds) > 1 OR (place_key = ANY($1) AND jsonb_array_length(refunds) <> 1)", (object)givenBack));
        Captures = await Database.ScalarAsync<long>("SELECT count(*) FROM payments.simulator_log WHERE operation = 'capture'");
        Refunds = await Database.ScalarAsync<long>("SELECT count(*) FROM payments.simulator_log WHERE operation = 'refund'");
    }

    public override string ToString() => $"{Kills} kills, {Cut} of them at work; {Orders} orders, {Captures} captures, {Refunds} refunds online";

    public async ValueTask DisposeAsync()
    {
        // The first one's database is the other's.
        foreach (var node in _nodes.Reverse()) await node.DisposeAsync();
    }

    private async Task DieAsync(Node node)
    {
        try
        {
            while (Interlocked.Decrement(ref _left) >= 0)
            {
                if (await node.LiveAsync()) Interlocked.Increment(ref _cut);
                Interlocked.Increment(ref _kills);
                await HoldsAsync(isAtRest: false);
                await node.Process.LeaseEndsAsync();
            }
        }
        catch
        {
            // The other one need not go on.
            Interlocked.Exchange(ref _left, 0);
            throw;
        }
    }

    /// <summary>What a guest chose is where it was put, or in his order: once.</summary>
    private async Task HoldsAsync(bool isAtRest)
    {
        var broken = string.Join('\n', await Invariant.BrokenAsync(Database, isAtRest));
        Assert.True(broken.Length == 0, broken);
        Assert.Empty(await Database.ColumnAsync<Guid>(
            """
            WITH kept AS (
                SELECT jsonb_array_elements(lines)->>'id' AS id FROM ordering.carts
                UNION ALL SELECT jsonb_array_elements(lines)->>'id' FROM ordering.orders)
            SELECT m.id FROM unnest($1) AS m (id) WHERE 1 <> (SELECT count(*) FROM kept WHERE kept.id = m.id::text)
            """,
            _meals.Select(m => m.Line).ToArray()));
    }
}
