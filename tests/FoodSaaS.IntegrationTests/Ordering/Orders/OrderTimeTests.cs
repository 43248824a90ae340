using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>What becomes of orders by the passing of time.</summary>
public sealed class OrderTimeTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task An_order_that_is_not_paid_in_a_quarter_of_an_hour_is_given_up_and_all_that_it_held_is_free()
    {
        var shop = await Shop.OpenAsync(Host);
        await shop.Brand.ChangeAsync("setItemStock", new { itemId = shop.Pizza.Item, onHand = 2 }, "stock", "onHand");
        var placed = await OnlineAsync(shop);
        await PassAsync(Duration.FromMinutes(14));
        Assert.Equal("PENDING", await StatusAsync(shop, placed));
        Assert.Equal(2, await ReservedAsync(shop));

        await PassAsync(Duration.FromMinutes(1));
        var seen = await shop.TrackAsync(placed.Token);
        Assert.Equal(("CANCELLED", "PAYMENT_TIME_OVER", "VOIDED"), (seen.GetProperty("status").GetString(), seen.GetProperty("moves")[0].GetProperty("reason").GetString(), seen.GetProperty("payment").GetProperty("status").GetString()));
        Assert.Equal(0, await ReservedAsync(shop));
    }

    [Fact]
    public async Task An_order_that_is_paid_is_not_given_up()
    {
        var shop = await Shop.OpenAsync(Host);
        await RulesAsync(shop, OrderingRules.Default with { AutoRejectAfterMinutes = null });
        var placed = await OnlineAsync(shop);
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        await PassAsync(Duration.FromMinutes(20));
        Assert.Equal("PLACED", await StatusAsync(shop, placed));
    }

    [Fact]
    public async Task A_place_that_accepts_by_rule_takes_the_money_at_once()
    {
        var shop = await Shop.OpenAsync(Host);
        await RulesAsync(shop, OrderingRules.Default with { AutoAccept = true });
        var placed = await OnlineAsync(shop);
        await shop.PayAsync(placed, CardPage.Good, SettleAsync);
        var seen = await shop.SeeAsync(placed.Id);
        Assert.Equal(("ACCEPTED", "CAPTURED", "rule"), (seen.GetProperty("status").GetString(), seen.GetProperty("payment").GetProperty("status").GetString(), seen.GetProperty("moves")[1].GetProperty("by").GetString()));
    }

    [Fact]
    public async Task An_order_that_nobody_answers_is_rejected_and_one_that_was_answered_is_not()
    {
        var shop = await Shop.OpenAsync(Host);
        await RulesAsync(shop, OrderingRules.Default with { AutoRejectAfterMinutes = 5 });
        var (silent, taken) = (await shop.OrderAsync((shop.Pizza, 1)), await shop.OrderAsync((shop.Pizza, 1)));
        await Host.SettleAsync();
        await shop.DoAsync("acceptOrder", taken.Id);
        await PassAsync(Duration.FromMinutes(4));
        Assert.Equal("PLACED", await StatusAsync(shop, silent));
        await PassAsync(Duration.FromMinutes(1));
        Assert.Equal(("REJECTED", "ACCEPTED"), (await StatusAsync(shop, silent), await StatusAsync(shop, taken)));
    }

    [Fact]
    public async Task An_order_for_later_fires_when_the_kitchen_must_begin()
    {
        var shop = await Shop.OpenAsync(Host);
        using var browser = shop.Browser();
        var (placed, slot) = await LaterAsync(shop, browser, days: 1, "CASH");
        await Host.SettleAsync();
        await shop.DoAsync("acceptOrder", placed.Id);
        Assert.True((await shop.TrackAsync(placed.Token)).GetProperty("isScheduled").GetBoolean());

        var begins = slot - Duration.FromMinutes(OrderingRules.Default.PreparationMinutes);
        await PassAsync(begins - Host.Clock.GetCurrentInstant() - Duration.FromSeconds(1));
        Assert.True((await shop.TrackAsync(placed.Token)).GetProperty("isScheduled").GetBoolean());
        await PassAsync(Duration.FromSeconds(1));
        Assert.False((await shop.TrackAsync(placed.Token)).GetProperty("isScheduled").GetBoolean());
    }

    [Fact]
    public async Task An_order_for_later_that_keeps_its_station_long_fires_with_the_first_slot_that_it_takes()
    {
        var shop = await Shop.OpenAsync(Host);
        await RulesAsync(shop, OrderingRules.Default with { Kitchen = new KitchenRules([new Station("oven", "Oven", MinutesPerSlot: 5, MinutesPerDish: 100)], []) });
        using var browser = shop.Browser();
        var (placed, slot) = await LaterAsync(shop, browser, days: 1, "CASH");
        await Host.SettleAsync();
        await shop.DoAsync("acceptOrder", placed.Id);
        await PassAsync(slot - Duration.FromMinutes(100) - Host.Clock.GetCurrentInstant() - Duration.FromSeconds(1));
        Assert.True((await shop.TrackAsync(placed.Token)).GetProperty("isScheduled").GetBoolean());
        await PassAsync(Duration.FromSeconds(1));
        Assert.False((await shop.TrackAsync(placed.Token)).GetProperty("isScheduled").GetBoolean());
    }

    [Fact]
    public async Task With_one_cart_the_public_orders_ten_times_an_hour()
    {
        var shop = await Shop.OpenAsync(Host);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 1));
        for (var i = 0; i < 11; i++)
        {
            Assert.Equal(i < 10 ? null : "RATE_LIMITED@", (await basket.PlaceAsync()).Refusal);
            if (i < 10) await basket.ChangeAsync("addToCart", new { token = basket.Token, itemId = shop.Pizza.Item, sizeId = shop.Pizza.Size, quantity = 1 });
            basket = await basket.LookAsync();
        }

        await PassAsync(Duration.FromHours(1));
        Assert.Null((await (await basket.LookAsync()).PlaceAsync()).Refusal);
    }

    [Fact]
    public async Task What_was_promised_a_quarter_of_an_hour_ago_is_looked_at_once_more()
    {
        var shop = await Shop.OpenAsync(Host);
        using var browser = shop.Browser();
        var basket = await shop.FillAsync(browser, (shop.Pizza, 1));
        await PassAsync(Duration.FromMinutes(15));
        Assert.Equal("PROMISE_INVALID@promise", (await basket.PlaceAsync()).Refusal);
        Assert.Null((await (await basket.LookAsync()).PlaceAsync()).Refusal);
    }

    [Fact]
    public async Task A_key_is_free_again_after_three_days()
    {
        var shop = await Shop.OpenAsync(Host);
        using var browser = shop.Browser();
        Assert.Null((await (await shop.FillAsync(browser, (shop.Pizza, 1))).PlaceAsync(key: "three-days")).Refusal);
        await PassAsync(Duration.FromHours(71));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED@idempotencyKey", (await (await shop.FillAsync(browser, (shop.Pizza, 1))).PlaceAsync(key: "three-days")).Refusal);
        await PassAsync(Duration.FromHours(1));
        Assert.Null((await (await shop.FillAsync(browser, (shop.Pizza, 1))).PlaceAsync(key: "three-days")).Refusal);
    }

    [Fact]
    public async Task Whose_kept_card_is_declined_on_the_day_is_told_and_pays_on_his_orders_page()
    {
        var shop = await Shop.OpenAsync(Host);
        await RulesAsync(shop, OrderingRules.Default with { AutoRejectAfterMinutes = null });
        using var browser = shop.Browser();
        var (placed, slot) = await LaterAsync(shop, browser, days: 6, "ONLINE");
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, "4000 0000 0000 0341", SettleAsync));
        await shop.DoAsync("acceptOrder", placed.Id);
        Assert.Equal(("SAVED", false), await PaymentAsync(shop, placed));

        await PassAsync(slot - Duration.FromHours(11) - Host.Clock.GetCurrentInstant());
        Assert.Equal(("FAILED", true), await PaymentAsync(shop, placed));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(Host, "ada@example.com")).Any(m => m.Contains(placed.Number, StringComparison.Ordinal) && m.Contains("Bitte zahlen Sie hier", StringComparison.Ordinal)));
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        Assert.Equal(("CAPTURED", false), await PaymentAsync(shop, placed));
    }

    [Fact]
    public async Task Pieces_whose_refund_the_guests_bank_sends_back_can_be_given_back_again()
    {
        const string fields = "lines { refundedQuantity } refunds { amount { minorUnits } isFailed } refunded { minorUnits }";
        var shop = await Shop.OpenAsync(Host);
        await RulesAsync(shop, OrderingRules.Default with { AutoAccept = true });
        var placed = await OnlineAsync(shop);
        await shop.PayAsync(placed, "4000 0000 0000 5126", SettleAsync);
        var line = placed.Order.GetProperty("lines")[0].Id();
        var both = new[] { new { lineId = line, quantity = 2 } };
        await shop.DoAsync("refundOrder", placed.Id, new { lines = both, reason = "cold", idempotencyKey = "both-of-them" });
        await SettleAsync();
        Assert.Equal("""{"lines":[{"refundedQuantity":2}],"refunds":[{"amount":{"minorUnits":1900},"isFailed":false}],"refunded":{"minorUnits":1900}}""", (await shop.SeeAsync(placed.Id, fields)).GetRawText());

        await PassAsync(Duration.FromHours(1));
        Assert.Equal("""{"lines":[{"refundedQuantity":0}],"refunds":[{"amount":{"minorUnits":1900},"isFailed":true}],"refunded":{"minorUnits":0}}""", (await shop.SeeAsync(placed.Id, fields)).GetRawText());
        await shop.DoAsync("refundOrder", placed.Id, new { lines = both, reason = "cold", idempotencyKey = "both-once-more" });
    }

    private static async Task<(string? Status, bool CanBePaid)> PaymentAsync(Shop shop, Placed placed)
    {
        var payment = (await shop.TrackAsync(placed.Token, "payment { status session { isReady } }")).GetProperty("payment");
        return (payment.GetProperty("status").GetString(), payment.GetProperty("session") is { ValueKind: System.Text.Json.JsonValueKind.Object } session && session.GetProperty("isReady").GetBoolean());
    }

    /// <summary>An order for a time of a day to come.</summary>
    private async Task<(Placed Placed, Instant Slot)> LaterAsync(Shop shop, ApiClient browser, int days, string method)
    {
        var basket = await shop.FillAsync(browser, (shop.Pizza, 1));
        var day = Host.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date;
        var slots = (await browser.DataAsync("query($t: String!, $d: LocalDate) { orderSlots(cart: $t, date: $d) { at } }", new { t = basket.Token, d = $"{day.PlusDays(days):R}" })).GetProperty("orderSlots");
        var slot = slots[40].GetProperty("at").GetString()!;
        await basket.ChangeAsync("setCartFulfilment", new { token = basket.Token, service = "PICKUP", locationId = shop.Location, requestedFor = slot });
        return (await Shop.PlacedAsync(await basket.LookAsync(), method), NodaTime.Text.InstantPattern.ExtendedIso.Parse(slot).Value);
    }

    private static async Task<Placed> OnlineAsync(Shop shop)
    {
        using var browser = shop.Browser();
        return await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 2)), "ONLINE");
    }

    private Task SettleAsync() => CardPage.SettleAsync(Host.Services, Host.Database);

    private async Task PassAsync(Duration time)
    {
        await SettleAsync();
        Host.Clock.Advance(time);
        await SettleAsync();
    }

    private async Task RulesAsync(Shop shop, OrderingRules rules)
    {
        var brand = await Host.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", shop.Brand.Slug);
        await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<OrderingDb, bool>(
            async db =>
            {
                db.Add(OrderingSettings.Of(null, rules));
                await db.SaveChangesAsync();
                return Result<bool>.Success(true);
            },
            default);
    }

    private static async Task<string> StatusAsync(Shop shop, Placed placed) => (await shop.TrackAsync(placed.Token)).GetProperty("status").GetString()!;

    private static async Task<int> ReservedAsync(Shop shop) => (await shop.Brand.AsOwnerAsync("{ stock { reserved } }")).GetProperty("stock")[0].GetProperty("reserved").GetInt32();
}
