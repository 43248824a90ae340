using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>An order that is paid on the page, with the simulated gateway.</summary>
public sealed class OnlinePaymentTests(ApiFixture api)
{
    [Fact]
    public async Task It_reaches_the_restaurant_once_it_is_paid_for()
    {
        var (shop, placed) = await PendingAsync();
        Assert.Equal("PENDING", placed.Status);
        Assert.Empty(await shop.BoardAsync());
        Assert.Equal(JsonValueKind.Null, (await shop.SeeAsync(placed.Id)).ValueKind);

        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        var seen = await shop.TrackAsync(placed.Token);
        Assert.Equal(("PLACED", "AUTHORISED", 0), Where(seen));
        Assert.Equal([placed.Id], (await shop.BoardAsync()).Select(o => o.GetProperty("id").GetString()));
        Assert.Equal("payment", (await shop.SeeAsync(placed.Id)).GetProperty("moves")[0].GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_declined_card_can_be_followed_by_another()
    {
        var (shop, placed) = await PendingAsync();
        Assert.Equal("FAILED", await shop.PayAsync(placed, CardPage.Declined, SettleAsync));
        var seen = await shop.TrackAsync(placed.Token);
        Assert.Equal(("PENDING", "CARD_DECLINED"), (seen.GetProperty("status").GetString(), seen.GetProperty("payment").GetProperty("failureCode").GetString()));
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        Assert.Equal(("PLACED", "AUTHORISED", 0), Where(await shop.TrackAsync(placed.Token)));
    }

    [Fact]
    public async Task Accepted_without_what_is_missing_less_is_taken()
    {
        var (shop, placed) = await PaidAsync();
        var pizza = (await shop.SeeAsync(placed.Id)).GetProperty("lines")[0].GetProperty("id").GetString();
        await shop.DoAsync("acceptOrder", placed.Id, new { missing = new[] { new { lineId = pizza, quantity = 1 } } });
        await SettleAsync();
        Assert.Equal(("ACCEPTED", "CAPTURED", 2200 - 950), Where(await shop.TrackAsync(placed.Token)));
    }

    [Fact]
    public async Task Rejected_nothing_is_taken_and_called_off_later_all_is_given_back()
    {
        var (shop, rejected) = await PaidAsync();
        await shop.DoAsync("rejectOrder", rejected.Id, new { reason = "No dough" });
        await SettleAsync();
        Assert.Equal(("REJECTED", "VOIDED", 0), Where(await shop.TrackAsync(rejected.Token)));

        var (other, accepted) = await PaidAsync();
        await other.DoAsync("acceptOrder", accepted.Id);
        await SettleAsync();
        await other.DoAsync("cancelOrder", accepted.Id, new { reason = "Power cut" });
        await SettleAsync();
        var seen = await other.TrackAsync(accepted.Token);
        Assert.Equal(("CANCELLED", 2200, 2200), (seen.GetProperty("status").GetString(), Minor(seen, "captured"), Minor(seen, "refunded")));
    }

    [Fact]
    public async Task Lines_are_given_back_piece_by_piece_and_never_more_than_was_taken()
    {
        var (shop, placed) = await PaidAsync();
        var lines = placed.Order.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("id").GetString()!).ToList();
        Assert.Equal("NOTHING_TO_REFUND@id", (await shop.WorkAsync("refundOrder", placed.Id, new { reason = "late", idempotencyKey = "too-early" })).Refusal);
        await shop.DoAsync("acceptOrder", placed.Id);
        await SettleAsync();

        object Pieces(string line, int quantity, string key) => new { reason = "cold", idempotencyKey = key, lines = new[] { new { lineId = line, quantity } } };
        await shop.DoAsync("refundOrder", placed.Id, Pieces(lines[0], 1, "first-piece"));
        await shop.DoAsync("refundOrder", placed.Id, Pieces(lines[0], 1, "first-piece"));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED@idempotencyKey", (await shop.WorkAsync("refundOrder", placed.Id, Pieces(lines[0], 2, "first-piece"))).Refusal);
        Assert.Equal("QUANTITY_OUT_OF_RANGE@lines.0.quantity", (await shop.WorkAsync("refundOrder", placed.Id, Pieces(lines[0], 2, "two-more"))).Refusal);
        Assert.Equal("LINE_NOT_FOUND@lines.0.lineId", (await shop.WorkAsync("refundOrder", placed.Id, Pieces(placed.Id, 1, "no-such-line"))).Refusal);
        Assert.Equal("LINES_MISSING@lines", (await shop.WorkAsync("refundOrder", placed.Id, new { reason = "x", idempotencyKey = "no-lines-at-all", lines = Array.Empty<object>() })).Refusal);
        Assert.Equal("REFUND_AMBIGUOUS@amount", (await shop.WorkAsync("refundOrder", placed.Id, new { reason = "x", idempotencyKey = "both-both", amount = 1, lines = new[] { new { lineId = lines[1], quantity = 1 } } })).Refusal);
        Assert.Equal(950, Minor(await shop.TrackAsync(placed.Token), "refunded"));

        var at = Enumerable.Range(0, 8).Select(i => shop.WorkAsync("refundOrder", placed.Id, new { reason = "all of it", idempotencyKey = $"parallel-{i}", amount = 1250 }));
        var answers = await Task.WhenAll(at);
        Assert.Equal(7, answers.Count(a => a.Refusal == "REFUND_TOO_HIGH@"));
        await SettleAsync();
        Assert.Equal(2200, Minor(await shop.TrackAsync(placed.Token), "refunded"));
        Assert.Equal("NOTHING_TO_REFUND@id", (await shop.WorkAsync("refundOrder", placed.Id, new { reason = "once more", idempotencyKey = "nothing-left" })).Refusal);
    }

    [Fact]
    public async Task Until_it_is_paid_for_only_those_who_follow_it_hear_of_it()
    {
        var (shop, placed) = await PendingAsync();
        await SettleAsync();
        Assert.Equal((1, 0L), await ToldAsync(placed));
        Assert.Equal("FAILED", await shop.PayAsync(placed, CardPage.Declined, SettleAsync));
        Assert.Equal((2, 0L), await ToldAsync(placed));
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        Assert.Equal((3, 1L), await ToldAsync(placed));
    }

    private Task SettleAsync() => CardPage.SettleAsync(api.Services, api.Database);

    /// <summary>Its version, and how often other modules were told that it changed.</summary>
    private async Task<(int Version, long Told)> ToldAsync(Placed placed)
    {
        var id = GlobalId.Parse(placed.Id)!.Value.Id;
        return (
            await api.ScalarAsync<int>("SELECT version FROM ordering.orders WHERE id = $1", id),
            await api.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE name = 'ordering.order-changed.v1' AND aggregate_key = $1", $"order:{id:N}"));
    }

    /// <summary>Two pizzas and a water, still to be paid.</summary>
    private async Task<(Shop Shop, Placed Placed)> PendingAsync()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        return (shop, await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 2), (shop.Water, 1)), "ONLINE"));
    }

    private async Task<(Shop Shop, Placed Placed)> PaidAsync()
    {
        var (shop, placed) = await PendingAsync();
        Assert.Equal("SUCCEEDED", await shop.PayAsync(placed, CardPage.Good, SettleAsync));
        return (shop, placed);
    }

    private static (string? Status, string? Payment, long Captured) Where(JsonElement order) =>
        (order.GetProperty("status").GetString(), order.GetProperty("payment").GetProperty("status").GetString(), Minor(order, "captured"));

    private static long Minor(JsonElement element, string field) => element.GetProperty(field).GetProperty("minorUnits").GetInt64();
}
