using System.Collections.Concurrent;
using System.Net;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Nodes;

/// <summary>What one node changes, no node serves any more; a node that cannot know serves nothing that it remembers.</summary>
public sealed class TwoNodesTests(NodePair nodes) : IClassFixture<NodePair>
{
    private static readonly string[] Changed = ["/menu", "/menu/soup"];

    [Fact]
    public async Task A_change_replaces_the_pages_of_both_and_the_receipt_lists_both()
    {
        var brand = await nodes.OpenAsync(FreshBrand.Paths);
        await brand.Here.PriceAsync("5.75");
        await nodes.First.SettleAsync();

        foreach (var node in new[] { brand.Here, brand.There })
        {
            foreach (var path in Changed) Assert.Contains("5.75", (await node.VisitAsync(path)).Text, StringComparison.Ordinal);
            Assert.Equal("HIT", (await node.VisitAsync("/locations")).From);
        }

        var receipt = await brand.Here.LastReceiptAsync();
        Assert.Equal("DONE", receipt.GetProperty("state").GetString());
        Assert.Equal(Changed, NodePair.Shared.RoutesOf(receipt, "first"));
        Assert.Equal(Changed, NodePair.Shared.RoutesOf(receipt, "second"));
    }

    [Fact]
    public async Task Whichever_node_handles_a_change_tells_the_other()
    {
        var brand = await nodes.OpenAsync("/menu");
        await brand.Here.PriceAsync("6.25");
        await nodes.Second.SettleAsync();

        Assert.Contains("6.25", (await brand.Here.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Contains("6.25", (await brand.There.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_in_the_memory_of_the_other_node_go_too()
    {
        var brand = await nodes.OpenAsync();
        using var diner = brand.There.Brand.Diner(nodes.Second);
        Task<string> MenuAsync() => TextAsync(diner);
        Assert.Equal(await MenuAsync(), await MenuAsync());
        await brand.Here.PriceAsync("7.77");
        await nodes.First.SettleAsync();

        Assert.Contains("7.77", await MenuAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_a_change_overtakes_on_the_other_node_is_replaced()
    {
        var brand = await nodes.OpenAsync();
        using var api = new SiteApi(nodes.Second.InternalPort, brand.Here.Id, nodes.Second.Clock);
        nodes.Holds[brand.Here.Id] = async () =>
        {
            await brand.Here.PriceAsync("5.75");
            await nodes.First.SettleAsync();
        };
        Assert.Contains("5.00", await api.AnswerAsync(SiteQueries.Menu, null, "en", brand.Here.Key("/menu")), StringComparison.Ordinal);
        await nodes.First.SettleAsync();

        // Once, or twice where the machine is so slow that the node lost its lease meanwhile.
        var heard = nodes.Second.Storefront.HeardOf(brand.Here.Id).ToList();
        Assert.InRange(heard.Count, 1, 2);
        Assert.All(heard, h => Assert.Equal([brand.Here.Key("/menu")], h.Keys));
        Assert.Contains("5.75", await api.AnswerAsync(SiteQueries.Menu, null, "en", brand.Here.Key("/menu")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storefront_that_fetches_a_change_before_it_is_handled_does_not_hide_it_from_the_other()
    {
        var brand = await nodes.OpenAsync();
        await brand.Here.KeepAsync("/menu");
        await brand.Here.PriceAsync("5.75");
        Assert.Contains("5.75", (await brand.There.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        await nodes.First.SettleAsync();

        Assert.Contains("5.75", (await brand.Here.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_one_before_it_shows_already_is_not_hidden_by_what_the_other_node_remembers()
    {
        var brand = await nodes.OpenAsync("/menu");
        using var diner = brand.There.Brand.Diner(nodes.Second);
        using var api = new SiteApi(nodes.Second.InternalPort, brand.Here.Id, nodes.Second.Clock);
        var given = new ConcurrentQueue<string>();
        nodes.Asked[brand.Here.Id] = async () =>
        {
            // The other node hears of the change in its own time: it is waited for only after the answers are made again.
            await Waiting.UntilAsync(async () => (await TextAsync(diner)).Contains("5.75", StringComparison.Ordinal));
            Assert.Contains("5.75", await TextAsync(diner), StringComparison.Ordinal);
            await brand.Here.PriceAsync("6.25");
            brand.There.Site.WhenHeard = async () => given.Enqueue(await api.AnswerAsync(SiteQueries.Menu, null, "en", brand.Here.Key("/menu")));
        };
        await brand.Here.PriceAsync("5.75");
        await nodes.First.SettleAsync();

        Assert.NotEmpty(given);
        Assert.All(given, answer => Assert.Contains("6.25", answer, StringComparison.Ordinal));
        // A page that a node made of an answer that was overtaken is made again by a timer, which only settling fires here; what is hidden stays so.
        await Waiting.UntilAsync(async () =>
        {
            await nodes.First.SettleAsync();
            return (await brand.There.VisitAsync("/menu")).Text.Contains("6.25", StringComparison.Ordinal);
        });
        Assert.Contains("6.25", await TextAsync(diner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_without_its_database_serves_no_page_once_a_change_counts_as_done_and_heals_by_itself()
    {
        var brand = await nodes.OpenAsync("/menu", "/locations");
        nodes.Cut();
        try
        {
            await brand.Here.PriceAsync("5.75");
            await nodes.First.SettleAsync();
            var receipt = await brand.Here.LastReceiptAsync();
            Assert.Equal("DONE", receipt.GetProperty("state").GetString());
            Assert.Contains("/menu", NodePair.Shared.RoutesOf(receipt, "second"));
            Assert.Contains("5.75", (await brand.Here.VisitAsync("/menu")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("5.00", (await brand.There.VisitAsync("/menu")).Text, StringComparison.Ordinal);
            Assert.False(nodes.Second.Services.GetRequiredService<NodeLease>().IsHeld);
        }
        finally
        {
            nodes.Mend();
        }

        await Waiting.UntilAsync(async () =>
        {
            var page = await brand.There.VisitAsync("/menu");
            Assert.DoesNotContain("5.00", page.Text, StringComparison.Ordinal);
            return page.Status == HttpStatusCode.OK && page.Text.Contains("5.75", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_change_is_told_without_the_connections_that_listen()
    {
        var brand = await nodes.OpenAsync("/menu");
        await ListenersEndAsync();
        await brand.Here.PriceAsync("5.75");
        await nodes.First.SettleAsync();

        Assert.Contains("5.75", (await brand.There.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Contains("5.75", (await brand.Here.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_on_one_node_hears_a_change_made_on_the_other_and_is_cut_when_it_may_have_missed_one()
    {
        var brand = await nodes.OpenAsync();
        using var socket = await LiveSocket.OpenAsync(nodes.Second.PublicPort, brand.Here.Brand.SecretKey);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "subscription { menuChanged { itemIds } }" } });
        var heard = socket.NextAsync();
        for (var price = 10; !heard.IsCompleted; price++)
        {
            await brand.Here.PriceAsync($"{price}.00");
            await nodes.First.SettleAsync();
        }

        Assert.Contains(brand.Here.Soup, (await heard).Text, StringComparison.Ordinal);
        await ListenersEndAsync();
        string? last;
        do last = (await socket.NextAsync()).Text;
        while (last is not null && last.Contains("\"next\"", StringComparison.Ordinal));
        Assert.True(last is null || last.Contains("\"error\"", StringComparison.Ordinal), last);
    }

    [Fact]
    public async Task While_nobody_says_anything_nodes_go_on_proving_that_they_would_hear_it()
    {
        const string latest = "SELECT query_start FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '% AS echo'";
        await nodes.First.SettleAsync();
        var start = (await nodes.First.Database.ColumnAsync<DateTime>("SELECT now()")).Single();
        await Waiting.UntilAsync(async () => await nodes.First.Database.ColumnAsync<DateTime>(latest) is [var first, var second] && first > start.AddSeconds(6) && second > start.AddSeconds(6));
    }

    private static async Task<string> TextAsync(ApiClient diner) => (await diner.DataAsync(SiteQueries.Menu)).ToString();

    private Task ListenersEndAsync() => nodes.First.Database.ColumnAsync<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN %' OR query LIKE '% AS echo')");
}
