using System.Net;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.IntegrationTests.Nodes;

/// <summary>Nodes that serve leave what waits to workers; workers serve nobody, and tell those that do.</summary>
public sealed class RoleTests(ApiFixture api)
{
    [Fact]
    public async Task What_a_web_node_changes_is_carried_to_its_pages_by_a_worker()
    {
        await using var web = await OwnHost.StartAsync(api, settings: [Of("Nodes:Name", "web")]);
        var brand = await FreshBrand.OpenAsync(web);
        await web.SettleAsync();
        await web.StopAsync();
        await web.StartAsync(settings: [Of("FoodSaaS:Role", "web"), Of("Nodes:Name", "web")]);
        Assert.DoesNotContain(web.Services.GetServices<IHostedService>(), s => s is OutboxDispatcher or CallDispatcher or RemovalWorker);
        await brand.KeepAsync("/menu");
        await brand.PriceAsync("5.75");
        Assert.NotEqual(0, await WaitingAsync(web));
        Assert.Contains("5.00", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);

        await using var worker = await OwnHost.BesideAsync(web);
        // By the web node's own name, as a copied configuration has it.
        await worker.StartAsync(settings: [Of("FoodSaaS:Role", "worker"), Of("Nodes:Name", "web")]);
        await Waiting.UntilAsync(async () => await WaitingAsync(web) == 0);
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        var receipt = await brand.LastReceiptAsync();
        Assert.Equal("DONE", receipt.GetProperty("state").GetString());
        Assert.Equal(["/menu"], NodePair.Shared.RoutesOf(receipt, "web"));
        Assert.All(receipt.GetProperty("pages").EnumerateArray(), page => Assert.Equal("web", page.GetProperty("node").GetString()));
        Assert.Equal(1, await web.ScalarAsync<long>("SELECT count(*) FROM tenancy.nodes"));
        Assert.Empty(worker.Storefront.Heard);
        await AssertServesNobodyAsync(worker, brand.Brand.Slug);

        var told = web.Storefront.HeardOf(brand.Id).Count();
        await web.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Closing', status_before = 'Active', deletion_due_at = $2 WHERE id = $1 RETURNING slug", brand.Id, web.Clock.GetCurrentInstant().ToDateTimeUtc());
        await worker.Services.GetRequiredService<BrandRemoval>().RunAsync(CancellationToken.None);
        Assert.Contains(brand.Key("/menu"), web.Storefront.HeardOf(brand.Id).Skip(told).SelectMany(r => r.Keys));
    }

    [Theory]
    [InlineData(null, NodeRole.All)]
    [InlineData("all", NodeRole.All)]
    [InlineData("web", NodeRole.Web)]
    [InlineData("worker", NodeRole.Worker)]
    public void A_role_is_configured_by_name(string? text, NodeRole role) => Assert.Equal(role, NodeRoles.Of(Configured(text)));

    [Fact]
    public void A_role_that_is_none_is_refused() => Assert.Throws<InvalidOperationException>(() => NodeRoles.Of(Configured("wroker")));

    private static async Task AssertServesNobodyAsync(OwnHost worker, string slug)
    {
        using var http = new HttpClient();
        Assert.Equal("""{"status":"ready","missing":[],"degraded":[]}""", await http.GetStringAsync($"http://127.0.0.1:{worker.PublicPort}/health/ready"));
        using var diner = worker.Client($"{slug}.foodsaas.localhost");
        foreach (var path in new[] { "/", "/menu", "/graphql?query={brand{slug}}", "/internal/version" })
        {
            using var answer = await diner.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync($"http://127.0.0.1:{worker.InternalPort}/health/live"));
    }

    private static Task<long> WaitingAsync(OwnHost host) => host.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE done_at IS NULL");

    private static KeyValuePair<string, string?> Of(string name, string value) => new(name, value);

    private static IConfiguration Configured(string? role) => new ConfigurationBuilder().AddInMemoryCollection([new("FoodSaaS:Role", role)]).Build();
}
