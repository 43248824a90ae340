using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>A cart becomes an order once, at the price that was promised, or nothing happens at all.</summary>
public sealed class PlacingTests(ApiFixture api)
{
    [Fact]
    public async Task A_cash_order_goes_from_cart_to_completed()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 2), (shop.Water, 1));
        var placed = await Shop.PlacedAsync(basket, "CASH");
        Assert.Equal("PLACED", placed.Status);
        Assert.Equal(2200, Minor(placed.Order, "total"));
        Assert.Equal(0, (await basket.LookAsync()).Cart.GetProperty("itemCount").GetInt32());

        Assert.Equal([placed.Id], (await shop.BoardAsync()).Select(o => o.Id()));
        await shop.DoAsync("acceptOrder", placed.Id, new { readyIn = 25 });
        foreach (var to in new[] { "PREPARING", "READY", "COMPLETED" }) await shop.DoAsync("moveOrder", placed.Id, new { to });
        await api.SettleAsync();
        var seen = await shop.TrackAsync(placed.Token);
        Assert.Equal(("COMPLETED", "CAPTURED", 2200, false), (Text(seen, "status"), Text(seen.GetProperty("payment"), "status"), Minor(seen, "captured"), seen.GetProperty("canCancel").GetBoolean()));
        Assert.Equal(["PLACED", "ACCEPTED", "PREPARING", "READY", "COMPLETED"], seen.GetProperty("moves").EnumerateArray().Select(m => Text(m, "to")));
        Assert.Equal(["COMPLETED"], (await shop.BoardAsync()).Select(o => Text(o, "status")));
    }

    [Fact]
    public async Task The_receipt_has_the_figures_of_the_quote()
    {
        var shop = await Shop.OpenAsync(api);
        await shop.Brand.ChangeAsync("updateItem", new { id = shop.Pizza.Item, version = 1, taxClass = "reduced" }, "item", "id");
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 3), (shop.Water, 1));
        await basket.ChangeAsync("setCartTip", new { token = basket.Token, tip = 150 });
        basket = await basket.LookAsync();
        var placed = await Shop.PlacedAsync(basket, "CASH");
        Assert.Equal(["19", "7"], placed.Order.GetProperty("taxes").EnumerateArray().Select(t => Text(t, "percent")));
        Assert.Equal(basket.Total, Minor(placed.Order, "total"));
        Assert.Equal(basket.Cart.GetProperty("quote").GetProperty("taxes").GetRawText(), placed.Order.GetProperty("taxes").GetRawText());
        Assert.Equal(Minor(placed.Order, "total"), placed.Order.GetProperty("lines").EnumerateArray().Sum(l => Minor(l, "total")) + Minor(placed.Order, "tip"));
        Assert.Equal(await api.ScalarAsync<long>("SELECT (snapshot->'result'->>'total')::bigint FROM ordering.orders WHERE number = $1 AND tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $2)", placed.Number, shop.Brand.Slug), Minor(placed.Order, "total"));
    }

    [Fact]
    public async Task A_price_that_changed_meanwhile_is_shown_and_not_charged()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 2), (shop.Water, 1));
        await shop.Brand.ChangeAsync("setItemPrice", new { sizeId = shop.Pizza.Size, price = "10.00" }, "item", "id");

        var (payload, refusal) = await basket.PlaceAsync();
        Assert.Equal("PRICE_CHANGED@promise", refusal);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("order").ValueKind);
        var change = Assert.Single(payload.GetProperty("changes").EnumerateArray());
        Assert.Equal((basket.Cart.GetProperty("lines")[0].GetProperty("id").GetString(), 1900, 2000), (change.GetProperty("lineId").GetString(), Minor(change, "was"), Minor(change, "is")));
        Assert.Empty(await shop.BoardAsync());

        var seen = await basket.LookAsync();
        Assert.Equal(3, seen.Cart.GetProperty("itemCount").GetInt32());
        Assert.Equal(2300, Minor((await Shop.PlacedAsync(seen, "CASH")).Order, "total"));
    }

    [Fact]
    public async Task A_cart_that_was_changed_since_it_was_looked_at_is_not_ordered_though_it_costs_the_same()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 2));
        await basket.ChangeAsync("changeCartLine", new { token = basket.Token, lineId = basket.Cart.GetProperty("lines")[0].Id(), note = "Nuts!" });
        Assert.Equal("CONFLICT@version", (await basket.PlaceAsync()).Refusal);
        Assert.Empty(await shop.BoardAsync());
        Assert.Equal("PLACED", (await Shop.PlacedAsync(await basket.LookAsync(), "CASH")).Status);
    }

    [Fact]
    public async Task The_same_key_with_the_same_input_is_the_same_order_and_with_another_input_none()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 1));
        var first = Placed.Of((await basket.PlaceAsync(key: "key-of-ada-1")).Payload);
        var second = Placed.Of((await basket.PlaceAsync(key: "key-of-ada-1")).Payload);
        Assert.Equal((first.Id, first.Number, first.Token), (second.Id, second.Number, second.Token));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED@idempotencyKey", (await basket.PlaceAsync(key: "key-of-ada-1", note: "another wish")).Refusal);
        var other = await shop.FillAsync(browser, (shop.Pizza, 1));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED@idempotencyKey", (await other.PlaceAsync(key: "key-of-ada-1")).Refusal);
        Assert.Equal("CART_EMPTY@token", (await (await basket.LookAsync()).PlaceAsync()).Refusal);
        Assert.Single(await shop.BoardAsync());
    }

    [Fact]
    public async Task Fifty_double_clicks_are_one_order_and_one_charge()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => basket.PlaceAsync("ONLINE", "double-click")));
        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Single(answers.Select(a => Placed.Of(a.Payload)).Select(p => (p.Id, p.Number, p.Token)).Distinct());
        Assert.Equal(1L, await CountAsync(shop, "payments.payments"));

        var placed = Placed.Of(answers[0].Payload);
        await shop.PayAsync(placed, CardPage.Good, () => CardPage.SettleAsync(api.Services, api.Database));
        await shop.DoAsync("acceptOrder", placed.Id);
        await CardPage.SettleAsync(api.Services, api.Database);
        Assert.Single(await shop.BoardAsync());
        Assert.Equal(1L, await CountAsync(shop, "payments.simulator_intents"));
        Assert.Equal(1L, await CountAsync(shop, "payments.simulator_log", "operation = 'capture'"));
    }

    [Fact]
    public async Task One_key_for_two_carts_at_once_orders_one_of_them()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var (one, two) = (await shop.FillAsync(browser, (shop.Pizza, 1)), await shop.FillAsync(browser, (shop.Pizza, 1)));
        var answers = await Task.WhenAll(one.PlaceAsync(key: "one-for-two"), two.PlaceAsync(key: "one-for-two"));
        Assert.Equal([null, "IDEMPOTENCY_KEY_REUSED@idempotencyKey"], answers.Select(a => a.Refusal).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await one.LookAsync()).Cart.GetProperty("itemCount").GetInt32() + (await two.LookAsync()).Cart.GetProperty("itemCount").GetInt32());
    }

    [Fact]
    public async Task Of_two_carts_for_the_last_dish_one_gets_it_and_the_other_is_as_it_was()
    {
        var shop = await Shop.OpenAsync(api);
        await shop.Brand.ChangeAsync("setItemStock", new { itemId = shop.Pizza.Item, onHand = 1 }, "stock", "onHand");
        using var browser = shop.Browser();
        var (one, two) = (await shop.FillAsync(browser, (shop.Pizza, 1)), await shop.FillAsync(browser, (shop.Pizza, 1)));
        var answers = await Task.WhenAll(one.PlaceAsync(), two.PlaceAsync());
        var refusal = Assert.Single(answers, a => a.Refusal is not null).Refusal!;
        Assert.StartsWith("DISH_SOLD_OUT@lines.", refusal, StringComparison.Ordinal);
        Assert.Single(await shop.BoardAsync());
        Assert.Equal(1L, await CountAsync(shop, "payments.payments"));
        Assert.Equal(1, (await one.LookAsync()).Cart.GetProperty("itemCount").GetInt32() + (await two.LookAsync()).Cart.GetProperty("itemCount").GetInt32());
    }

    [Fact]
    public async Task What_is_wrong_with_the_form_is_said_at_once_and_nothing_is_ordered()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 1));
        Assert.Equal("IDEMPOTENCY_KEY_INVALID@idempotencyKey", (await basket.PlaceAsync(key: "short")).Refusal);
        Assert.Equal("NAME_MISSING@contact.name", (await basket.PlaceAsync(contact: new { name = " ", email = "a@example.com" })).Refusal);
        Assert.Equal("CONTACT_MISSING@contact.email", (await basket.PlaceAsync(contact: new { name = "Ada" })).Refusal);
        Assert.Equal("EMAIL_INVALID@contact.email", (await basket.PlaceAsync(contact: new { name = "Ada", email = "ada" })).Refusal);
        Assert.Equal("PHONE_INVALID@contact.phone", (await basket.PlaceAsync(contact: new { name = "Ada", phone = "12" })).Refusal);
        Assert.Equal("PROMISE_INVALID@promise", (await basket.PlaceAsync(promise: "forged")).Refusal);
        var other = await shop.FillAsync(browser, (shop.Pizza, 1));
        Assert.Equal("PROMISE_INVALID@promise", (await basket.PlaceAsync(promise: other.Promise)).Refusal);
        await basket.ChangeAsync("addToCart", new { token = basket.Token, itemId = shop.Water.Item, sizeId = shop.Water.Size, quantity = 1 });
        Assert.Equal("PRICE_CHANGED@promise", (await basket.PlaceAsync()).Refusal);
        Assert.Empty(await shop.BoardAsync());
    }

    [Fact]
    public async Task Numbers_of_a_brand_differ()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shop.OrderAsync((shop.Water, 1))));
        Assert.Equal(10, placed.Select(p => p.Number).Distinct().Count());
    }

    private Task<long> CountAsync(Shop shop, string table, string which = "true") =>
        api.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $1) AND {which}", shop.Brand.Slug)!;

    private static long Minor(JsonElement element, string field) => element.GetProperty(field).GetProperty("minorUnits").GetInt64();

    private static string Text(JsonElement element, string field) => element.GetProperty(field).GetString()!;
}
