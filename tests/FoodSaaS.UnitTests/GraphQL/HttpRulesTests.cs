using System.Net;
using System.Text;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>The rules of GraphQL over HTTP, and what the endpoint adds to them.</summary>
public sealed class HttpRulesTests : IAsyncLifetime
{
    private const string Own = "application/graphql-response+json";

    private KitchenHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await KitchenHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData(Own, Own)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", Own)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", "application/json")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream", Own)]
    [InlineData("text/html, application/*;q=0.1", "application/json")]
    public async Task Answers_in_the_media_type_that_is_wanted(string? accept, string expected)
    {
        var reply = await _host.AskAsync("{ __typename }", accept: accept);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(expected, reply.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", reply.Response.Content.Headers.ContentType.CharSet);
        Assert.Contains("Accept", reply.Response.Headers.Vary);
        Assert.True(reply.Response.Headers.Contains("X-Request-Id"));
    }

    [Fact]
    public async Task Refuses_media_types_that_it_does_not_speak() => Assert.Equal(HttpStatusCode.NotAcceptable, (await _host.AskAsync("{ __typename }", accept: "text/html")).Status);

    [Theory]
    [InlineData("text/plain", false, 415)]
    [InlineData("text/plain", true, 200)]
    [InlineData("application/x-www-form-urlencoded", false, 415)]
    [InlineData("multipart/form-data; boundary=x", false, 415)]
    [InlineData("multipart/form-data; boundary=x", true, 415)]
    [InlineData("", false, 415)]
    [InlineData("application/json; charset=utf-16", false, 415)]
    [InlineData("application/json; charset=UTF-8", false, 200)]
    public async Task Takes_JSON_and_nothing_that_a_form_could_send(string contentType, bool preflight, int status)
    {
        var reply = await _host.SendBodyAsync("""{"query":"{ __typename }"}""", contentType, r =>
        {
            if (preflight) r.Headers.Add("GraphQL-Preflight", "1");
        });
        Assert.Equal(status, (int)reply.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ __typename }"}]""")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ __typename }"} {}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ __typename }","operationName":{}}""")]
    [InlineData("""{"query":"{ __typename }","extensions":1}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":11111111111111111111111111111111111111111111111111111111111111111111111111111111}}""")]
    public async Task Refuses_bodies_that_are_no_request(string body)
    {
        var reply = await _host.SendBodyAsync(body);
        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Refuses_bodies_that_are_not_UTF8()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent([.. "{\"query\":\""u8, 0xFF, 0xFE, .. "\"}"u8]) };
        request.Content.Headers.ContentType = new("application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stops_reading_a_body_that_is_too_long(bool isChunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = true;
        var reply = await _host.SendAsync(request);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "DOCUMENT_LIMIT"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(Own, 400)]
    [InlineData("application/json", 400)]
    public async Task Names_the_limit_that_a_document_breaks(string accept, int status)
    {
        var reply = await _host.AskAsync("{" + string.Concat(Enumerable.Repeat("__typename ", 501)) + "}", accept: accept);
        Assert.Equal((status, "DOCUMENT_LIMIT"), ((int)reply.Status, reply.Code));
        Assert.Equal(("fields", 500), (reply.Extensions.GetProperty("limit").GetString(), reply.Extensions.GetProperty("allowed").GetInt32()));
        Assert.Equal(1, reply.Json.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Answers_413_for_too_long_a_document() => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.AskAsync("{ a }" + new string('#', 70_000))).Status);

    [Fact]
    public async Task Bounds_variables_in_depth_and_number()
    {
        object nested = 1;
        for (var i = 0; i < 17; i++) nested = new[] { nested };
        Assert.Equal("DOCUMENT_LIMIT", (await _host.AskAsync("{ __typename }", new { a = nested })).Code);
        Assert.Equal("DOCUMENT_LIMIT", (await _host.AskAsync("{ __typename }", new { a = new int[10_001] })).Code);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("type A { a: Int } query { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ ...A } fragment A on Query { ...A }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("fragment A on Query { __typename }", "OPERATION_NOT_FOUND")]
    [InlineData("query A { __typename } query B { __typename }", "OPERATION_NOT_FOUND")]
    [InlineData("{ node(id: \"nonsense\") { id } }", "BAD_USER_INPUT")]
    [InlineData("query($id: ID!) { node(id: $id) { id } }", "BAD_USER_INPUT")]
    public async Task Tells_request_errors_by_code_and_status(string query, string code)
    {
        var own = await _host.AskAsync(query);
        Assert.Equal((code, HttpStatusCode.BadRequest, false), (own.Code, own.Status, own.HasData));
        var json = await _host.AskAsync(query, accept: "application/json");
        Assert.Equal((code, HttpStatusCode.OK, false), (json.Code, json.Status, json.HasData));
    }

    [Fact]
    public async Task Says_clearly_what_is_wrong_with_a_value()
    {
        var reply = await _host.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id = "nonsense" });
        Assert.Equal("BAD_USER_INPUT", reply.Code);
        Assert.Contains("This is no id of ours.", reply.Text);
    }

    [Theory]
    [InlineData("{ dsh { name } }")]
    [InlineData("{ dish { nam } }")]
    [InlineData("{ dish(i: 1) { name } }")]
    [InlineData("{ dish { ... on Dsh { name } } }")]
    [InlineData("query($a: Itn) { dish { name } }")]
    public async Task Never_guesses_what_was_meant(string query)
    {
        var reply = await _host.AskAsync(query);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", reply.Code);
        Assert.DoesNotContain("mean", reply.Text);
    }

    [Fact]
    public async Task Serves_queries_over_GET_and_nothing_else()
    {
        var query = await _host.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("query A($to: String) { greeting(to: $to) }") + "&operationName=A&variables=" + Uri.EscapeDataString("{\"to\":\"you\"}")));
        Assert.Equal("en:you", query.Data.GetProperty("greeting").GetString());

        var mutation = await _host.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("mutation { wish(input: { what: \"a\" }) { done } }")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.Status);
        Assert.Equal(["POST"], mutation.Response.Content.Headers.Allow);
        Assert.Equal(0, _host.Kitchen.Changed);

        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql"))).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _host.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql"))).Status);
    }

    [Fact]
    public async Task Refuses_mutations_over_GET_when_the_document_is_cached()
    {
        const string Document = "mutation { wish(input: { what: \"a\" }) { done } }";
        Assert.True((await _host.AskAsync(Document)).HasData);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _host.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Document)))).Status);
        Assert.Equal(1, _host.Kitchen.Changed);
    }

    [Theory]
    [InlineData("{ broken }")]
    [InlineData("{ brokenOptional }")]
    public async Task Keeps_the_texts_of_exceptions_to_itself(string query)
    {
        var reply = await _host.AskAsync(query);
        Assert.Equal((HttpStatusCode.OK, "INTERNAL"), (reply.Status, reply.Code));
        Assert.DoesNotContain("1234", reply.Text);
        Assert.Equal(32, reply.Extensions.GetProperty("traceId").GetString()!.Length);
    }

    [Fact]
    public async Task Sends_subscriptions_to_the_socket() => Assert.Equal("SUBSCRIPTION_NEEDS_SOCKET", (await _host.AskAsync("subscription { ticks(to: 1) { number } }")).Code);

    [Theory]
    [InlineData(null, "ja")]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("fr, en;q=0.5, ja;q=0.1", "en")]
    [InlineData("en;q=0.1, ja;q=0.5", "ja")]
    [InlineData("en;q=0, fr", "ja")]
    [InlineData("*", "ja")]
    public async Task Answers_in_the_language_that_is_wanted(string? wanted, string expected)
    {
        var request = KitchenHost.Post("{ dish { name } }");
        if (wanted is not null) request.Headers.TryAddWithoutValidation("Accept-Language", wanted);
        var reply = await _host.SendAsync(request);
        Assert.Contains($"in {expected} ", reply.Text);
        Assert.Equal([expected], reply.Response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", reply.Response.Headers.Vary);
    }

    [Fact]
    public async Task Writes_text_as_it_is()
    {
        var reply = await _host.AskAsync("query($to: String) { greeting(to: $to) }", new { to = "寿司 \"🍣\"" });
        Assert.Equal("ja:寿司 \"🍣\"", reply.Data.GetProperty("greeting").GetString());
        Assert.Contains("寿司", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(reply.Text)));
    }

    [Fact]
    public async Task Takes_ids_in_lists()
    {
        var id = new GlobalId("Dish", Guid.Empty).ToString();
        Assert.Equal(2, (await _host.AskAsync("query($a: [ID!]!) { ids(ids: $a) }", new { a = new[] { id, id } })).Data.GetProperty("ids").GetInt32());
    }
}
