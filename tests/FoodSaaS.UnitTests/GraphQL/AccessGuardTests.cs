using System.Net;
using System.Text.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Nothing runs unless the caller may have everything that the operation asks for.</summary>
public sealed class AccessGuardTests : IAsyncLifetime
{
    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("{ recipe { secret } }", null, "UNAUTHENTICATED", "recipe")]
    [InlineData("{ recipe { secret } }", "publishable", "UNAUTHENTICATED", "recipe")]
    [InlineData("{ keys }", "staff", "FORBIDDEN", "keys")]
    [InlineData("{ keys }", "secret", "FORBIDDEN", "keys")]
    [InlineData("{ me }", "secret", "FORBIDDEN", "me")]
    [InlineData("{ me }", null, "UNAUTHENTICATED", "me")]
    [InlineData("{ dish { margin } }", null, "UNAUTHENTICATED", "dish/margin")]
    [InlineData("{ dish { side { x: margin } } }", null, "UNAUTHENTICATED", "dish/side/x")]
    [InlineData("{ dish { margin @skip(if: true) } }", null, "UNAUTHENTICATED", "dish/margin")]
    [InlineData("{ dish { ...F } } fragment F on Dish { ... { margin } }", null, "UNAUTHENTICATED", "dish/margin")]
    [InlineData("{ tasty { taste } }", null, "UNAUTHENTICATED", "tasty/taste")]
    [InlineData("{ tasty { ... on Recipe { taste } } }", "publishable", "UNAUTHENTICATED", "tasty/taste")]
    [InlineData("{ node(id: \"x\") { ... on Dish { margin } } }", null, "UNAUTHENTICATED", "node/margin")]
    [InlineData("query A { dish { name } recipe { secret } }", null, "UNAUTHENTICATED", "recipe")]
    [InlineData("mutation { cook(input: { what: \"a\" }) { done } }", null, "UNAUTHENTICATED", "cook")]
    [InlineData("mutation { wish(input: { what: \"a\" }) { done } cook(input: { what: \"a\" }) { done } }", null, "UNAUTHENTICATED", "cook")]
    public async Task Refuses_the_whole_request_for_one_forbidden_field(string query, string? viewer, string code, string path)
    {
        query = query.Replace("\"x\"", $"\"{new GlobalId("Dish", Guid.Empty)}\"");
        var reply = await _host.AskAsync(query, viewer: viewer);
        Assert.Equal(code, reply.Code);
        Assert.Equal(code == "FORBIDDEN" ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(path, string.Join('/', reply.Extensions.GetProperty("path").EnumerateArray().Select(p => p.GetString())));
        Assert.False(reply.HasData);
        Assert.Equal(0, _host.Kitchen.Cooked);
        Assert.Equal(0, _host.Kitchen.Changed);
    }

    [Theory]
    [InlineData("{ dish { name taste } tasty { __typename ... on Dish { name } } }", null)]
    [InlineData("{ recipe { secret } dish { margin } tasty { taste } me }", "staff")]
    [InlineData("mutation { cook(input: { what: \"a\" }) { done } }", "secret")]
    [InlineData("{ __typename }", null)]
    public async Task Lets_callers_have_what_they_may(string query, string? viewer)
    {
        var reply = await _host.AskAsync(query, viewer: viewer);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.False(reply.Json.TryGetProperty("errors", out _), reply.Text);
    }

    [Fact]
    public async Task Judges_only_the_operation_that_is_asked_for()
    {
        const string Both = "query Open { dish { name } } query Closed { recipe { secret } }";
        var body = JsonSerializer.Serialize(new { query = Both, operationName = "Open" });
        var open = await _host.SendBodyAsync(body, with: r => r.Headers.Add(KitchenHost.BrandHeader, "sushi"));
        Assert.True(open.HasData);
        var closed = await _host.SendBodyAsync(body.Replace("\"Open\"", "\"Closed\""), with: r => r.Headers.Add(KitchenHost.BrandHeader, "sushi"));
        Assert.Equal("UNAUTHENTICATED", closed.Code);
    }

    [Fact]
    public async Task Judges_cached_documents_anew_for_every_caller()
    {
        const string Query = "{ recipe { secret } }";
        Assert.True((await _host.AskAsync(Query, viewer: "staff")).HasData);
        Assert.Equal("UNAUTHENTICATED", (await _host.AskAsync(Query)).Code);
        Assert.True((await _host.AskAsync(Query, viewer: "secret")).HasData);
    }

    [Theory]
    [InlineData("{ grant(wish: { what: \"a\", more: [{ what: \"b\" }] }) }", null, true)]
    [InlineData("{ grant(wish: { discount: 1 }) }", null, false)]
    [InlineData("{ grant(wish: { more: [{ what: \"b\" }, { more: { discount: 1 } }] }) }", null, false)]
    [InlineData("query($w: GuardedWish) { grant(wish: $w) }", """{ "what": "a", "more": [{ "what": "b" }] }""", true)]
    [InlineData("query($w: GuardedWish) { grant(wish: $w) }", """{ "more": [{ "what": "b" }, { "discount": 1 }] }""", false)]
    [InlineData("query($w: [GuardedWish]) { grant(wish: { more: $w }) }", """[{ "discount": 1 }]""", false)]
    public async Task Judges_the_input_fields_that_are_filled(string query, string? wish, bool isAllowed)
    {
        object? variables = wish is null ? null : new { w = JsonDocument.Parse(wish).RootElement };
        var reply = await _host.AskAsync(query, variables);
        if (isAllowed) Assert.True(reply.HasData, reply.Text);
        else Assert.Equal(("UNAUTHENTICATED", "GuardedWish.discount"), (reply.Code, reply.Extensions.GetProperty("field").GetString()));
        Assert.True((await _host.AskAsync(query, variables, viewer: "staff")).HasData);
    }

    [Fact]
    public async Task Says_that_a_brand_is_missing()
    {
        var reply = await _host.AskAsync("{ dish { name } }", brand: null);
        Assert.Equal(("TENANT_REQUIRED", HttpStatusCode.BadRequest), (reply.Code, reply.Status));
        Assert.True((await _host.AskAsync("{ greeting }", brand: null)).HasData);
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData("publishable", false, false)]
    [InlineData("reader", false, true)]
    [InlineData("secret", false, true)]
    [InlineData("staff", false, true)]
    [InlineData(null, true, true)]
    public async Task Shows_the_schema_to_staff_and_in_development(string? viewer, bool isDevelopment, bool isShown)
    {
        await using var host = await KitchenHost.StartAsync(isDevelopment);
        var reply = await host.AskAsync(IntrospectionQuery.Text, viewer: viewer);
        if (isShown) Assert.Contains("\"Dish\"", reply.Text);
        else Assert.Equal("INTROSPECTION_DISABLED", reply.Code);
        Assert.Equal(isShown, (await host.AskAsync("{ dish { name } __type(name: \"Dish\") { name } }", viewer: viewer)).HasData);
    }

    [Theory]
    [InlineData("{ dish { name } __type(name: \"Dish\") { name } }")]
    [InlineData("{ dish { name } ...Schema } fragment Schema on Query { __schema { queryType { name } } }")]
    public async Task Shows_the_schema_from_memory_to_nobody(string query)
    {
        var reply = await _host.AskAsync(query, viewer: "reader");
        Assert.True(reply.HasData, reply.Text);
        foreach (var viewer in new[] { "publishable", null }) Assert.Equal("INTROSPECTION_DISABLED", (await _host.AskAsync(query, viewer: viewer)).Code);
    }

    [Theory]
    [InlineData("Dish", null, true)]
    [InlineData("Recipe", null, true)]
    [InlineData("Ledger", null, false)]
    [InlineData("Ledger", "staff", true)]
    [InlineData("Nothing", null, false)]
    public async Task Finds_nodes_whose_type_the_caller_could_come_to(string type, string? viewer, bool isFound)
    {
        var reply = await _host.AskAsync($"{{ node(id: \"{new GlobalId(type, Guid.CreateVersion7())}\") {{ __typename id }} }}", viewer: viewer);
        Assert.Equal(isFound, reply.Data.GetProperty("node").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public void Prints_the_access_table()
    {
        var table = AccessTable.Print(_host.Services);
        Assert.Contains("Dish.margin → staff\n", table);
        Assert.Contains("Mutation.cook → may EditMenu\n", table);
        Assert.Contains("Query.node → public\n", table);
    }
}
