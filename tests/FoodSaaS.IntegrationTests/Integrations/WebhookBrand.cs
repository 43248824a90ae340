using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>A brand that uses webhooks, through the API.</summary>
internal sealed class WebhookBrand(WebhookHost host, TestBrand brand)
{
    private string? _category;

    public TestBrand Brand => brand;

    public async Task<(string Id, string Secret)> OpenAsync(string url, params string[] eventTypes)
    {
        var created = await brand.ChangeAsync("createWebhookEndpoint", new { name = "Till", url, eventTypes }, "created", "secret endpoint { id }");
        return (created.GetProperty("endpoint").Id(), created.GetProperty("secret").GetString()!);
    }

    /// <summary>Something happens to the menu: one message.</summary>
    public async Task<string> ChangeMenuAsync()
    {
        _category ??= (await brand.ChangeAsync("createCategory", new { name = In("de", $"Suppen {Guid.NewGuid():N}") }, "category", "id")).Id();
        var sizes = new[] { new { name = In("de", "klein"), price = "5.90" } };
        return (await brand.ChangeAsync("createItem", new { categoryId = _category, name = In("de", $"Suppe {Guid.NewGuid():N}"), sizes }, "item", "id")).Id();
    }

    /// <summary>A category, so that later changes of the menu are one message each.</summary>
    public async Task PrepareMenuAsync()
    {
        await ChangeMenuAsync();
        await host.Host.SettleAsync();
    }

    public Task<JsonElement> ChangeAsync(string name, object input, string entity, string selection) => brand.ChangeAsync(name, input, entity, selection);

    /// <summary>The codes with which a mutation is refused.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(string name, object input)
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        var answer = await brand.AsOwnerAsync($"mutation($i: {type}!) {{ {name}(input: $i) {{ errors {{ ... on Error {{ code }} }} }} }}", new { i = input });
        return [.. answer.GetProperty(name).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()!)];
    }

    public async Task<JsonElement> EndpointAsync(string id)
    {
        const string query = "query($id: ID!) { node(id: $id) { ... on WebhookEndpoint { name url status disabledReason failingSince arrivedAt heldCount version secrets { hint expiresAt } } } }";
        return (await brand.AsOwnerAsync(query, new { id })).GetProperty("node");
    }

    /// <summary>The brand's deliveries, newest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> DeliveriesAsync(string? status = null)
    {
        const string query = """
            query($s: WebhookDeliveryStatus) { webhookDeliveries(first: 100, status: $s) { nodes {
                id messageId endpointId eventType status attemptCount nextAttemptAt deliveredAt occurredAt attempts { number outcome statusCode excerpt milliseconds startedAt } } } }
            """;
        return [.. (await brand.AsOwnerAsync(query, new { s = status })).GetProperty("webhookDeliveries").GetProperty("nodes").EnumerateArray()];
    }

    public async Task<string> StatusAsync(string deliveryId) => (await DeliveriesAsync()).Single(d => d.Id() == deliveryId).GetProperty("status").GetString()!;
}
