using System.Net;
using System.Net.WebSockets;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Browsers ask nobody before they open a socket: the key in <c>connection_init</c> opens it, a cookie only from the same origin.</summary>
public sealed class KeySocketTests(ApiFixture api)
{
    [Fact]
    public async Task A_page_of_a_listed_origin_asks_over_a_socket_with_its_key()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (key, _) = await brand.MakeAsync(origin);
        foreach (var host in new[] { ShopPage.BareHost, ShopPage.HostOf(brand) })
        {
            using var socket = await LiveSocket.OpenAsync(api, host, new { apiKey = key }, ("Origin", origin));
            Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
            await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "{ brand { slug } }" } });
            Assert.Contains(brand.Slug, (await socket.NextAsync()).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_listed_origin_opens_no_socket_with_cookies()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (key, _) = await brand.MakeAsync(origin);
        foreach (var host in new[] { ShopPage.BareHost, ShopPage.HostOf(brand), "admin.foodsaas.localhost" })
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() =>
                LiveSocket.OpenAsync(api, host, new { apiKey = key }, ("Origin", origin), ("Cookie", $"__Host-foodsaas={brand.Console.Session}")));
            Assert.Contains($"{(int)HttpStatusCode.Forbidden}", refused.Message, StringComparison.Ordinal);
        }
    }
}
