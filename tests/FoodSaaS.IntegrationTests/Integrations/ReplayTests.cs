using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>What was sent can be sent again: one, or a range.</summary>
public sealed class ReplayTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task Fifty_who_ask_for_the_same_replay_at_once_get_one()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        var delivery = (await brand.DeliveriesAsync()).Single().Id();

        using var all = new SemaphoreSlim(0);
        receiver.Answer = async http => await all.WaitAsync(http.RequestAborted);
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => brand.CodesAsync("replayWebhookDelivery", new { id = delivery }))));
        all.Release(100);
        await host.SettleAsync();
        Assert.All(asked, codes => Assert.Empty(codes));

        // A receiver that is held longer than its time is tried once more: the same message all the same.
        await Waiting.UntilAsync(async () =>
        {
            if (await brand.StatusAsync(delivery) != "PENDING") return true;
            host.Host.Clock.Advance(Duration.FromSeconds(1));
            await host.SettleAsync();
            return false;
        });
        Assert.InRange(receiver.Heard.Count, 2, 3);
        Assert.Single(receiver.Heard.Select(h => h.Id).Distinct());
    }

    [Fact]
    public async Task A_range_is_replayed_by_time_and_status_each_message_under_its_own_id()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        for (var day = 0; day < 3; day++)
        {
            await DeliveryTests.PublishAsync(brand);
            await host.SettleAsync();
            host.Host.Clock.Advance(Duration.FromDays(1));
        }

        var sent = (await brand.DeliveriesAsync()).Select(d => (Id: d.GetProperty("messageId").GetString()!, At: d.GetProperty("occurredAt").GetString()!)).Reverse().ToList();
        receiver.Heard.Clear();
        Assert.Equal(1, await ReplayAsync(brand, new { endpointId = endpoint, from = sent[1].At, to = sent[2].At }));
        await host.SettleAsync();
        Assert.Equal([sent[1].Id], receiver.Heard.Select(h => h.Id));

        receiver.Heard.Clear();
        Assert.Equal(0, await ReplayAsync(brand, new { endpointId = endpoint, statuses = new[] { "FAILED", "HELD" } }));
        Assert.Equal(3, await ReplayAsync(brand, new { endpointId = endpoint }));
        await host.SettleAsync();
        Assert.Equal(sent.Select(s => s.Id).Order(StringComparer.Ordinal), receiver.Heard.Select(h => h.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["RANGE_INVALID"], await brand.CodesAsync("replayWebhookDeliveries", new { endpointId = endpoint, from = sent[1].At, to = sent[1].At }));
    }

    [Fact]
    public async Task A_replay_begins_a_new_round_of_attempts()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(500);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        await brand.ChangeAsync("disableWebhookEndpoint", new { id = endpoint }, "endpoint", "status");
        await brand.ChangeAsync("enableWebhookEndpoint", new { id = endpoint }, "endpoint", "status");
        var delivery = (await brand.DeliveriesAsync()).Single().Id();
        await brand.ChangeAsync("replayWebhookDelivery", new { id = delivery }, "delivery", "status");
        await host.SettleAsync();
        var now = (await brand.DeliveriesAsync()).Single();
        Assert.Equal(("PENDING", 2), (now.GetProperty("status").GetString(), now.GetProperty("attemptCount").GetInt32()));
        Assert.InRange((Instant.FromDateTimeOffset(now.GetProperty("nextAttemptAt").GetDateTimeOffset()) - host.Host.Clock.GetCurrentInstant()).TotalSeconds, 5, 5.5);
    }

    [Fact]
    public async Task The_list_of_deliveries_goes_forward_and_back_newest_first()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        await brand.OpenAsync(receiver.Url, "page.published");
        for (var i = 0; i < 5; i++) await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        var all = (await brand.DeliveriesAsync()).Select(d => d.Id()).ToList();

        var first = await SliceAsync(brand, "first: 2");
        Assert.Equal((Ids(all[..2]), true, false, 5), first.Facts);
        var second = await SliceAsync(brand, $"first: 2, after: \"{first.End}\"");
        Assert.Equal((Ids(all[2..4]), true, true, 5), second.Facts);
        var third = await SliceAsync(brand, $"first: 2, after: \"{second.End}\"");
        Assert.Equal((Ids(all[4..]), false, true, 5), third.Facts);
        Assert.Equal((Ids(all[2..4]), true, true, 5), (await SliceAsync(brand, $"last: 2, before: \"{third.Start}\"")).Facts);
        Assert.Equal((Ids(all[3..]), false, true, 5), (await SliceAsync(brand, "last: 2")).Facts);
        Assert.Equal((Ids(all[..2]), true, false, 5), (await SliceAsync(brand, "first: 2, after: \"nonsense\"")).Facts);
    }

    private static string Ids(IEnumerable<string> ids) => string.Join(' ', ids);

    private static async Task<int> ReplayAsync(WebhookBrand brand, object input) => (await brand.ChangeAsync("replayWebhookDeliveries", input, "replayed", "")).GetInt32();

    private static async Task<Slice> SliceAsync(WebhookBrand brand, string which)
    {
        var answer = (await brand.Brand.AsOwnerAsync($"{{ webhookDeliveries({which}) {{ nodes {{ id }} totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}")).GetProperty("webhookDeliveries");
        var info = answer.GetProperty("pageInfo");
        return new Slice(
            (Ids(answer.GetProperty("nodes").EnumerateArray().Select(n => n.Id())), info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean(), answer.GetProperty("totalCount").GetInt32()),
            info.GetProperty("startCursor").GetString(),
            info.GetProperty("endCursor").GetString());
    }

    private sealed record Slice((string Ids, bool HasNext, bool HasPrevious, int Total) Facts, string? Start, string? End);
}
