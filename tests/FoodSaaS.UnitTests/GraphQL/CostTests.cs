using System.Net;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>What operations are taken to cost, and what they did: points in <c>extensions.cost</c>.</summary>
public sealed class CostTests : IAsyncLifetime
{
    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("{ greeting }", 0, 0)]
    [InlineData("{ dish { name } }", 1, 1)]
    [InlineData("{ dish { side { name } } }", 2, 1)]
    [InlineData("{ crowd(of: 3) { id secret } }", 10, 3)]
    [InlineData("{ a: crowd(of: 3) { id } b: crowd(of: 20) { id } }", 20, 23)]
    [InlineData("{ dish { sides { sides { id } } } }", 111, 1)]
    [InlineData("{ tasty { taste ... on Dish { sides { id } } ...r } } fragment r on Recipe { id }", 110, 2)]
    [InlineData("{ __type(name: \"Dish\") { fields { name } } }", 11, 13)]
    public async Task An_object_is_a_point_and_a_list_as_many_as_it_may_have(string query, long requested, long actual) => Assert.Equal(new OperationCost(requested, actual), await CostAsync(query));

    [Theory]
    [InlineData("{ recipes { nodes { id } } }", 21, 21)]
    [InlineData("{ recipes(first: 3) { nodes { id } } }", 4, 4)]
    [InlineData("{ recipes(last: 3) { nodes { id } } }", 4, 4)]
    [InlineData("{ recipes(first: null, last: 5) { nodes { id } } }", 6, 6)]
    [InlineData("{ recipes(first: 3) { nodes { id } edges { node { id } } pageInfo { hasNextPage } } }", 11, 11)]
    [InlineData("{ recipes(first: 999) { nodes { id } } }", 101, 101)]
    [InlineData("{ recipes(first: -1) { totalCount } }", 1, 1)]
    [InlineData("query($n: Int) { recipes(first: $n) { nodes { id } } }", 21, 21)]
    [InlineData("query($n: Int = 50) { recipes(first: $n) { nodes { id } } }", 51, 51)]
    [InlineData("query($given: Int) { recipes(first: $given) { nodes { id } } }", 8, 8)]
    [InlineData("query($given: Int = 50) { recipes(first: $given) { nodes { id } } }", 8, 8)]
    [InlineData("query($none: Int = 50) { recipes(first: $none) { nodes { id } } }", 21, 21)]
    public async Task A_slice_costs_what_its_arguments_say(string query, long requested, long actual) =>
        Assert.Equal(new OperationCost(requested, actual), await CostAsync(query, query.Contains("$given", StringComparison.Ordinal) ? new { given = 7 } : query.Contains("$none", StringComparison.Ordinal) ? new { none = (int?)null } : null));

    [Fact]
    public async Task A_mutation_costs_ten_more() =>
        Assert.Equal(new OperationCost(11, 11), await CostAsync("mutation { wish(input: { what: \"peace\" }) { done } }"));

    [Fact]
    public async Task Products_of_lists_stay_within_numbers()
    {
        var deep = string.Concat(Enumerable.Repeat("sides { ", 17)) + "id" + string.Concat(Enumerable.Repeat(" }", 17));
        var reply = await _host.AskAsync($"{{ dish {{ {deep} }} }}");

        Assert.Equal((HttpStatusCode.BadRequest, "COST_LIMIT", 1_000_000_000), (reply.Status, reply.Code, reply.Extensions.GetProperty("requested").GetInt64()));
    }

    [Fact]
    public void The_schema_says_what_fields_cost()
    {
        var text = SchemaPrinter.Print(_host.Services);

        Assert.Contains("directive @cost(", text, StringComparison.Ordinal);
        Assert.Matches(@"wish\([^)]*\): \w+! @cost\(weight: ""10""\)", text);
        Assert.Matches(@"sides: \[Dish!\]! @listSize\(assumedSize: 10\)", text);
        Assert.Matches(@"\): RecipeConnection! @listSize\(assumedSize: 20, requireOneSlicingArgument: false, sizedFields: \[""nodes"", ""edges""\], slicingArguments: \[""first"", ""last""\]\)", text);
    }

    [Fact]
    public async Task Every_event_of_a_subscription_says_what_it_cost_and_none_pays_for_the_ones_before()
    {
        await using var host = await KitchenHost.StartAsync(sockets: SocketLimits.Default with { QueuedBytes = 100_000_000 });
        await using var socket = await SocketClient.InitiatedAsync(host);
        await socket.NextTypeAsync();
        await socket.SubscribeAsync("1", "subscription { ticks(to: 200) { number noise } }");
        for (var i = 1; i <= 200; i++)
        {
            var payload = (await socket.NextAsync())!.Value.GetProperty("payload");
            Assert.Equal(i, payload.GetProperty("data").GetProperty("ticks").GetProperty("number").GetInt32());
            Assert.Equal("""{"requested":1,"actual":1}""", payload.GetProperty("extensions").GetProperty("cost").GetRawText());
        }

        Assert.Equal("complete", await socket.NextTypeAsync());
    }

    private async Task<OperationCost> CostAsync(string query, object? variables = null)
    {
        var reply = await _host.AskAsync(query, variables, viewer: "staff");
        Assert.False(reply.Json.TryGetProperty("errors", out _), reply.Text);
        var cost = reply.Json.GetProperty("extensions").GetProperty("cost");
        return new OperationCost(cost.GetProperty("requested").GetInt64(), cost.GetProperty("actual").GetInt64());
    }
}
