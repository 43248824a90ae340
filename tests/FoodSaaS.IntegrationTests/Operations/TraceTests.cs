using FoodSaaS.Api.Demo;
using FoodSaaS.Api.Operations;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Operations;

/// <summary>One change is one trace, from the mutation to the last server that is told; nobody but a developer sees it, and nothing personal is in it.</summary>
public sealed class TraceTests(ApiFixture api) : IAsyncLifetime
{
    /// <summary>Room for the traces of all that runs meanwhile.</summary>
    private readonly TraceRing _ring = new(100_000);

    private OwnHost Host { get; set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api, s => s.AddSingleton(_ring), settings: [new("Telemetry:KeepTraces", "true")]);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task A_change_of_a_price_is_one_trace_from_the_mutation_to_the_webhook()
    {
        var brand = await TestBrand.SignUpAsync(Host, locales: ["en"]);
        await brand.ChangeAsync("createWebhookEndpoint", new { name = "till", url = $"http://localhost:{FreePorts.Next()}/hook" }, "created", "endpoint { id }");
        var category = (await brand.ChangeAsync("createCategory", new { name = In("en", "Soups") }, "category", "id")).Id();
        var item = await brand.ChangeAsync("createItem", new { categoryId = category, name = In("en", "Broth"), sizes = new[] { new { price = "5.90" } } }, "item", "sizes { id }");
        await Settling.CallAsync(Host.Services, Host.Database);

        var tenant = (await Host.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Slug)).ToString("D");
        await brand.ChangeAsync("setItemPrice", new { sizeId = item.GetProperty("sizes")[0].Id(), price = "6.90" }, "item", "id");
        SeenTrace? trace = null;
        await Waiting.UntilAsync(() => Task.FromResult((trace = _ring.Latest().FirstOrDefault(t => t.Spans.Any(s => s.Name == "mutation setItemPrice" && Tag(s, "tenant.id") == tenant))) is not null));
        var seen = trace!.Spans.ToDictionary(s => s.Id, StringComparer.Ordinal);
        await Waiting.UntilAsync(() =>
        {
            foreach (var span in _ring.Find(trace.Id)?.Spans ?? []) seen[span.Id] = span;
            return Task.FromResult(seen.Values.Any(s => s.Name == "call integrations.webhook") && seen.Values.Any(s => s.Name == "deliver catalog.publish-menu-change"));
        });

        IReadOnlyList<SeenSpan> spans = [.. seen.Values];
        Assert.Contains(spans, s => s.Name == "deliver catalog.publish-menu-change");
        Assert.Contains(spans, s => s.Source == "Npgsql");
        Assert.All(spans.Where(s => s.Source == "FoodSaaS"), s => Assert.Equal(tenant, Tag(s, "tenant.id")));
        Assert.Equal("mutation", Tag(spans.Single(s => s.Name == "mutation setItemPrice"), "graphql.operation.type"));
        Assert.True(int.Parse(Tag(spans.Single(s => s.Name == "mutation setItemPrice"), "graphql.cost.actual")!, System.Globalization.CultureInfo.InvariantCulture) >= 10);
        Assert.DoesNotContain(spans.SelectMany(s => s.Tags), t => t.Value.Contains("Broth", StringComparison.Ordinal) || t.Value.Contains(brand.Email, StringComparison.Ordinal));
        using var admin = Host.Client("admin.foodsaas.localhost");
        using var page = await admin.GetAsync($"/dev/traces?id={trace.Id}");
        Assert.Contains("call integrations.webhook", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var list = await admin.GetAsync("/dev/traces");
        Assert.Contains(trace.Id, await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_callers_name_their_operations_names_no_span()
    {
        var brand = await TestBrand.SignUpAsync(Host, locales: ["en"]);
        await brand.AsOwnerAsync("query NobodyCallsItSo { brand { slug } }");

        await Waiting.UntilAsync(() => Task.FromResult(_ring.Latest().Any(t => t.Name == "query brand")));
        Assert.DoesNotContain(_ring.Latest().SelectMany(t => t.Spans), s => s.Name.Contains("NobodyCallsItSo", StringComparison.Ordinal));
    }

    private static string? Tag(SeenSpan span, string name) => span.Tags.Where(t => t.Key == name).Select(t => t.Value).FirstOrDefault();
}
