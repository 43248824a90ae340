using System.Net;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Api.Quotas;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Operations are paid for out of allowances that refill: the caller's and the brand's.</summary>
public sealed class BudgetTests
{
    private static readonly QuotaOptions Tight = new() { CallerPointsPerSecond = 1, BurstSeconds = 30 };

    [Fact]
    public async Task An_operation_that_can_never_be_afforded_is_refused_and_nothing_runs()
    {
        await using var host = await HostAsync(Tight);
        var reply = await host.AskAsync("{ dish { sides { sides { id } } } }");

        Assert.Equal((HttpStatusCode.BadRequest, "COST_LIMIT", 111, 30), (reply.Status, reply.Code, reply.Extensions.GetProperty("requested").GetInt32(), reply.Extensions.GetProperty("allowed").GetInt32()));
        Assert.Null(reply.Response.Headers.RetryAfter);
        Assert.Equal((0, false), (host.Kitchen.Cooked, reply.HasData));
    }

    [Fact]
    public async Task Over_the_allowance_the_answer_says_when_to_come_again_in_every_media_type()
    {
        await using var host = await HostAsync(Tight);
        await EmptyAsync(host, "staff");
        foreach (var accept in new[] { "application/graphql-response+json", "application/json" })
        {
            var reply = await host.AskAsync("{ crowd(of: 1) { id } }", viewer: "staff", accept: accept);
            Assert.Equal((HttpStatusCode.TooManyRequests, "RATE_LIMITED"), (reply.Status, reply.Code));
            Assert.InRange(reply.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
            Assert.Equal(reply.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, reply.Extensions.GetProperty("retryAfter").GetInt32());
        }
    }

    [Fact]
    public async Task A_refused_mutation_changes_nothing()
    {
        await using var host = await HostAsync(Tight);
        await EmptyAsync(host, "staff");
        var changed = host.Kitchen.Changed;
        var reply = await host.AskAsync("mutation { cook(input: { what: \"rice\" }) { done } }", viewer: "staff");

        Assert.Equal(("RATE_LIMITED", changed), (reply.Code, host.Kitchen.Changed));
    }

    [Fact]
    public async Task What_was_estimated_too_high_is_given_back()
    {
        await using var host = await HostAsync(Tight);
        for (var i = 0; i < 15; i++) Assert.True((await host.AskAsync("{ crowd(of: 1) { id } }", viewer: "staff")).HasData);
    }

    [Fact]
    public async Task What_was_estimated_too_low_is_owed()
    {
        await using var host = await HostAsync(Tight);
        Assert.True((await host.AskAsync("{ crowd(of: 500) { id } }", viewer: "staff")).HasData);
        var reply = await host.AskAsync("{ crowd(of: 1) { id } }", viewer: "staff");

        Assert.InRange(reply.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 400, 490);
    }

    [Fact]
    public async Task Another_caller_of_the_brand_has_his_own()
    {
        await using var host = await HostAsync(Tight);
        await EmptyAsync(host, "staff");

        Assert.True((await host.AskAsync("{ crowd(of: 1) { id } }", viewer: "secret")).HasData);
    }

    [Fact]
    public async Task All_callers_of_a_brand_share_its_allowance_and_another_brand_has_its_own()
    {
        await using var host = await HostAsync(new QuotaOptions { PointsPerSecond = 1, BurstSeconds = 30 });
        await EmptyAsync(host, "staff");

        Assert.Equal("RATE_LIMITED", (await host.AskAsync("{ crowd(of: 1) { id } }", viewer: "secret")).Code);
        Assert.True((await host.AskAsync("{ crowd(of: 1) { id } }", viewer: "secret", brand: "pizza")).HasData);
    }

    [Fact]
    public void A_caller_whose_brand_has_too_little_left_keeps_what_is_his()
    {
        var quotas = new BrandQuotas(new QuotaOptions { PointsPerSecond = 1, CallerPointsPerSecond = 1, BurstSeconds = 30 }, TimeProvider.System);
        var (first, second) = (new CallerId(Town.Sushi.Id, 1), new CallerId(Town.Sushi.Id, 2));
        Assert.Null(quotas.TakePoints(first, 25));
        for (var i = 0; i < 5; i++) Assert.NotNull(quotas.TakePoints(second, 20));
        quotas.CorrectPoints(first, -25);

        Assert.Null(quotas.TakePoints(second, 20));
    }

    [Fact]
    public async Task Answers_from_memory_cost_nothing()
    {
        await using var host = await HostAsync(Tight);
        for (var i = 0; i < 100; i++) Assert.True((await host.AskAsync("{ dish { name } }")).HasData);
        Assert.Equal(1, host.Kitchen.Cooked);
    }

    [Fact]
    public async Task The_publics_questions_that_are_not_in_memory_are_paid_for()
    {
        await using var host = await HostAsync(Tight);
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++) codes.Add((await host.AskAsync($"{{ a{i}: dish {{ name }} }}")).Status);

        Assert.InRange(codes.Count(c => c == HttpStatusCode.OK), 30, 35);
        Assert.Equal(HttpStatusCode.TooManyRequests, codes[^1]);
    }

    [Fact]
    public async Task Our_own_storefronts_pay_nothing()
    {
        await using var host = await KitchenHost.StartAsync(configure: s => s.AddSingleton(Tight).AddSingleton<IAnswerObserver>(new Storefronts()));
        for (var i = 0; i < 60; i++) Assert.True((await host.AskAsync($"{{ a{i}: dish {{ name }} }}")).HasData);
        Assert.True((await host.AskAsync("{ dish { sides { sides { id } } } }")).HasData);
    }

    [Fact]
    public async Task Operations_over_a_socket_are_paid_for()
    {
        await using var host = await HostAsync(Tight);
        await using var socket = await SocketClient.InitiatedAsync(host);
        await socket.NextTypeAsync();
        await socket.SubscribeAsync("1", "{ crowd(of: 100) { id } }");
        Assert.Equal("next", await socket.NextTypeAsync());
        Assert.Equal("complete", await socket.NextTypeAsync());
        await socket.SubscribeAsync("2", "subscription { ticks(to: 1) { number } }");
        var refused = (await socket.NextAsync())!.Value;

        Assert.Equal(("error", "RATE_LIMITED"), (refused.GetProperty("type").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()));
    }

    private static Task<KitchenHost> HostAsync(QuotaOptions quotas) => KitchenHost.StartAsync(configure: s => s.AddSingleton(quotas));

    private static async Task EmptyAsync(KitchenHost host, string viewer) => Assert.True((await host.AskAsync("{ crowd(of: 30) { id } }", viewer: viewer)).HasData);

    private sealed class Storefronts : IAnswerObserver
    {
        public bool Trusts(HttpContext http) => true;

        public Task OnAnsweredAsync(AnsweredQuery answered, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
