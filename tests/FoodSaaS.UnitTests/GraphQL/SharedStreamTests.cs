using System.Net.WebSockets;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>An event is read once for all who ask the same by the same right, and for nobody else; and each of them is connected for himself.</summary>
public sealed class SharedStreamTests : IAsyncLifetime
{
    private const string Bells = "subscription { bells { number sound } }";

    private static readonly SocketLimits Quick = SocketLimits.Default with { Recheck = TimeSpan.FromMilliseconds(50), CloseWait = TimeSpan.FromMilliseconds(500), QueuedBytes = 500_000 };
    private KitchenHost _host = null!;
    private int _rung;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync(sockets: Quick);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Those_who_ask_the_same_hear_what_is_read_once_each_under_his_own_id()
    {
        await using var one = await FollowingAsync("1", Bells);
        await using var other = await FollowingAsync("a \" b", Bells);
        await using var reader = await EventReader.OpenAsync(_host, Bells);
        var last = Ring();

        Assert.Contains("\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"bells\":{\"number\":", await HeardAsync(one, last), StringComparison.Ordinal);
        Assert.Contains("\"id\":\"a \\\" b\"", await HeardAsync(other, last), StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (_host.Kitchen.AnswersTo(last), _host.Kitchen.Listening, _host.Services.GetRequiredService<SharedStreams>().Count));
        while ((await reader.NextAsync("next"))!.Value.GetProperty("data").GetProperty("bells").GetProperty("number").GetInt32() != last)
        {
        }
    }

    [Fact]
    public async Task Whoever_asks_something_else_elsewhere_or_by_another_right_hears_his_own()
    {
        _host.Town.Sessions["token"] = new StaffSession(Guid.Empty, Town.Owner);
        SocketClient[] clients =
        [
            await FollowingAsync("1", Bells),
            await FollowingAsync("1", Bells, brand: "pizza"),
            await FollowingAsync("1", Bells, o => o.SetRequestHeader("Accept-Language", "en")),
            await FollowingAsync("1", Bells, AsStaff("token")),
            await FollowingAsync("1", "subscription { bells(by: 3) { number sound } }"),
            await FollowingAsync("1", "subscription { bells { sound number } }"),
        ];
        var last = Ring();
        var heard = await Task.WhenAll(clients.Select(c => HeardAsync(c, last)));

        Assert.Equal(clients.Length, _host.Kitchen.AnswersTo(last));
        string[] sounds = ["sushi in ja for public louder by \"", "pizza in de for public louder by \"", "sushi in en for public louder by \"", $"sushi in ja for user:{Town.Owner} louder by \"", "sushi in ja for public louder by 3\"", "sushi in ja for public louder by \""];
        foreach (var (sound, text) in sounds.Zip(heard)) Assert.Contains(sound, text, StringComparison.Ordinal);
        foreach (var client in clients) await client.DisposeAsync();
    }

    [Fact]
    public async Task Variables_of_other_values_are_another_question()
    {
        const string query = "subscription($by: Int) { bells(by: $by) { number sound } }";
        await using var one = await FollowingAsync("1", query, variables: new { by = 1 });
        await using var same = await FollowingAsync("1", query, variables: new { by = 1 });
        await using var other = await FollowingAsync("1", query, variables: new { by = 2 });
        var last = Ring();

        Assert.Contains("louder by 1\"", await HeardAsync(one, last), StringComparison.Ordinal);
        Assert.Contains("louder by 1\"", await HeardAsync(same, last), StringComparison.Ordinal);
        Assert.Contains("louder by 2\"", await HeardAsync(other, last), StringComparison.Ordinal);
        Assert.Equal(2, _host.Kitchen.AnswersTo(last));
    }

    [Fact]
    public async Task A_stream_goes_on_without_him_who_began_it_and_ends_with_the_last()
    {
        await using var first = await FollowingAsync("1", Bells);
        await using var second = await FollowingAsync("2", Bells);
        await first.SendAsync("""{"type":"complete","id":"1"}""");
        await first.SubscribeAsync("3", "{ __typename }");
        while ((await first.NextAsync())!.Value.GetProperty("id").GetString() != "3")
        {
        }

        var last = Ring();
        await HeardAsync(second, last);
        second.Abort();
        await Waiting.UntilAsync(() => _host.Kitchen.Listening == 0);
        Assert.Equal(0, _host.Services.GetRequiredService<SharedStreams>().Count);
        await using var third = await FollowingAsync("1", Bells);
        await HeardAsync(third, Ring());
    }

    [Fact]
    public async Task A_right_that_ends_is_the_end_for_him_alone_who_had_it()
    {
        foreach (var token in (string[])["ends", "stays"]) _host.Town.Sessions[token] = new StaffSession(Guid.NewGuid(), Town.Owner);
        await using var ends = await FollowingAsync("1", Bells, AsStaff("ends"));
        await using var stays = await FollowingAsync("1", Bells, AsStaff("stays"));
        Assert.Equal(1, _host.Kitchen.Listening);

        _host.Town.Sessions.TryRemove("ends", out _);
        Assert.Equal(4403, await ends.ClosedAsync());
        var last = Ring();
        Assert.Contains($"user:{Town.Owner}", await HeardAsync(stays, last), StringComparison.Ordinal);

        _host.Town.Rights = [];
        Assert.Equal(4403, await stays.ClosedAsync());
        await Waiting.UntilAsync(() => _host.Kitchen.Listening == 0);
    }

    [Fact]
    public async Task Who_does_not_read_is_cut_off_and_costs_the_others_nothing()
    {
        const string noise = "subscription { bells { number noise } }";
        await using var deaf = await FollowingAsync("1", noise);
        await using var awake = await FollowingAsync("1", noise);
        var last = 0;
        for (var i = 0; i < 300; i++)
        {
            last = Ring();
            await HeardAsync(awake, last);
        }

        var heard = 0;
        await Record.ExceptionAsync(async () =>
        {
            while (await deaf.NextAsync() is { } message) heard = message.GetProperty("payload").GetProperty("data").GetProperty("bells").GetProperty("number").GetInt32();
        });
        Assert.InRange(heard, 0, last - 1);
    }

    /// <summary>A client that has heard one ring, and so follows.</summary>
    private async Task<SocketClient> FollowingAsync(string id, string query, Action<ClientWebSocketOptions>? with = null, string brand = "sushi", object? variables = null)
    {
        var client = await SocketClient.InitiatedAsync(_host, with, brand);
        await client.NextAsync();
        await client.SubscribeAsync(id, query, variables);
        var heard = client.NextAsync();
        await Waiting.UntilAsync(() =>
        {
            if (!heard.IsCompleted) Ring();
            return heard.IsCompleted;
        });

        Assert.Equal("next", (await heard)!.Value.GetProperty("type").GetString());
        return client;
    }

    private int Ring()
    {
        _host.Kitchen.Ring(++_rung);
        return _rung;
    }

    /// <summary>The text of the ring of that number; those before it are passed over.</summary>
    private static async Task<string> HeardAsync(SocketClient client, int number)
    {
        while (true)
        {
            var message = (await client.NextAsync())!.Value;
            if (message.GetProperty("payload").GetProperty("data").GetProperty("bells").GetProperty("number").GetInt32() == number) return message.GetRawText();
        }
    }

    private Action<ClientWebSocketOptions> AsStaff(string token) => options =>
    {
        options.SetRequestHeader(KitchenHost.ViewerHeader, "staff");
        options.SetRequestHeader("Cookie", $"{ISessionCookie.Name}={token}");
        options.SetRequestHeader("Origin", $"http://{_host.Address.Authority}");
    };
}
