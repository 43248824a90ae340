using System.Text.Json;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>A tip that was given afterwards goes back by itself: never more than it was, and nothing of what the order cost.</summary>
public sealed class TipRefundTests(ApiFixture api)
{
    [Fact]
    public async Task It_goes_back_in_parts_up_to_what_it_was_and_leaves_the_order_alone()
    {
        var (shop, placed) = await TippedAsync("CASH");
        var line = placed.Order.GetProperty("lines")[0].Id();
        Assert.Equal("REFUND_AMBIGUOUS@lines", await RefundAsync(shop, placed, new { isOfLaterTip = true, reason = "x", idempotencyKey = "tip-lines", lines = new[] { new { lineId = line, quantity = 1 } } }));
        Assert.Equal("REFUND_TOO_HIGH@", await RefundAsync(shop, placed, Tip(301, "tip-too-much")));
        Assert.Equal("AMOUNT_OUT_OF_RANGE@amount", await RefundAsync(shop, placed, Tip(0, "tip-of-nothing")));
        Assert.Null(await RefundAsync(shop, placed, Tip(100, "tip-part")));
        Assert.Null(await RefundAsync(shop, placed, Tip(100, "tip-part")));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED@idempotencyKey", await RefundAsync(shop, placed, new { amount = 100, reason = "by mistake", idempotencyKey = "tip-part" }));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => RefundAsync(shop, placed, Tip(150, $"tip-at-once-{i}"))));
        Assert.Equal(5, answers.Count(a => a == "REFUND_TOO_HIGH@"));
        Assert.Null(await RefundAsync(shop, placed, Tip(null, "tip-the-rest")));
        await SettleAsync();
        Assert.Equal("NOTHING_TO_REFUND@isOfLaterTip", await RefundAsync(shop, placed, Tip(null, "tip-once-more")));

        var seen = await shop.SeeAsync(placed.Id, "captured { minorUnits } refunded { minorUnits } laterTip { amount { minorUnits } refunded { minorUnits } disputed { minorUnits } begunAt } refunds { amount { minorUnits } isOfLaterTip reason }");
        Assert.Equal((2200, 0), (Minor(seen, "captured"), Minor(seen, "refunded")));
        Assert.Equal((300, 300, 0), (Minor(seen.GetProperty("laterTip"), "amount"), Minor(seen.GetProperty("laterTip"), "refunded"), Minor(seen.GetProperty("laterTip"), "disputed")));
        Assert.Equal([100, 150, 50], seen.GetProperty("refunds").EnumerateArray().Select(r => Minor(r, "amount")));
        Assert.All(seen.GetProperty("refunds").EnumerateArray(), r => Assert.True(r.GetProperty("isOfLaterTip").GetBoolean()));
        var order = GlobalId.Parse(placed.Id)!.Value.Id;
        Assert.Equal("Tip 300, Refund 300", await api.ScalarAsync<string>("SELECT string_agg(kind || ' ' || sum, ', ' ORDER BY kind DESC) FROM (SELECT kind, sum(amount) FROM payments.ledger_entries WHERE order_id = $1 AND kind IN ('Tip', 'Refund') GROUP BY kind) e", order));
        Assert.Equal(300, await api.ScalarAsync<long>("SELECT i.refunded FROM payments.simulator_intents i JOIN payments.payments p ON p.id = i.payment_id WHERE p.tip_of = $1", order));

        Assert.Null(await RefundAsync(shop, placed, new { reason = "all of it", idempotencyKey = "the-order-itself" }));
        var tracked = await shop.TrackAsync(placed.Token, "refunded { minorUnits } canTip laterTip { refunded { minorUnits } }");
        Assert.Equal((2200, false, 300), (Minor(tracked, "refunded"), tracked.GetProperty("canTip").GetBoolean(), Minor(tracked.GetProperty("laterTip"), "refunded")));
    }

    [Fact]
    public async Task One_that_was_not_taken_cannot_go_back()
    {
        var (shop, placed) = await CompletedAsync("CASH");
        Assert.Equal("NOTHING_TO_REFUND@isOfLaterTip", await RefundAsync(shop, placed, Tip(null, "no-tip-yet")));
        using var browser = shop.Browser();
        await browser.DataAsync("mutation($i: TipOrderInput!) { tipOrder(input: $i) { errors { ... on Error { code } } } }", new { i = new { token = placed.Token, amount = 300, idempotencyKey = "only-begun" } });
        await SettleAsync();
        Assert.Equal("PENDING", (await shop.SeeAsync(placed.Id, "laterTip { status }")).GetProperty("laterTip").GetProperty("status").GetString());
        foreach (var amount in new long?[] { null, 300 }) Assert.Equal("NOTHING_TO_REFUND@isOfLaterTip", await RefundAsync(shop, placed, Tip(amount, "tip-not-paid")));
        Assert.Equal(0, await api.ScalarAsync<long>("SELECT sum(refunded)::bigint FROM payments.payments WHERE tip_of = $1", GlobalId.Parse(placed.Id)!.Value.Id));
    }

    [Fact]
    public async Task Who_takes_orders_sees_the_tip_and_gives_nothing_of_it_back()
    {
        var (shop, placed) = await TippedAsync("ONLINE");
        using var cook = await Colleague.JoinedAsync(api, shop.Brand, "KITCHEN");
        var seen = await cook.Client.QueryAsync("query($id: ID!) { order(id: $id) { laterTip { refunded { minorUnits } disputed { minorUnits } } } }", new { id = placed.Id }, shop.Brand.ConsolePath);
        Assert.Equal(0, Minor(seen.GetProperty("data").GetProperty("order").GetProperty("laterTip"), "disputed"));
        var input = new { id = placed.Id, reason = "x", idempotencyKey = "cook-tips", isOfLaterTip = true };
        var refused = await cook.Client.QueryAsync("mutation($i: RefundOrderInput!) { refundOrder(input: $i) { order { id } } }", new { i = input }, shop.Brand.ConsolePath);
        Assert.Equal("FORBIDDEN", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        using var browser = shop.Browser();
        Assert.True((await browser.QueryAsync("query($t: String!) { trackedOrder(token: $t) { laterTip { disputed { minorUnits } } } }", new { t = placed.Token })).TryGetProperty("errors", out _));
        Assert.Equal(0, Minor((await shop.SeeAsync(placed.Id, "laterTip { refunded { minorUnits } }")).GetProperty("laterTip"), "refunded"));
    }

    [Fact]
    public async Task A_claim_of_the_bank_on_it_is_seen_by_staff_beside_the_orders_own()
    {
        var (shop, placed) = await CompletedAsync("CASH");
        await shop.TipAsync(placed, 300, SettleAsync, "4000 0000 0000 0259");
        var seen = await shop.SeeAsync(placed.Id, "payment { dispute } laterTip { dispute disputed { minorUnits } }");
        Assert.Equal((null, "OPEN", 300), (seen.GetProperty("payment").GetProperty("dispute").GetString(), seen.GetProperty("laterTip").GetProperty("dispute").GetString(), Minor(seen.GetProperty("laterTip"), "disputed")));
        Assert.Equal("NOTHING_TO_REFUND@isOfLaterTip", await RefundAsync(shop, placed, Tip(null, "claimed-tip")));
        using var browser = shop.Browser();
        Assert.True((await browser.QueryAsync("query($t: String!) { trackedOrder(token: $t) { laterTip { dispute } } }", new { t = placed.Token })).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task The_history_and_its_file_tell_the_tip_and_what_went_back_of_it()
    {
        var (shop, placed) = await TippedAsync("ONLINE");
        Assert.Equal("""{"refunded":{"minorUnits":0},"laterTip":{"minorUnits":300},"laterTipRefunded":{"minorUnits":0}}""", await RecordAsync(shop));
        Assert.Null(await RefundAsync(shop, placed, Tip(120, "some-of-it")));
        await SettleAsync();
        Assert.Equal("""{"refunded":{"minorUnits":0},"laterTip":{"minorUnits":300},"laterTipRefunded":{"minorUnits":120}}""", await RecordAsync(shop));
        var today = api.Clock.GetCurrentInstant().InUtc().Date;
        using var file = await shop.Brand.Console.GetAsync($"/b/{shop.Brand.Slug}/exports/orders.csv?from={today.PlusDays(-1):uuuu-MM-dd}&to={today.PlusDays(1):uuuu-MM-dd}");
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.EndsWith(",Payment,Later tip,Later tip refunded", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",22.00,22.00,0.00,Online,3.00,1.20", lines[1], StringComparison.Ordinal);
    }

    private Task SettleAsync() => CardPage.SettleAsync(api.Services, api.Database);

    /// <summary>Two pizzas and a water, handed over.</summary>
    private async Task<(Shop Shop, Placed Placed)> CompletedAsync(string method)
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var placed = await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 2), (shop.Water, 1)), method);
        if (method == "ONLINE") Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        await shop.DoAsync("acceptOrder", placed.Id);
        await SettleAsync();
        foreach (var to in new[] { "READY", "COMPLETED" }) await shop.DoAsync("moveOrder", placed.Id, new { to });
        await SettleAsync();
        return (shop, placed);
    }

    /// <summary>The same with a tip of 3.00.</summary>
    private async Task<(Shop Shop, Placed Placed)> TippedAsync(string method)
    {
        var (shop, placed) = await CompletedAsync(method);
        await shop.TipAsync(placed, 300, SettleAsync);
        return (shop, placed);
    }

    private static object Tip(long? amount, string idempotencyKey) => new { amount, isOfLaterTip = true, reason = "by mistake", idempotencyKey };

    private static async Task<string?> RefundAsync(Shop shop, Placed placed, object input) => (await shop.WorkAsync("refundOrder", placed.Id, input)).Refusal;

    private static async Task<string> RecordAsync(Shop shop) =>
        (await shop.Brand.AsOwnerAsync("{ orderHistory { nodes { refunded { minorUnits } laterTip { minorUnits } laterTipRefunded { minorUnits } } } }")).GetProperty("orderHistory").GetProperty("nodes")[0].GetRawText();

    private static long Minor(JsonElement element, string field) => element.GetProperty(field).GetProperty("minorUnits").GetInt64();
}
