using System.Globalization;
using System.Text.Json;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>What happens reaches the brand's own server, signed, once where it can be, until it arrives.</summary>
public sealed class DeliveryTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task A_change_of_the_menu_arrives_signed_as_the_standard_says()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        await brand.PrepareMenuAsync();
        var (_, secret) = await brand.OpenAsync(receiver.Url);
        var item = await brand.ChangeMenuAsync();
        await host.SettleAsync();

        var heard = Assert.Single(receiver.Heard);
        var now = host.Host.Clock.GetCurrentInstant();
        Assert.Equal(now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), heard.Timestamp);
        Assert.Equal(WebhookSignature.Of(heard.Id, now, heard.Body, [SecretText.Read(secret)]), heard.Signature);
        Assert.StartsWith("application/json", heard.ContentType, StringComparison.Ordinal);
        var body = JsonDocument.Parse(heard.Body).RootElement;
        Assert.Equal(["data", "timestamp", "type"], body.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal));
        Assert.Equal("menu.changed", body.GetProperty("type").GetString());
        Assert.Equal([item], body.GetProperty("data").GetProperty("itemIds").EnumerateArray().Select(i => i.GetString()));

        var delivery = Assert.Single(await brand.DeliveriesAsync());
        Assert.Equal(("DELIVERED", 1, heard.Id), (delivery.GetProperty("status").GetString(), delivery.GetProperty("attemptCount").GetInt32(), delivery.GetProperty("messageId").GetString()));
        var attempt = Assert.Single(delivery.GetProperty("attempts").EnumerateArray());
        Assert.Equal(("ARRIVED", 200), (attempt.GetProperty("outcome").GetString(), attempt.GetProperty("statusCode").GetInt32()));
    }

    [Fact]
    public async Task Little_left_of_a_dish_is_one_message_until_there_was_more()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        var itemId = await brand.ChangeMenuAsync();
        await brand.OpenAsync(receiver.Url, "stock.low");
        foreach (var onHand in new[] { 9, 3, 2, 9, 1 }) await brand.ChangeAsync("setItemStock", new { itemId, onHand, lowAt = 3 }, "stock", "onHand");
        await host.SettleAsync();

        var told = receiver.Heard.Select(h => JsonDocument.Parse(h.Body).RootElement).Select(b => (b.GetProperty("type").GetString(), b.GetProperty("data").GetProperty("itemId").GetString(), b.GetProperty("data").GetProperty("available").GetInt32()));
        Assert.Equal([("stock.low", itemId, 1), ("stock.low", itemId, 3)], told.OrderBy(t => t.Item3));
    }

    [Fact]
    public async Task An_event_is_one_message_and_each_endpoint_gets_what_it_chose()
    {
        await using var all = await Receiver.OpenAsync();
        await using var menus = await Receiver.OpenAsync();
        await using var pages = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        await brand.PrepareMenuAsync();
        await brand.OpenAsync(all.Url);
        await brand.OpenAsync(menus.Url, "menu.changed");
        await brand.OpenAsync(pages.Url, "page.published");
        await brand.ChangeMenuAsync();
        await PublishAsync(brand);
        await host.SettleAsync();

        Assert.Equal(["menu.changed", "page.published"], all.Heard.Select(TypeOf).Order(StringComparer.Ordinal));
        Assert.Equal(["menu.changed"], menus.Heard.Select(TypeOf));
        Assert.Equal(["page.published"], pages.Heard.Select(TypeOf));
        Assert.Equal(all.Heard.Single(h => TypeOf(h) == "menu.changed").Id, menus.Heard.Single().Id);
        var data = JsonDocument.Parse(pages.Heard.Single().Body).RootElement.GetProperty("data");
        Assert.Equal("Page", GlobalId.Parse(data.GetProperty("pageId").GetString())!.Value.Type);
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_under_the_same_id_with_a_new_time_and_signature()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(500);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url);
        await brand.ChangeMenuAsync();
        await host.SettleAsync();
        await host.SettleAsync();
        var first = receiver.Heard.Count;
        Assert.All(await brand.DeliveriesAsync(), d => Assert.Equal(("PENDING", 1), (d.GetProperty("status").GetString(), d.GetProperty("attemptCount").GetInt32())));
        Assert.NotEqual(JsonValueKind.Null, (await brand.EndpointAsync(endpoint)).GetProperty("failingSince").ValueKind);

        receiver.AnswerWith(204);
        host.Host.Clock.Advance(Duration.FromSeconds(6));
        await host.SettleAsync();
        Assert.Equal(first * 2, receiver.Heard.Count);
        Assert.All(receiver.Heard.GroupBy(h => h.Id), g => Assert.Equal((2, 2, 2, 1), (g.Count(), g.Select(h => h.Timestamp).Distinct().Count(), g.Select(h => h.Signature).Distinct().Count(), g.Select(h => h.Body).Distinct().Count())));
        Assert.All(await brand.DeliveriesAsync(), d => Assert.Equal("DELIVERED", d.GetProperty("status").GetString()));
        Assert.Equal(JsonValueKind.Null, (await brand.EndpointAsync(endpoint)).GetProperty("failingSince").ValueKind);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("1", 5)]
    [InlineData("999999", 43_200)]
    [InlineData("soon", 5)]
    public async Task What_the_receiver_asks_for_is_honoured_within_bounds(string retryAfter, int seconds)
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };
        var brand = await host.BrandAsync();
        await brand.OpenAsync(receiver.Url, "page.published");
        await PublishAsync(brand);
        await host.SettleAsync();
        var next = (await brand.DeliveriesAsync()).Single().GetProperty("nextAttemptAt").GetDateTimeOffset();
        Assert.InRange((Instant.FromDateTimeOffset(next) - host.Host.Clock.GetCurrentInstant()).TotalSeconds, seconds, seconds * 1.1);
    }

    [Fact]
    public async Task While_secrets_overlap_messages_are_signed_with_both()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        var (endpoint, old) = await brand.OpenAsync(receiver.Url);
        var young = await RotateAsync(brand, endpoint, 2);
        Assert.Equal([young, old], await SignersAsync(brand, endpoint, receiver, young, old));
        Assert.Equal(2, (await brand.EndpointAsync(endpoint)).GetProperty("secrets").GetArrayLength());

        host.Host.Clock.Advance(Duration.FromHours(2));
        Assert.Equal([young], await SignersAsync(brand, endpoint, receiver, young, old));

        var third = await RotateAsync(brand, endpoint, 24);
        var fourth = await RotateAsync(brand, endpoint, 24);
        Assert.Equal([fourth, third], await SignersAsync(brand, endpoint, receiver, young, third, fourth));
        var fifth = await RotateAsync(brand, endpoint, 0);
        Assert.Equal([fifth], await SignersAsync(brand, endpoint, receiver, third, fourth, fifth));
        Assert.Equal(["OVERLAP_INVALID"], await brand.CodesAsync("rotateWebhookSecret", new { id = endpoint, overlapHours = 169 }));
    }

    [Fact]
    public async Task Secrets_are_stored_sealed_and_shown_once()
    {
        var brand = await host.BrandAsync();
        var (endpoint, secret) = await brand.OpenAsync("http://localhost:65001/hook");
        var row = await host.Host.ScalarAsync<string>("SELECT to_jsonb(s)::text || encode(s.sealed, 'escape') FROM integrations.webhook_secrets s ORDER BY created_at DESC, id DESC LIMIT 1");
        Assert.DoesNotContain(secret["whsec_".Length..][..10], row, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(SecretText.Read(secret)), row!.Replace("\\\\x", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        var shown = (await brand.EndpointAsync(endpoint)).GetProperty("secrets")[0].GetProperty("hint").GetString();
        Assert.Equal($"…{secret[^4..]}", shown);
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.history WHERE position($1 IN document::text) > 0", secret));
    }

    [Fact]
    public async Task After_thirty_days_messages_go_with_all_that_belongs_to_them()
    {
        await using var receiver = await Receiver.OpenAsync();
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        await PublishAsync(brand);
        await host.SettleAsync();
        var id = GlobalId.Parse(endpoint)!.Value.Id;
        Task<long> KeptAsync() => host.Host.ScalarAsync<long>("SELECT count(*) FROM integrations.webhook_deliveries d JOIN integrations.webhook_attempts a ON a.delivery_id = d.id JOIN integrations.webhook_messages m ON m.id = d.message_id WHERE d.endpoint_id = $1", id);
        for (var day = 0; day < 30; day++)
        {
            Assert.Equal(1, await KeptAsync());
            host.Host.Clock.Advance(Duration.FromDays(1));
            await host.SettleAsync();
        }

        host.Host.Clock.Advance(Duration.FromDays(1));
        await host.SettleAsync();
        Assert.Equal(0, await KeptAsync());
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM integrations.webhook_deliveries WHERE endpoint_id = $1", id));
    }

    internal static async Task PublishAsync(WebhookBrand brand)
    {
        var page = await brand.ChangeAsync("createPage", new { path = $"/p{Guid.NewGuid():N}"[..20], title = Tenancy.Brands.Mutations.In("de", "Seite") }, "page", "id version");
        await brand.ChangeAsync("publishPage", new { id = page.Id(), version = page.GetProperty("version").GetInt32() }, "published", "receiptId");
    }

    private static string TypeOf(HeardWebhook heard) => JsonDocument.Parse(heard.Body).RootElement.GetProperty("type").GetString()!;

    private static async Task<string> RotateAsync(WebhookBrand brand, string endpoint, int overlapHours) =>
        (await brand.ChangeAsync("rotateWebhookSecret", new { id = endpoint, overlapHours }, "rotated", "secret")).GetProperty("secret").GetString()!;

    /// <summary>Which of the candidates a test message is signed with, in the order of the signatures.</summary>
    private async Task<IReadOnlyList<string>> SignersAsync(WebhookBrand brand, string endpoint, Receiver receiver, params string[] candidates)
    {
        host.Host.Clock.Advance(Duration.FromSeconds(3));
        receiver.Heard.Clear();
        await brand.ChangeAsync("testWebhookEndpoint", new { id = endpoint }, "delivery", "id");
        await host.SettleAsync();
        var heard = Assert.Single(receiver.Heard);
        var sentAt = Instant.FromUnixTimeSeconds(long.Parse(heard.Timestamp, CultureInfo.InvariantCulture));
        return [.. heard.Signature.Split(' ').Select(s => candidates.Single(c => WebhookSignature.Of(heard.Id, sentAt, heard.Body, [SecretText.Read(c)]) == s))];
    }
}
