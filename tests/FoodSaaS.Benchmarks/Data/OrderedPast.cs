using System.Globalization;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>
/// Two brands that differ in their past only: a thousand orders and a million, with their payments and all that they are found by, as copies of orders that the product took
/// and completed itself. Made once, kept between runs; what is on the board is of the day.
/// </summary>
internal sealed class OrderedPast
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;

    /// <summary>On the board of each.</summary>
    private const int Open = 40;
    private const int Done = 60;

    private const int Edition = 1;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);
    private static readonly DateTime End = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Completed = ["ACCEPTED", "PREPARING", "READY", "COMPLETED"];

    private readonly NpgsqlDataSource _source;

    private OrderedPast(NpgsqlDataSource source, BenchBrand brand, int orders, string key)
    {
        _source = source;
        (Brand, Orders, Key) = (brand, orders, key);
    }

    public BenchBrand Brand { get; }

    public int Orders { get; }

    /// <summary>Of the brand's own server, valid for this run.</summary>
    public string Key { get; }

    /// <summary>The day of its last orders.</summary>
    public static string LastDay => (End - Between).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<(OrderedPast Small, OrderedPast Large)> EnsureAsync(Bench bench, NpgsqlDataSource source, LoopbackClient client)
    {
        BenchBrand[] brands = [Make(0, "few"), Make(1, "many")];
        if (!await AreThereAsync(source, brands)) await FoundAsync(source, bench.Brands.First.Id, brands);
        var small = new OrderedPast(source, brands[0], Few, await BenchKey.IssueSecretAsync(source, brands[0].Id));
        var large = new OrderedPast(source, brands[1], Many, await BenchKey.IssueSecretAsync(source, brands[1].Id));
        await Kitchens.OpenAsync(source, new GraphQLClient(client, "localhost", ("X-Api-Key", small.Key)), brands);
        await FillAsync(bench, source, client, [small, large]);
        return (small, large);
    }

    private static BenchBrand Make(int number, string name) => new(
        new Guid(string.Create(CultureInfo.InvariantCulture, $"0be9e000-{Edition:x4}-7000-8000-{number:x12}")), string.Create(CultureInfo.InvariantCulture, $"past{Edition}-{name}"));

    private static async Task<bool> AreThereAsync(NpgsqlDataSource source, BenchBrand[] brands)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM tenancy.brands WHERE id = ANY($1)");
        command.Parameters.Add(new() { Value = brands.Select(b => b.Id).ToArray() });
        return (long)(await command.ExecuteScalarAsync())! == brands.Length;
    }

    /// <summary>The brands, with the place and the menu of another.</summary>
    private static async Task FoundAsync(NpgsqlDataSource source, Guid other, BenchBrand[] brands)
    {
        await using var rows = await TenantRows.OpenAsync(source);
        await rows.DeleteAsync("past%");
        foreach (var schema in (string[])["locations", "catalog"]) await rows.CopyAsync(schema, other, [.. brands.Select(b => b.Id)]);
        await BrandRows.InsertAsync(source, brands);
    }

    private static async Task FillAsync(Bench bench, NpgsqlDataSource source, LoopbackClient client, OrderedPast[] all)
    {
        var brand = bench.Brands.First;
        var api = new GraphQLClient(client, "localhost", ("X-Api-Key", await BenchKey.IssueSecretAsync(source, brand.Id)));
        foreach (var past in all)
        {
            if (!await past.IsCompleteAsync()) await past.WriteAsync(new OrderCopies(source, brand.Id, await OrderAsync(source, api, brand, 1, "PICKUP", Completed)));
        }

        var open = new OrderCopies(source, brand.Id, await OrderAsync(source, api, brand, 3, "DELIVERY", Completed[..1]));
        var done = new OrderCopies(source, brand.Id, await OrderAsync(source, api, brand, 3, "DELIVERY", Completed));
        var (second, begin) = (TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-Open - Done));
        foreach (var past in all)
        {
            await past.ForgetAsync(OrderCopies.IdAt(End));
            await open.WriteAsync(past.Brand.Id, past.Orders, Open, begin, second, isBare: false);
            await done.WriteAsync(past.Brand.Id, past.Orders + Open, Done, begin.AddSeconds(Open), second, isBare: false);
        }
    }

    private static async Task<Guid> OrderAsync(NpgsqlDataSource source, GraphQLClient api, BenchBrand brand, int lines, string service, string[] way)
    {
        var order = await WorkedOrder.PlaceAsync(source, api, brand, number: 7, lines, service);
        foreach (var status in way) await order.MoveAsync(status);
        await order.UntilInHistoryAsync();
        return order.Id;
    }

    private async Task WriteAsync(OrderCopies copies)
    {
        await ForgetAsync(since: null);
        await copies.WriteAsync(Brand.Id, 0, Orders, End - (Between * Orders), Between, isBare: true);
        await using var rows = await TenantRows.OpenAsync(_source);
        await rows.SettleAsync(OrderCopies.Tables);
    }

    private async Task<bool> IsCompleteAsync()
    {
        await using var command = _source.CreateCommand("""
            SELECT (SELECT count(*) FROM ordering.orders WHERE tenant_id = $1 AND placed_at < $2) = $3
               AND (SELECT count(*) FROM payments.payments WHERE tenant_id = $1 AND created_at < $2) = $3
               AND (SELECT count(*) FROM orderhistory.orders WHERE tenant_id = $1 AND placed_at < $2) = $3
               AND (SELECT count(*) FROM orderhistory.order_words WHERE tenant_id = $1 AND placed_at < $2 AND word LIKE 't:%') >= 3 * $3
            """);
        command.CommandTimeout = 120;
        foreach (var value in (object[])[Brand.Id, End, (long)Orders]) command.Parameters.Add(new() { Value = value });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    /// <param name="since">Orders whose ids are greater; null for all.</param>
    private async Task ForgetAsync(Guid? since)
    {
        await using var rows = await TenantRows.OpenAsync(_source);
        await rows.DeleteAsync("orderhistory.order_words", [Brand.Id], since, "order_id");
        foreach (var table in (string[])["orderhistory.orders", "payments.payments", "ordering.orders"]) await rows.DeleteAsync(table, [Brand.Id], since);
    }
}
