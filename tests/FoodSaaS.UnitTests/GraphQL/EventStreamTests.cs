using System.Net;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Api.Quotas;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>GraphQL over server-sent events, one connection an operation.</summary>
public sealed class EventStreamTests
{
    private static readonly SocketLimits Quick = SocketLimits.Default with { Recheck = TimeSpan.FromMilliseconds(20), Ping = TimeSpan.FromMilliseconds(20) };

    [Theory]
    [InlineData("{ greeting }")]
    [InlineData("{ dish { name } }")]
    [InlineData("mutation { wish(input: { what: \"peace\" }) { done } }")]
    public async Task An_operation_with_one_result_is_a_next_and_a_complete(string query)
    {
        await using var host = await KitchenHost.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            await using var stream = await EventReader.OpenAsync(host, query);
            Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (stream.Status, stream.MediaType));
            Assert.True((await stream.NextAsync("next"))!.Value.TryGetProperty("data", out _));
            Assert.Null(await stream.NextAsync("complete"));
            Assert.True(await stream.IsOverAsync());
        }
    }

    [Fact]
    public async Task A_subscription_sends_each_result_and_says_when_it_is_over()
    {
        await using var host = await KitchenHost.StartAsync();
        await using var stream = await EventReader.OpenAsync(host, "subscription { ticks(to: 3) { number } }");
        for (var i = 1; i <= 3; i++) Assert.Equal(i, (await stream.NextAsync("next"))!.Value.GetProperty("data").GetProperty("ticks").GetProperty("number").GetInt32());
        Assert.Null(await stream.NextAsync("complete"));
        Assert.True(await stream.IsOverAsync());
        await host.Kitchen.StreamEnded;
    }

    [Fact]
    public async Task A_browsers_event_source_asks_with_GET()
    {
        await using var host = await KitchenHost.StartAsync();
        await using var stream = await EventReader.OpenAsync(host, new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("subscription { ticks(to: 1) { number } }")));

        Assert.True((await stream.NextAsync("next"))!.Value.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ greeting", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { secretTicks { number } }", "UNAUTHENTICATED")]
    [InlineData("subscription { ticks(to: \"x\") { number } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task What_is_wrong_with_an_operation_is_told_in_the_stream(string query, string code)
    {
        await using var host = await KitchenHost.StartAsync();
        await using var stream = await EventReader.OpenAsync(host, query);

        Assert.Equal(HttpStatusCode.OK, stream.Status);
        Assert.Equal(code, EventReader.CodeIn((await stream.NextAsync("next"))!.Value));
        Assert.Null(await stream.NextAsync("complete"));
    }

    [Fact]
    public async Task Who_takes_JSON_as_well_gets_JSON_but_for_a_subscription()
    {
        await using var host = await KitchenHost.StartAsync();
        const string both = "application/graphql-response+json, application/json, text/event-stream";
        await using var query = await EventReader.OpenAsync(host, "{ greeting }", both);
        await using var subscription = await EventReader.OpenAsync(host, "subscription { ticks(to: 1) { number } }", both);
        var neither = await host.AskAsync("subscription { ticks(to: 1) { number } }");

        Assert.Equal(("application/graphql-response+json", "text/event-stream"), (query.MediaType, subscription.MediaType));
        Assert.Equal("SUBSCRIPTION_NEEDS_SOCKET", neither.Code);
    }

    [Fact]
    public async Task A_mutation_by_GET_and_what_is_no_request_are_refused_by_status()
    {
        await using var host = await KitchenHost.StartAsync();
        await using var mutation = await EventReader.OpenAsync(host, new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("mutation { wish(input: { what: \"x\" }) { done } }")));
        await using var nothing = await EventReader.OpenAsync(host, new HttpRequestMessage(HttpMethod.Get, "/graphql"));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest, 0), (mutation.Status, nothing.Status, host.Kitchen.Changed));
    }

    [Fact]
    public async Task A_stream_that_is_silent_shows_that_it_lives_and_ends_its_source_when_its_reader_goes()
    {
        await using var host = await KitchenHost.StartAsync(sockets: Quick);
        await using (var stream = await EventReader.OpenAsync(host, "subscription { ticks(to: -1) { number } }"))
        {
            await stream.NextAsync("next");
            for (var i = 0; i < 3; i++) await stream.CommentAsync();
        }

        await host.Kitchen.StreamEnded;
    }

    [Fact]
    public async Task Who_may_not_stay_is_told_and_the_stream_ends()
    {
        await using var host = await KitchenHost.StartAsync(sockets: Quick);
        await using var stream = await EventReader.OpenAsync(host, "subscription { ticks(to: -1) { number } }", viewer: "publishable");
        // The first look at whether he may stay may come before the first tick.
        var told = await stream.NextAsync("next");
        while (!told!.Value.TryGetProperty("errors", out _)) told = await stream.NextAsync("next");

        Assert.Equal("FORBIDDEN", EventReader.CodeIn(told.Value));
        Assert.Null(await stream.NextAsync("complete"));
        await host.Kitchen.StreamEnded;
    }

    [Fact]
    public async Task Streams_take_the_places_of_sockets()
    {
        await using var host = await KitchenHost.StartAsync(configure: s => s.AddSingleton(new QuotaOptions { CallerSockets = 1 }));
        await using (var first = await EventReader.OpenAsync(host, "subscription { ticks(to: -1) { number } }"))
        {
            await first.NextAsync("next");
            await using var second = await EventReader.OpenAsync(host, "subscription { ticks(to: -1) { number } }");
            Assert.Equal((HttpStatusCode.TooManyRequests, 30), (second.Status, second.RetryAfter));
        }

        await host.Kitchen.StreamEnded;
        for (var deadline = DateTime.UtcNow.AddSeconds(20); ;)
        {
            await using var third = await EventReader.OpenAsync(host, "subscription { ticks(to: 1) { number } }");
            if (third.Status == HttpStatusCode.OK) break;
            Assert.True(DateTime.UtcNow < deadline, "The place was never given back.");
        }
    }

    [Fact]
    public async Task Who_does_not_read_is_cut_off()
    {
        await using var host = await KitchenHost.StartAsync(sockets: SocketLimits.Default with { QueuedBytes = 1_000_000 });
        var cut = await Record.ExceptionAsync(async () =>
        {
            await using var stream = await EventReader.OpenAsync(host, "subscription { ticks(to: 1000) { noise } }");
            await host.Kitchen.StreamEnded;
            await stream.ToTheEndAsync();
        });

        // Whoever is slower than the cut does not even see the head of the answer.
        Assert.True(cut is IOException or HttpRequestException { InnerException: IOException }, cut?.ToString());
    }

    [Fact]
    public async Task A_server_that_stops_breaks_streams_off_so_that_readers_come_again()
    {
        await using var host = await KitchenHost.StartAsync();
        await using var stream = await EventReader.OpenAsync(host, "subscription { ticks(to: -1) { number } }");
        await stream.NextAsync("next");
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        await Assert.ThrowsAnyAsync<IOException>(stream.ToTheEndAsync);
        await host.Kitchen.StreamEnded;
    }
}
