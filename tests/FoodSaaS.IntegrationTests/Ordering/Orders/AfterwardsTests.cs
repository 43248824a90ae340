using System.Net;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using UglyToad.PdfPig;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>What a diner does with an order that he has had: a tip, the receipt; and what staff sees of a claim of his bank.</summary>
public sealed class AfterwardsTests(ApiFixture api)
{
    private const string Tip = "canTip laterTip { amount { minorUnits } status failureCode session { clientSecret isReady } }";

    [Fact]
    public async Task A_tip_is_offered_once_the_order_is_completed_and_paid_by_itself()
    {
        var (shop, placed) = await TakenAsync(CardPage.Good);
        Assert.False((await shop.TrackAsync(placed.Token, Tip)).GetProperty("canTip").GetBoolean());
        Assert.Equal("TIP_NOT_NOW@token", await TipAsync(shop, placed.Token, 300, "tip-too-early"));
        foreach (var to in new[] { "READY", "COMPLETED" }) await shop.DoAsync("moveOrder", placed.Id, new { to });
        Assert.True((await shop.TrackAsync(placed.Token, Tip)).GetProperty("canTip").GetBoolean());

        Assert.Equal("TIP_OUT_OF_RANGE@amount", await TipAsync(shop, placed.Token, 0, "tip-of-nothing"));
        Assert.Equal("IDEMPOTENCY_KEY_INVALID@idempotencyKey", await TipAsync(shop, placed.Token, 300, "short"));
        Assert.Equal("ORDER_NOT_FOUND@token", await TipAsync(shop, (await TakenAsync(CardPage.Good)).Placed.Token, 300, "tip-elsewhere"));
        Assert.Null(await TipAsync(shop, placed.Token, 300, "tip-for-real"));
        Assert.Null(await TipAsync(shop, placed.Token, 300, "tip-for-real"));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED@idempotencyKey", await TipAsync(shop, placed.Token, 400, "tip-for-real"));
        await SettleAsync();

        var session = (await shop.TrackAsync(placed.Token, Tip)).GetProperty("laterTip").GetProperty("session");
        using var browser = shop.Browser();
        await browser.DataAsync("mutation($s: String!) { confirmSimulatedPayment(input: { clientSecret: $s, number: \"4242424242424242\" }) { confirmation { status } errors { ... on Error { code } } } }", new { s = session.GetProperty("clientSecret").GetString() });
        await SettleAsync();
        var tipped = await shop.TrackAsync(placed.Token, $"{Tip} captured {{ minorUnits }} tip {{ minorUnits }} status");
        var tip = tipped.GetProperty("laterTip");
        Assert.Equal(("CAPTURED", 300, JsonValueKind.Null), (tip.GetProperty("status").GetString(), Minor(tip, "amount"), tip.GetProperty("session").ValueKind));
        Assert.Equal((false, 2200, 0, "COMPLETED"), (tipped.GetProperty("canTip").GetBoolean(), Minor(tipped, "captured"), Minor(tipped, "tip"), tipped.GetProperty("status").GetString()));
        Assert.Equal("TIPPED_ALREADY@", await TipAsync(shop, placed.Token, 300, "another-tip"));

        var seen = (await shop.SeeAsync(placed.Id, "laterTip { amount { minorUnits } session { isReady } }")).GetProperty("laterTip");
        Assert.Equal((300, JsonValueKind.Null), (Minor(seen, "amount"), seen.GetProperty("session").ValueKind));
    }

    [Fact]
    public async Task A_claim_of_the_bank_is_seen_by_staff_and_by_nobody_else()
    {
        var (shop, placed) = await TakenAsync("4000 0000 0000 0259");
        var payment = (await shop.SeeAsync(placed.Id, "payment { dispute disputed { minorUnits } }")).GetProperty("payment");
        Assert.Equal(("OPEN", 2200), (payment.GetProperty("dispute").GetString(), Minor(payment, "disputed")));
        Assert.Equal("NOTHING_TO_REFUND@id", (await shop.WorkAsync("refundOrder", placed.Id, new { reason = "all of it", idempotencyKey = "claimed-already" })).Refusal);
        using var browser = shop.Browser();
        Assert.True((await browser.QueryAsync("query($t: String!) { trackedOrder(token: $t) { payment { dispute } } }", new { t = placed.Token })).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Whoever_has_the_link_gets_the_receipt_as_a_file_and_nobody_else()
    {
        var shop = await Shop.OpenAsync(api);
        var placed = await shop.OrderAsync((shop.Pizza, 2), (shop.Water, 1));
        using var browser = shop.Browser();
        using var answer = await FetchAsync(browser, placed.Token);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal((true, true), (answer.Headers.CacheControl!.NoStore, answer.Headers.CacheControl.Private));
        Assert.Equal($"{shop.Brand.Slug}-{placed.Number}.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        var text = string.Concat(pdf.GetPages().Select(p => p.Text)).Replace('\u00A0', ' ');
        Assert.All(new[] { placed.Number, "Torstr. 1", "Pizza", "Wasser", "22,00 EUR" }, s => Assert.Contains(s, text, StringComparison.Ordinal));

        var elsewhere = await Shop.OpenAsync(api);
        using var stranger = elsewhere.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(stranger, placed.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(browser, placed.Token[..^2] + "AA")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(browser, "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await FetchAsync(browser, new string('x', 2_000))).StatusCode);
    }

    [Fact]
    public async Task A_receipt_is_not_printed_without_end_nor_before_the_order_is_paid()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var pending = await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 1)), "ONLINE");
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(browser, pending.Token)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await FetchAsync(browser, pending.Token)).StatusCode);
    }

    private Task SettleAsync() => CardPage.SettleAsync(api.Services, api.Database);

    /// <summary>Two pizzas and a water, paid online and taken by the restaurant.</summary>
    private async Task<(Shop Shop, Placed Placed)> TakenAsync(string card)
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var placed = await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 2), (shop.Water, 1)), "ONLINE");
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, card, SettleAsync));
        await shop.DoAsync("acceptOrder", placed.Id);
        await SettleAsync();
        return (shop, placed);
    }

    private static async Task<string?> TipAsync(Shop shop, string token, long amount, string idempotencyKey)
    {
        using var browser = shop.Browser();
        var input = new { token, amount, idempotencyKey };
        return Basket.Refusal((await browser.DataAsync("mutation($i: TipOrderInput!) { tipOrder(input: $i) { order { number } errors { ... on Error { code field } } } }", new { i = input })).GetProperty("tipOrder"));
    }

    private static async Task<HttpResponseMessage> FetchAsync(ApiClient browser, string token)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", token)]);
        return await browser.PostAsync("/exports/receipt.pdf", form);
    }

    private static long Minor(JsonElement element, string field) => element.GetProperty(field).GetProperty("minorUnits").GetInt64();
}
