using System.Net.WebSockets;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>The protocol graphql-transport-ws over a real socket: messages, close codes, who may come in and stay.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private static readonly SocketLimits Quick = SocketLimits.Default with { Recheck = TimeSpan.FromMilliseconds(50), CloseWait = TimeSpan.FromMilliseconds(500) };

    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync(sockets: Quick);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Follows_a_subscription_to_its_end()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        Assert.Equal("connection_ack", await client.NextTypeAsync());
        await client.SubscribeAsync("1", "subscription { ticks(to: 3) { number scope } }");
        var scopes = new HashSet<string>();
        for (var i = 1; i <= 3; i++)
        {
            var next = (await client.NextAsync())!.Value;
            Assert.Equal(("next", "1"), (next.GetProperty("type").GetString(), next.GetProperty("id").GetString()));
            var tick = next.GetProperty("payload").GetProperty("data").GetProperty("ticks");
            Assert.Equal(i, tick.GetProperty("number").GetInt32());
            scopes.Add(tick.GetProperty("scope").GetString()!);
        }

        Assert.Equal("complete", await client.NextTypeAsync());
        Assert.Equal(3, scopes.Count);
        await client.SubscribeAsync("1", "{ dish { name } }");
        Assert.Contains("Soup of sushi", (await client.NextAsync()).ToString());
    }

    [Fact]
    public async Task Serves_queries_and_refuses_as_HTTP_does()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.NextAsync();
        await client.SubscribeAsync("a", "{ recipe { secret } }");
        var refused = (await client.NextAsync())!.Value;
        Assert.Equal("error", refused.GetProperty("type").GetString());
        Assert.Contains("UNAUTHENTICATED", refused.GetProperty("payload")[0].ToString());
        await client.SubscribeAsync("a", "subscription { secretTicks { number } }");
        Assert.Contains("UNAUTHENTICATED", (await client.NextAsync()).ToString());
        await client.SubscribeAsync("a", "{ __schema { types { name } } }");
        Assert.Contains("INTROSPECTION_DISABLED", (await client.NextAsync()).ToString());
        await client.SubscribeAsync("a", "{" + string.Concat(Enumerable.Repeat("__typename ", 501)) + "}");
        Assert.Contains("DOCUMENT_LIMIT", (await client.NextAsync()).ToString());
    }

    [Fact]
    public async Task Answers_pings()
    {
        await using var client = await SocketClient.OpenAsync(_host);
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", await client.NextTypeAsync());
    }

    [Theory]
    [InlineData("nonsense", 4400)]
    [InlineData("{}", 4400)]
    [InlineData("""{"type":"unheard-of"}""", 4400)]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ a }"}}""", 4400)]
    [InlineData("""{"type":"subscribe","id":1,"payload":{"query":"{ a }"}}""", 4400)]
    [InlineData("""{"type":"subscribe","id":"1"}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":{"apiKey":1}}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":{"acceptLanguage":["de"]}}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":"x"}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":{"apiKey":"unknown"}}""", 4403)]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""", 4401)]
    public async Task Closes_with_the_protocols_codes(string message, int code)
    {
        await using var client = await SocketClient.OpenAsync(_host);
        await client.SendAsync(message);
        Assert.Equal(code, await client.ClosedAsync());
    }

    [Fact]
    public async Task Closes_4408_without_an_initialisation()
    {
        await using var host = await KitchenHost.StartAsync(sockets: Quick with { InitWait = TimeSpan.FromMilliseconds(200) });
        await using var client = await SocketClient.OpenAsync(host);
        Assert.Equal(4408, await client.ClosedAsync());
    }

    [Fact]
    public async Task Closes_4429_on_a_second_initialisation()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal(4429, await client.ClosedAsync());
    }

    [Fact]
    public async Task Closes_4409_on_an_id_in_use()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.SubscribeAsync("1", "subscription { ticks(to: -1) { number } }");
        await client.SubscribeAsync("1", "{ __typename }");
        Assert.Equal(4409, await client.ClosedAsync());
    }

    [Fact]
    public async Task Closes_4406_for_another_protocol()
    {
        await using var host = await KitchenHost.StartAsync(sockets: Quick);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/graphql" }.Uri, default);
        await socket.ReceiveAsync(new byte[100].AsMemory(), default);
        Assert.Equal(4406, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task Closes_on_a_message_that_is_too_big()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.SendAsync(new string(' ', 70_000));
        Assert.Equal(1009, await client.ClosedAsync());
    }

    [Fact]
    public async Task Runs_twenty_operations_on_one_socket_and_not_one_more()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.NextAsync();
        for (var i = 0; i < 20; i++) await client.SubscribeAsync($"{i}", $"subscription {{ ticks(to: -{i + 1}) {{ number }} }}");
        for (var i = 0; i < 20; i++) Assert.Equal("next", await client.NextTypeAsync());
        await client.SubscribeAsync("20", "{ __typename }");
        Assert.Contains("TOO_MANY_OPERATIONS", (await client.NextAsync()).ToString());
        await client.SendAsync("""{"type":"complete","id":"3"}""");
        await client.SubscribeAsync("20", "{ __typename }");
        Assert.Equal("next", await client.NextTypeAsync());
    }

    [Fact]
    public async Task Operations_that_are_completed_at_once_count_until_they_have_ended()
    {
        var gate = new TaskCompletionSource();
        _host.Kitchen.Gate = gate.Task;
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.NextAsync();
        for (var i = 0; i < 40; i++)
        {
            await client.SubscribeAsync($"{i}", "{ dish { name } }");
            Assert.True(SpinWait.SpinUntil(() => _host.Kitchen.Cooked > i, TimeSpan.FromSeconds(20)));
            await client.SendAsync($$"""{"type":"complete","id":"{{i}}"}""");
        }

        await client.SubscribeAsync("40", "{ __typename }");
        Assert.Contains("TOO_MANY_OPERATIONS", (await client.NextAsync()).ToString());
        gate.SetResult();
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("close")]
    [InlineData("abort")]
    public async Task Ends_a_stream_with_its_reader(string how)
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.NextAsync();
        await client.SubscribeAsync("1", "subscription { ticks(to: -1) { number } }");
        await client.NextAsync();
        if (how == "complete") await client.SendAsync("""{"type":"complete","id":"1"}""");
        else if (how == "close") await client.CloseAsync();
        else client.Abort();
        await _host.Kitchen.StreamEnded.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Lets_a_key_in_and_puts_it_out_when_it_is_revoked()
    {
        _host.Town.Keys["sk"] = new KnownKey(Guid.Empty, Town.Pizza.Id, IsSecret: true);
        await using var client = await SocketClient.InitiatedAsync(_host, brand: null, key: "sk");
        Assert.Equal("connection_ack", await client.NextTypeAsync());
        await client.SubscribeAsync("1", "{ dish { name } recipe { secret } }");
        Assert.Contains("Soup of pizza in de for SecretKey", (await client.NextAsync()).ToString());
        _host.Town.Keys.Clear();
        Assert.Equal(4403, await client.ClosedAsync());
    }

    [Theory]
    [InlineData(true, "permissions", "Forbidden")]
    [InlineData(false, "introspection", "Forbidden")]
    [InlineData(true, "end", "API key expired")]
    public async Task Puts_a_key_out_that_may_something_else_or_is_past_its_end(bool isSecret, string which, string reason)
    {
        var key = new KnownKey(Guid.Empty, Town.Pizza.Id, isSecret) { Permissions = isSecret ? Viewer.SecretRights : [], MayIntrospect = !isSecret };
        _host.Town.Keys["key"] = key;
        await using var client = await SocketClient.InitiatedAsync(_host, brand: null, key: "key");
        Assert.Equal("connection_ack", await client.NextTypeAsync());
        _host.Town.Keys["key"] = which switch
        {
            "permissions" => key with { Permissions = [Permission.EditMenu] },
            "introspection" => key with { MayIntrospect = false },
            _ => key with { ExpiresAt = _host.Clock.GetCurrentInstant() },
        };
        Assert.Equal(4403, await client.ClosedAsync());
        Assert.Equal(reason, client.CloseReason);
    }

    [Fact]
    public async Task Lets_no_key_in_that_is_past_its_end()
    {
        _host.Town.Keys["key"] = new KnownKey(Guid.Empty, Town.Pizza.Id, IsSecret: true) { ExpiresAt = _host.Clock.GetCurrentInstant() };
        await using var client = await SocketClient.InitiatedAsync(_host, brand: null, key: "key");
        Assert.Equal(4403, await client.ClosedAsync());
        Assert.Equal("API key expired", client.CloseReason);
    }

    [Fact]
    public async Task Refuses_a_key_of_another_brand()
    {
        _host.Town.Keys["sk"] = new KnownKey(Guid.Empty, Town.Pizza.Id, IsSecret: true);
        await using var client = await SocketClient.InitiatedAsync(_host, brand: "sushi", key: "sk");
        Assert.Equal(4400, await client.ClosedAsync());
    }

    [Fact]
    public async Task Puts_out_whoever_belongs_to_a_suspended_brand()
    {
        await using var client = await SocketClient.InitiatedAsync(_host);
        await client.NextAsync();
        _host.Town.Brands[Town.Sushi.Id] = Town.Sushi with { Status = BrandStatus.Suspended };
        Assert.Equal(4403, await client.ClosedAsync());
    }

    [Theory]
    [InlineData("session")]
    [InlineData("rights")]
    public async Task Puts_staff_out_when_session_or_rights_end(string which)
    {
        _host.Town.Sessions["token"] = new StaffSession(Guid.Empty, Town.Owner);
        await using var client = await SocketClient.InitiatedAsync(_host, AsStaff(_host.Address.Authority));
        await client.NextAsync();
        await client.SubscribeAsync("1", "{ me }");
        Assert.Equal("next", await client.NextTypeAsync());
        if (which == "session") _host.Town.Sessions.Clear();
        else _host.Town.Rights = [];
        Assert.Equal(4403, await client.ClosedAsync());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData(null)]
    public async Task Takes_no_cookies_from_another_origin(string? origin) =>
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(_host, AsStaff(origin)));

    [Fact]
    public async Task Cuts_a_reader_off_who_never_reads()
    {
        await using var host = await KitchenHost.StartAsync(sockets: Quick with { QueuedBytes = 50_000 });
        await using var client = await SocketClient.InitiatedAsync(host);
        await client.SubscribeAsync("1", "subscription { ticks(to: 2000000000) { number scope a: scope b: scope c: scope d: scope e: scope f: scope } }");
        await host.Kitchen.StreamEnded.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static Action<ClientWebSocketOptions> AsStaff(string? origin) => options =>
    {
        options.SetRequestHeader(KitchenHost.ViewerHeader, "staff");
        options.SetRequestHeader("Cookie", $"{ISessionCookie.Name}=token");
        if (origin is not null) options.SetRequestHeader("Origin", $"http://{origin}");
    };
}
