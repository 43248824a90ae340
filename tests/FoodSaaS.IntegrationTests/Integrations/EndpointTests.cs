using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>Endpoints as their brand's staff keep them, and as nobody else reaches them.</summary>
public sealed class EndpointTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task Says_everything_that_is_wrong_with_the_form_at_once()
    {
        var brand = await host.BrandAsync();
        var wrong = new { name = " ", url = "ftp://example.com", eventTypes = new[] { "menu.changed", "webhook.test" } };
        Assert.Equal(["NAME_INVALID", "URL_NOT_HTTPS", "EVENT_TYPE_UNKNOWN"], await brand.CodesAsync("createWebhookEndpoint", wrong));
        Assert.Equal(["EVENT_TYPE_UNKNOWN"], await brand.CodesAsync("createWebhookEndpoint", new { name = "Till", url = "http://localhost:65001/", eventTypes = new[] { "menu.changed", "menu.changed" } }));
        Assert.Equal(0, (await brand.Brand.AsOwnerAsync("{ webhookEndpoints { id } }")).GetProperty("webhookEndpoints").GetArrayLength());
    }

    [Fact]
    public async Task A_brand_has_at_most_twenty_endpoints()
    {
        var brand = await host.BrandAsync();
        for (var i = 0; i < 20; i++) await brand.OpenAsync($"http://localhost:65001/{i}");
        Assert.Equal(["WEBHOOK_ENDPOINTS_FULL"], await brand.CodesAsync("createWebhookEndpoint", new { name = "Till", url = "http://localhost:65001/20" }));
    }

    [Fact]
    public async Task A_change_made_from_an_old_version_is_refused_and_what_is_left_out_stays()
    {
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync("http://localhost:65001/a", "menu.changed");
        await brand.ChangeAsync("updateWebhookEndpoint", new { id = endpoint, version = 1, name = "Kiosk" }, "endpoint", "version");
        Assert.Equal(["STALE_VERSION"], await brand.CodesAsync("updateWebhookEndpoint", new { id = endpoint, version = 1, name = "Bar" }));
        var now = await brand.EndpointAsync(endpoint);
        Assert.Equal(("Kiosk", "http://localhost:65001/a", 2), (now.GetProperty("name").GetString(), now.GetProperty("url").GetString(), now.GetProperty("version").GetInt32()));
        Assert.Equal(2, await host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.history WHERE entity = 'integrations.webhook_endpoint' AND entity_id = $1", GlobalId.Parse(endpoint)!.Value.Id));
    }

    [Fact]
    public async Task Of_many_who_rotate_at_once_every_success_leaves_one_newest_secret()
    {
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync("http://localhost:65001/");
        var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => brand.CodesAsync("rotateWebhookSecret", new { id = endpoint }))));
        Assert.Contains(codes, c => c.Count == 0);
        Assert.All(codes.Where(c => c.Count > 0), c => Assert.Equal(["STALE_VERSION"], c));
        var id = GlobalId.Parse(endpoint)!.Value.Id;
        Assert.Equal(1, await host.Host.ScalarAsync<long>("SELECT count(*) FROM integrations.webhook_secrets WHERE endpoint_id = $1 AND expires_at IS NULL", id));
        Assert.InRange(await host.Host.ScalarAsync<long>("SELECT count(*) FROM integrations.webhook_secrets WHERE endpoint_id = $1", id), 2, 2);
    }

    [Fact]
    public async Task A_deleted_endpoint_is_sent_nothing_more_and_leaves_nothing()
    {
        await using var receiver = await Receiver.OpenAsync();
        receiver.AnswerWith(500);
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await host.SettleAsync();
        await brand.ChangeAsync("deleteWebhookEndpoint", new { id = endpoint }, "deletedId", "");
        var id = GlobalId.Parse(endpoint)!.Value.Id;
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT (SELECT count(*) FROM integrations.webhook_secrets WHERE endpoint_id = $1) + (SELECT count(*) FROM tenancy.calls WHERE lane = $1)", id));
        host.Host.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await host.SettleAsync();
        Assert.Single(receiver.Heard);
        Assert.Empty(await brand.DeliveriesAsync());
    }

    [Fact]
    public async Task Another_brands_endpoints_and_deliveries_are_as_nobodys()
    {
        await using var receiver = await Receiver.OpenAsync();
        var theirs = await host.BrandAsync();
        var (endpoint, _) = await theirs.OpenAsync(receiver.Url, "page.published");
        await DeliveryTests.PublishAsync(theirs);
        await host.SettleAsync();
        var delivery = (await theirs.DeliveriesAsync()).Single().Id();

        var ours = await host.BrandAsync();
        string[] onEndpoints = ["deleteWebhookEndpoint", "enableWebhookEndpoint", "disableWebhookEndpoint", "rotateWebhookSecret", "testWebhookEndpoint"];
        foreach (var mutation in onEndpoints) Assert.Equal(["WEBHOOK_ENDPOINT_NOT_FOUND"], await ours.CodesAsync(mutation, new { id = endpoint }));
        Assert.Equal(["WEBHOOK_ENDPOINT_NOT_FOUND"], await ours.CodesAsync("updateWebhookEndpoint", new { id = endpoint, version = 1, url = "http://localhost:65001/" }));
        Assert.Equal(["WEBHOOK_ENDPOINT_NOT_FOUND"], await ours.CodesAsync("replayWebhookDeliveries", new { endpointId = endpoint }));
        Assert.Equal(["WEBHOOK_DELIVERY_NOT_FOUND"], await ours.CodesAsync("replayWebhookDelivery", new { id = delivery }));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ours.EndpointAsync(endpoint)).ValueKind);
        Assert.Empty(await ours.DeliveriesAsync());

        await DeliveryTests.PublishAsync(ours);
        await host.SettleAsync();
        Assert.Single(receiver.Heard);
    }

    [Fact]
    public async Task The_public_and_its_keys_see_nothing_of_it()
    {
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync("http://localhost:65001/");
        using var diner = brand.Brand.Diner(host.Host);
        foreach (var key in new[] { null, brand.Brand.PublishableKey })
        {
            diner.ApiKey = key;
            foreach (var query in new[] { "{ webhookEndpoints { url } }", "{ webhookDeliveries { totalCount } }", "{ webhookEventTypes { name } }" })
            {
                Assert.True((await diner.QueryAsync(query)).TryGetProperty("errors", out _));
            }

            Assert.Equal(System.Text.Json.JsonValueKind.Null, (await diner.QueryAsync("query($id: ID!) { node(id: $id) { id } }", new { id = endpoint })).GetProperty("data").GetProperty("node").ValueKind);
        }
    }

    [Fact]
    public async Task The_catalogue_says_what_can_be_heard_of()
    {
        var brand = await host.BrandAsync();
        var types = (await brand.Brand.AsOwnerAsync("{ webhookEventTypes { name description isTest schema example } }")).GetProperty("webhookEventTypes").EnumerateArray().ToList();
        Assert.Equal(["menu.changed", "page.published", "stock.low", "webhook.test"], types.Select(t => t.GetProperty("name").GetString()));
        Assert.All(types, t => Assert.Contains("json-schema.org", t.GetProperty("schema").GetString(), StringComparison.Ordinal));
    }
}
