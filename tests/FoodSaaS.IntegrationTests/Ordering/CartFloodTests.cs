using System.Net;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>A flood of carts ends.</summary>
public sealed class CartFloodTests(ApiFixture api)
{
    [Fact]
    public async Task A_network_and_a_brand_start_so_many_carts_an_hour_and_a_brands_own_server_as_many_as_it_wants()
    {
        await using var host = await OwnHost.StartAsync(api, settings: [new("Ordering:Limits:CartsPerNetworkAnHour", "3"), new("Ordering:Limits:CartsPerBrandAnHour", "5")]);
        var kitchen = await Kitchen.OpenAsync(host);
        var (here, there) = (Caller(host, kitchen, 1), Caller(host, kitchen, 2));
        Assert.Equal([null, null, null, "RATE_LIMITED@"], await StartAsync(here, kitchen, 4));
        Assert.Equal([null, null, "RATE_LIMITED@"], await StartAsync(there, kitchen, 3));
        using var server = new ApiClient(host.PublicPort, "localhost") { ApiKey = kitchen.Brand.SecretKey };
        Assert.Equal([null, null], await StartAsync(server, kitchen, 2));
        host.Clock.Advance(Duration.FromHours(1) + Duration.FromSeconds(1));
        Assert.Equal([null], await StartAsync(here, kitchen, 1));
    }

    private static ApiClient Caller(OwnHost host, Kitchen kitchen, byte network) => new(host.PublicPort, $"{kitchen.Brand.Slug}.foodsaas.localhost", new IPAddress([127, 8, 0, network]));

    private static async Task<IReadOnlyList<string?>> StartAsync(ApiClient caller, Kitchen kitchen, int times)
    {
        var shopper = new Shopper(caller, "");
        var refusals = new List<string?>();
        for (var i = 0; i < times; i++) refusals.Add((await shopper.TryAsync("startCart", new { service = "PICKUP", locationId = kitchen.Place }, "token")).Refusal);
        return refusals;
    }
}
