using System.Text.Json;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>What staff does with orders, and who may.</summary>
public sealed class StaffWorkTests(ApiFixture api)
{
    [Fact]
    public async Task Steps_are_taken_on_the_version_that_was_seen_and_as_the_table_says()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await shop.OrderAsync((shop.Pizza, 1));
        var version = (await shop.SeeAsync(placed.Id)).GetProperty("version").GetInt32();
        Assert.Equal("MOVE_HAS_ITS_OWN_MUTATION@to", (await shop.WorkAsync("moveOrder", placed.Id, new { to = "PREPARING" })).Refusal);
        Assert.Equal("READY_IN_OUT_OF_RANGE@readyIn", (await shop.WorkAsync("acceptOrder", placed.Id, new { readyIn = 0 })).Refusal);
        await shop.DoAsync("acceptOrder", placed.Id);
        Assert.Equal("STALE_VERSION@version", (await shop.WorkAsync("moveOrder", placed.Id, new { to = "PREPARING" }, version)).Refusal);
        Assert.Equal("MOVE_NOT_ALLOWED@to", (await shop.WorkAsync("moveOrder", placed.Id, new { to = "COMPLETED" })).Refusal);
        Assert.Equal("MOVE_HAS_ITS_OWN_MUTATION@to", (await shop.WorkAsync("moveOrder", placed.Id, new { to = "CANCELLED" })).Refusal);
        await shop.DoAsync("moveOrder", placed.Id, new { to = "READY" });
        Assert.Equal("NOT_A_DELIVERY@to", (await shop.WorkAsync("moveOrder", placed.Id, new { to = "OUT_FOR_DELIVERY" })).Refusal);
        var undone = await shop.DoAsync("moveOrder", placed.Id, new { to = "PREPARING" });
        Assert.StartsWith("staff:", undone.GetProperty("moves").EnumerateArray().Last().GetProperty("by").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_heard()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await shop.OrderAsync((shop.Pizza, 1));
        var version = (await shop.SeeAsync(placed.Id)).GetProperty("version").GetInt32();
        var answers = await Task.WhenAll(shop.WorkAsync("acceptOrder", placed.Id, null, version), shop.WorkAsync("rejectOrder", placed.Id, new { reason = "closed" }, version));
        Assert.Equal([null, "STALE_VERSION@version"], answers.Select(a => a.Refusal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stations_mark_their_lines_once_the_order_is_taken()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await shop.OrderAsync((shop.Pizza, 1), (shop.Water, 1));
        var line = (await shop.SeeAsync(placed.Id)).GetProperty("lines")[0].GetProperty("id").GetString()!;
        Assert.Equal("MOVE_NOT_ALLOWED@", (await shop.WorkAsync("markOrderLines", placed.Id, new { lineIds = new[] { line } })).Refusal);
        await shop.DoAsync("acceptOrder", placed.Id);
        var marked = await shop.DoAsync("markOrderLines", placed.Id, new { lineIds = new[] { line } });
        Assert.Equal([true, false], marked.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("isReady").GetBoolean()));
        Assert.Equal("kitchen", marked.GetProperty("lines")[0].GetProperty("station").GetString());
        Assert.Equal("LINE_NOT_FOUND@lineIds", (await shop.WorkAsync("markOrderLines", placed.Id, new { lineIds = new[] { placed.Id } })).Refusal);
        Assert.False((await shop.DoAsync("markOrderLines", placed.Id, new { lineIds = new[] { line }, isReady = false })).GetProperty("lines")[0].GetProperty("isReady").GetBoolean());
    }

    [Fact]
    public async Task A_rejected_order_gives_its_dishes_back_and_tells_why()
    {
        var shop = await Shop.OpenAsync(api);
        await shop.Brand.ChangeAsync("setItemStock", new { itemId = shop.Pizza.Item, onHand = 2 }, "stock", "onHand");
        var placed = await shop.OrderAsync((shop.Pizza, 2));
        Assert.Equal(2, await ReservedAsync(shop));
        Assert.Equal("REASON_MISSING@reason", (await shop.WorkAsync("rejectOrder", placed.Id, new { reason = " " })).Refusal);
        await shop.DoAsync("rejectOrder", placed.Id, new { reason = "The oven is broken" });
        Assert.Equal(0, await ReservedAsync(shop));
        var seen = await shop.TrackAsync(placed.Token);
        Assert.Equal(("REJECTED", "VOIDED", "The oven is broken"), (seen.GetProperty("status").GetString(), seen.GetProperty("payment").GetProperty("status").GetString(), seen.GetProperty("moves")[1].GetProperty("reason").GetString()));
        await api.SettleAsync();
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(api, "ada@example.com")).Any(m => m.Contains(placed.Number, StringComparison.Ordinal) && m.Contains("The oven is broken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_diner_is_written_to_with_the_link_of_his_order()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await shop.OrderAsync((shop.Pizza, 1));
        await api.SettleAsync();
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(api, "ada@example.com")).Any(m => m.Contains($"/order#{placed.Token}", StringComparison.Ordinal)));
        Assert.Contains(await TestBrand.MailsAsync(api, "ada@example.com"), m => m.Contains(placed.Number, StringComparison.Ordinal) && m.Contains("9.50 EUR", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_diner_calls_off_until_the_restaurant_has_taken_it()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var (first, second) = (await shop.OrderAsync((shop.Pizza, 1)), await shop.OrderAsync((shop.Pizza, 1)));
        Assert.Equal("CANCELLED", await CancelAsync(browser, first.Token));
        Assert.Equal("CANCELLED", await CancelAsync(browser, first.Token));
        await shop.DoAsync("acceptOrder", second.Id);
        Assert.Equal("CANCEL_TOO_LATE@token", await CancelAsync(browser, second.Token));
        Assert.Equal("ORDER_NOT_FOUND@token", await CancelAsync(browser, second.Token[..^2] + "AA"));
    }

    [Fact]
    public async Task Who_takes_orders_works_on_them_and_gives_no_money_back()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await shop.OrderAsync((shop.Pizza, 1));
        using var cook = await Colleague.JoinedAsync(api, shop.Brand, "KITCHEN");
        var board = await cook.Client.QueryAsync("{ orderBoard { id number contact { name } } }", path: shop.Brand.ConsolePath);
        Assert.Equal(placed.Id, board.GetProperty("data").GetProperty("orderBoard")[0].Id());
        Assert.True((await cook.Client.QueryAsync("{ orderBoard { refunds { amount { amount } } } }", path: shop.Brand.ConsolePath)).TryGetProperty("errors", out _));
        var refund = await cook.Client.QueryAsync("mutation($i: RefundOrderInput!) { refundOrder(input: $i) { order { id } } }", new { i = new { id = placed.Id, reason = "x", idempotencyKey = "cook-cook" } }, shop.Brand.ConsolePath);
        Assert.Equal("FORBIDDEN", refund.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_a_line_is_worth_has_the_tax_that_is_added_to_it_and_is_what_its_pieces_give_back()
    {
        var shop = await Shop.OpenAsync(api, "US");
        var version = (await shop.Brand.AsOwnerAsync("{ taxSettings { version } }")).GetProperty("taxSettings").GetProperty("version").GetInt32();
        await shop.Brand.ChangeAsync("setTaxClasses", new { version, classes = new[] { new { code = "standard", name = "Sales tax", rates = new[] { new { percent = "10" } } } } }, "taxSettings", "version");
        var placed = await shop.OrderAsync((shop.Pizza, 2));
        await shop.DoAsync("acceptOrder", placed.Id);
        foreach (var to in new[] { "PREPARING", "READY", "COMPLETED" }) await shop.DoAsync("moveOrder", placed.Id, new { to });

        var line = (await shop.SeeAsync(placed.Id, "lines { id total { minorUnits } paid { minorUnits } }")).GetProperty("lines")[0];
        Assert.Equal((1900, 2090), (line.GetProperty("total").GetProperty("minorUnits").GetInt32(), line.GetProperty("paid").GetProperty("minorUnits").GetInt32()));
        var refunded = await shop.DoAsync("refundOrder", placed.Id, new { reason = "cold", idempotencyKey = "one-piece", lines = new[] { new { lineId = line.Id(), quantity = 1 } } });
        Assert.Equal(1045, refunded.GetProperty("refunded").GetProperty("minorUnits").GetInt32());
    }

    [Fact]
    public async Task Who_takes_orders_takes_a_dish_off_and_puts_it_back_and_changes_nothing_else_of_it()
    {
        var shop = await Shop.OpenAsync(api);
        using var cook = await Colleague.JoinedAsync(api, shop.Brand, "KITCHEN");
        async Task<string?> RefusalAsync(string mutation, object input)
        {
            var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
            var answer = await cook.Client.QueryAsync($"mutation($i: {type}!) {{ {mutation}(input: $i) {{ errors {{ ... on Error {{ code }} }} }} }}", new { i = input }, shop.Brand.ConsolePath);
            if (answer.TryGetProperty("errors", out var faults)) return faults[0].GetProperty("extensions").GetProperty("code").GetString();
            var errors = answer.GetProperty("data").GetProperty(mutation).GetProperty("errors");
            return errors.GetArrayLength() == 0 ? null : errors[0].GetProperty("code").GetString();
        }

        async Task<bool> CanBeHadAsync() => (await shop.Brand.AsOwnerAsync("query($id: ID!) { item(id: $id) { availability { isAvailable } } }", new { id = shop.Pizza.Item })).GetProperty("item").GetProperty("availability").GetProperty("isAvailable").GetBoolean();

        Assert.Null(await RefusalAsync("setItemAvailability", new { id = shop.Pizza.Item, isAvailable = false }));
        Assert.False(await CanBeHadAsync());
        Assert.Null(await RefusalAsync("setItemAvailability", new { id = shop.Pizza.Item, isAvailable = true }));
        Assert.True(await CanBeHadAsync());
        Assert.Equal("FORBIDDEN", await RefusalAsync("setItemPrice", new { sizeId = shop.Pizza.Size, price = "0.01" }));
        Assert.Equal("FORBIDDEN", await RefusalAsync("deleteItem", new { id = shop.Pizza.Item }));
    }

    [Fact]
    public async Task The_public_sees_no_order_without_its_token_and_no_brand_sees_anothers()
    {
        var (shop, other) = (await Shop.OpenAsync(api), await Shop.OpenAsync(api));
        var placed = await shop.OrderAsync((shop.Pizza, 1));
        using var browser = shop.Browser();
        foreach (var question in new[] { "order(id: $id) { id }", "node(id: $id) { id }" })
        {
            var answer = await browser.QueryAsync($"query($id: ID!) {{ seen: {question} }}", new { id = placed.Id });
            Assert.True(answer.TryGetProperty("errors", out _) || answer.GetProperty("data").GetProperty("seen").ValueKind == JsonValueKind.Null, answer.ToString());
        }

        Assert.True((await browser.QueryAsync("{ orderBoard { id } }")).TryGetProperty("errors", out _));
        Assert.True((await browser.QueryAsync("query($t: String!) { trackedOrder(token: $t) { moves { by } } }", new { t = placed.Token })).TryGetProperty("errors", out _));
        Assert.Equal(JsonValueKind.Null, (await other.TrackAsync(placed.Token)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await other.SeeAsync(placed.Id)).ValueKind);
        Assert.Equal("ORDER_NOT_FOUND@id", (await other.WorkAsync("acceptOrder", placed.Id, null, 1)).Refusal);
        Assert.Equal("ORDER_NOT_FOUND@id", (await other.WorkAsync("refundOrder", placed.Id, new { reason = "x", idempotencyKey = "other-brand" }, 1)).Refusal);
        using var stranger = other.Browser();
        Assert.Equal("ORDER_NOT_FOUND@token", await CancelAsync(stranger, placed.Token));
        Assert.Empty(await other.BoardAsync());
    }

    /// <summary>The status, or the refusal.</summary>
    private static async Task<string> CancelAsync(ApiClient browser, string token)
    {
        var payload = (await browser.DataAsync("mutation($i: CancelOwnOrderInput!) { cancelOwnOrder(input: $i) { order { status } errors { ... on Error { code field } } } }", new { i = new { token } })).GetProperty("cancelOwnOrder");
        return Basket.Refusal(payload) ?? payload.GetProperty("order").GetProperty("status").GetString()!;
    }

    private static async Task<int> ReservedAsync(Shop shop) => (await shop.Brand.AsOwnerAsync("{ stock { reserved } }")).GetProperty("stock")[0].GetProperty("reserved").GetInt32();
}
