using FoodSaaS.IntegrationTests.Ordering.Orders;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>Each invariant of orders and money is broken once, and heard of.</summary>
[Collection(CrashCollection.Name)]
public sealed class InvariantTests(CrashHost crashes)
{
    /// <summary>The database sees to some of them itself: not here.</summary>
    private const string LockedDoorsOpen = """
        SET LOCAL session_replication_role = replica;
        ALTER TABLE payments.payments DROP CONSTRAINT "CK_payments_captured", DROP CONSTRAINT "CK_payments_refunded", DROP CONSTRAINT "CK_payments_disputed";
        ALTER TABLE payments.ledger_entries DROP CONSTRAINT "CK_ledger_entries_sides";
        ALTER TABLE ordering.capacity_slots DROP CONSTRAINT ck_capacity_slots_used;
        """;

    private static readonly Dictionary<string, string> Breaks = new(StringComparer.Ordinal)
    {
        [Invariant.CapturedWithinAuthorised] = "UPDATE payments.payments SET captured = amount + 1 WHERE captured > 0",
        [Invariant.ReturnedWithinCaptured] = "UPDATE payments.payments SET disputed = captured WHERE refunded > 0",
        [Invariant.TotalOfParts] = "UPDATE ordering.orders SET total = total - 1",
        [Invariant.DebitsAreCredits] = "UPDATE payments.ledger_entries SET credit = 'Nowhere' WHERE kind = 'Capture'",
        [Invariant.BooksTellOfPayments] = "DELETE FROM payments.ledger_entries WHERE kind = 'Refund'",
        [Invariant.OnePaymentAnOrder] = "DELETE FROM payments.payments",
        [Invariant.OnePaymentACharge] = "UPDATE payments.simulator_intents SET payment_id = gen_random_uuid()",
        [Invariant.ChargedOnce] = "INSERT INTO payments.simulator_intents SELECT (jsonb_populate_record(i, jsonb_build_object('id', i.id || '2', 'client_secret', i.client_secret || '2'))).* FROM payments.simulator_intents i",
        [Invariant.OrderedOnce] = "UPDATE ordering.carts c SET lines = o.lines FROM ordering.orders o WHERE o.cart_id = c.id",
        [Invariant.KitchenTimeIsHeld] = "UPDATE ordering.capacity_slots SET used = used + 1",
        [Invariant.StockIsReserved] = "UPDATE catalog.stock_counters SET reserved = reserved + 1",
        [Invariant.GatewayAgrees] = "UPDATE payments.simulator_intents SET refunded = refunded + 1",
        [Invariant.GatewayDidIt] = "UPDATE payments.simulator_log SET amount = amount + 1 WHERE operation = 'refund'",
        [Invariant.OrdersFollowPayments] = "UPDATE ordering.orders SET status = 'Rejected' WHERE method = 'Online'",
        [Invariant.RefundsAreKnown] = "UPDATE ordering.orders SET refunds = '[]'",
        [Invariant.HoldsAreOfOrders] = "DELETE FROM ordering.orders",
    };

    /// <summary>The same of the tip that the guest gave afterwards.</summary>
    private static readonly Dictionary<string, string> BreaksOfTip = new(StringComparer.Ordinal)
    {
        [Invariant.CapturedWithinAuthorised] = "UPDATE payments.payments SET captured = amount + 1 WHERE tip_of IS NOT NULL",
        [Invariant.ReturnedWithinCaptured] = "UPDATE payments.payments SET disputed = captured WHERE tip_of IS NOT NULL",
        [Invariant.BooksTellOfPayments] = "DELETE FROM payments.ledger_entries WHERE kind = 'Tip'",
        [Invariant.OnePaymentAnOrder] = "UPDATE payments.payments SET tip_of = gen_random_uuid() WHERE tip_of IS NOT NULL",
        [Invariant.RefundsAreKnown] = """UPDATE ordering.orders SET refunds = replace(refunds::text, '"isOfLaterTip": true', '"isOfLaterTip": false')::jsonb""",
    };

    public static TheoryData<string> Names => new(Invariant.All.Select(i => i.Name));

    public static TheoryData<string> NamesOfTip => new(BreaksOfTip.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_broken_one_is_reported(string name) => BreakAsync(name, Breaks[name]);

    [Theory]
    [MemberData(nameof(NamesOfTip))]
    public Task One_that_a_tip_breaks_is_reported(string name) => BreakAsync(name, BreaksOfTip[name]);

    private async Task BreakAsync(string name, string change)
    {
        await SellAsync();
        await using var source = NpgsqlDataSource.Create(crashes.Host.Database.SuperuserHere);
        await using var connection = await source.OpenConnectionAsync();
        Assert.Empty(await Invariant.BrokenAsync(connection, isAtRest: true));

        await using var undone = await connection.BeginTransactionAsync();
        foreach (var sql in new[] { LockedDoorsOpen, change })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains(await Invariant.BrokenAsync(connection, isAtRest: true), b => b.StartsWith(name, StringComparison.Ordinal));
    }

    /// <summary>An order that was paid, taken and given back in part, and a tip for it of which some went back, too; once.</summary>
    private async Task SellAsync()
    {
        if (await crashes.Host.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM payments.payments WHERE tip_of IS NOT NULL AND refunded > 0 AND captured > refunded)")) return;
        var shop = crashes.Shop;
        using var browser = shop.Browser();
        var placed = await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 2), (shop.Water, 1)), "ONLINE");
        await shop.PayAsync(placed, CardPage.Good, crashes.SettleAsync);
        await shop.DoAsync("acceptOrder", placed.Id);
        await crashes.SettleAsync();
        await shop.DoAsync("refundOrder", placed.Id, new { amount = 500, reason = "cold", idempotencyKey = "half-of-it" });
        await crashes.SettleAsync();
        foreach (var to in new[] { "READY", "COMPLETED" }) await shop.DoAsync("moveOrder", placed.Id, new { to });
        await shop.TipAsync(placed, 300, crashes.SettleAsync);
        await shop.DoAsync("refundOrder", placed.Id, new { amount = 100, isOfLaterTip = true, reason = "too much", idempotencyKey = "some-of-tip" });
        await crashes.SettleAsync();
    }
}
