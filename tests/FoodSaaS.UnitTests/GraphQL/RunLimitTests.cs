using System.Net;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>An operation that does not end is ended, with an error that says so, however it was asked.</summary>
public sealed class RunLimitTests : IAsyncLifetime
{
    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync(configure: s => s.AddSingleton(new RunLimits(TimeSpan.FromMilliseconds(50))));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("{ simmer }")]
    [InlineData("{ publicSimmer }")]
    public async Task A_request_that_takes_too_long_is_ended(string query)
    {
        var reply = await _host.AskAsync(query);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "TIMED_OUT", false), (reply.Status, reply.Code, reply.HasData));
    }

    [Fact]
    public async Task A_sockets_query_that_takes_too_long_is_ended()
    {
        await using var socket = await SocketClient.InitiatedAsync(_host);
        await socket.NextTypeAsync();
        await socket.SubscribeAsync("1", "{ simmer }");
        var error = await socket.NextAsync();

        Assert.Equal("error", error!.Value.GetProperty("type").GetString());
        Assert.Equal("TIMED_OUT", error.Value.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_subscription_may_last()
    {
        await using var socket = await SocketClient.InitiatedAsync(_host);
        await socket.NextTypeAsync();
        await socket.SubscribeAsync("1", "subscription { ticks(to: -1) { number } }");
        Assert.Equal("next", await socket.NextTypeAsync());
        await socket.SubscribeAsync("2", "{ simmer }");
        var ended = await socket.NextAsync();
        Assert.Equal("2", ended!.Value.GetProperty("id").GetString());

        await socket.SubscribeAsync("3", "{ greeting }");
        Assert.Equal("next", await socket.NextTypeAsync());
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await _host.Kitchen.StreamEnded;
    }
}
