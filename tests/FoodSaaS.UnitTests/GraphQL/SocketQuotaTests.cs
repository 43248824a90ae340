using System.Net.WebSockets;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Sockets, and what is asked over them, count against the quotas of caller and brand.</summary>
public sealed class SocketQuotaTests
{
    [Fact]
    public async Task A_caller_holds_so_many_sockets_and_may_open_another_when_one_is_gone()
    {
        await using var host = await HostAsync(new QuotaOptions { CallerSockets = 2 });
        var first = await SocketClient.InitiatedAsync(host);
        await using var second = await SocketClient.InitiatedAsync(host, brand: "pizza");
        await RefusedAsync(host);

        await first.NextTypeAsync();
        await first.DisposeAsync();
        await using var third = await OpenedAsync(host);
        Assert.Equal("connection_ack", await third.NextTypeAsync());
    }

    [Fact]
    public async Task A_brand_has_so_many_sockets_and_another_brand_its_own()
    {
        await using var host = await HostAsync(new QuotaOptions { Sockets = 1 });
        await using var first = await SocketClient.InitiatedAsync(host);
        await RefusedAsync(host);

        await using var another = await SocketClient.InitiatedAsync(host, brand: "pizza");
        Assert.Equal("connection_ack", await another.NextTypeAsync());
    }

    [Fact]
    public async Task A_brand_that_a_key_names_later_counts_as_well()
    {
        await using var host = await HostAsync(new QuotaOptions { Sockets = 1 });
        host.Town.Keys["pk_sushi"] = new KnownKey(Guid.NewGuid(), Town.Sushi.Id, false);
        await using var first = await SocketClient.InitiatedAsync(host, brand: null, key: "pk_sushi");
        Assert.Equal("connection_ack", await first.NextTypeAsync());
        await using var second = await SocketClient.InitiatedAsync(host, brand: null, key: "pk_sushi");

        Assert.Equal(1013, await second.ClosedAsync());
    }

    [Fact]
    public async Task Operations_over_a_socket_are_requests()
    {
        await using var host = await HostAsync(new QuotaOptions { CallerRequestsPerSecond = 1, BurstSeconds = 3 });
        await using var client = await SocketClient.InitiatedAsync(host);
        await client.NextTypeAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.SubscribeAsync($"{i}", "{ greeting }");
            Assert.Equal("next", await client.NextTypeAsync());
            Assert.Equal("complete", await client.NextTypeAsync());
        }

        await client.SubscribeAsync("4", "{ greeting }");
        var refused = (await client.NextAsync())!.Value;
        var extensions = refused.GetProperty("payload")[0].GetProperty("extensions");
        Assert.Equal(("error", "RATE_LIMITED", 1), (refused.GetProperty("type").GetString(), extensions.GetProperty("code").GetString(), extensions.GetProperty("retryAfter").GetInt32()));
    }

    private static Task<KitchenHost> HostAsync(QuotaOptions quotas) => KitchenHost.StartAsync(configure: s => s.AddSingleton(quotas));

    private static async Task RefusedAsync(KitchenHost host)
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(host));
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The server lets go of a socket shortly after its client did.</summary>
    private static async Task<SocketClient> OpenedAsync(KitchenHost host)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(20); ;)
        {
            try
            {
                return await SocketClient.InitiatedAsync(host);
            }
            catch (WebSocketException) when (DateTime.UtcNow < deadline)
            {
                // Still counted.
            }
        }
    }
}
