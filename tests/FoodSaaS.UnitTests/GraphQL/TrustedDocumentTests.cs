using System.Net;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Our own applications name their documents; outside development strangers may ask for nothing else.</summary>
public sealed class TrustedDocumentTests
{
    private const string Known = "query Known { __typename hello: __typename }";
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Known)));

    [Theory]
    [InlineData("""{"documentId":"sha256:HASH"}""")]
    [InlineData("""{"documentId":"sha256:HASH","variables":{"id":"a"},"operationName":"Known"}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}""")]
    [InlineData("""{"extensions":{"other":{"sha256Hash":"wrong","deep":[{"sha256Hash":"wrong"}]},"persistedQuery":{"sha256Hash":"HASH","version":1}},"variables":{}}""")]
    public async Task A_document_of_ours_is_found_by_its_hash(string body)
    {
        await using var host = await StartAsync();
        var reply = await host.SendBodyAsync(body.Replace("HASH", Hash, StringComparison.Ordinal), with: OfBrand);
        Assert.Equal("""{"__typename":"Query","hello":"Query"}""", reply.Json.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_document_of_ours_is_found_by_GET()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?documentId=sha256:{Hash}");
        OfBrand(request);
        Assert.Equal("Query", (await host.SendAsync(request)).Json.GetProperty("data").GetProperty("hello").GetString());
    }

    [Theory]
    [InlineData("""{"documentId":"sha256:0000"}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000"}}}""")]
    public async Task An_unknown_one_is_answered_in_the_words_that_make_clients_send_the_text(string body)
    {
        await using var host = await StartAsync();
        var reply = await host.SendBodyAsync(body, with: OfBrand);
        Assert.Equal((HttpStatusCode.BadRequest, "PERSISTED_QUERY_NOT_FOUND"), (reply.Status, reply.Code));
        Assert.Contains("PersistedQueryNotFound", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_beside_an_unknown_hash_is_what_counts()
    {
        await using var host = await StartAsync();
        var reply = await host.SendBodyAsync("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000"}}}""", with: OfBrand);
        Assert.Equal("""{"__typename":"Query"}""", reply.Json.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("diner")]
    public async Task A_visitor_of_our_pages_may_ask_what_they_ask_and_nothing_else(string? viewer)
    {
        await using var host = await StartAsync(mayAskAnything: false);
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync(Known, viewer: viewer)).Status);
        var refused = await host.AskAsync("{ __typename }", viewer: viewer);
        Assert.Equal((HttpStatusCode.Unauthorized, "API_KEY_REQUIRED"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData("publishable")]
    [InlineData("secret")]
    [InlineData("staff")]
    public async Task Whoever_shows_a_key_or_a_session_asks_what_he_likes(string viewer)
    {
        await using var host = await StartAsync(mayAskAnything: false);
        Assert.Equal(HttpStatusCode.OK, (await host.AskAsync("{ __typename }", viewer: viewer)).Status);
    }

    [Fact]
    public async Task A_stranger_on_a_socket_is_bound_as_well()
    {
        await using var host = await StartAsync(mayAskAnything: false);
        await using var client = await SocketClient.InitiatedAsync(host);
        Assert.Equal("connection_ack", await client.NextTypeAsync());
        await client.SubscribeAsync("1", "{ __typename }");
        Assert.Contains("API_KEY_REQUIRED", (await client.NextAsync()).ToString(), StringComparison.Ordinal);
        await client.SubscribeAsync("2", Known);
        Assert.Equal("next", await client.NextTypeAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[null]x")]
    [InlineData("null")]
    public void A_list_that_is_none_stops_the_start(string content)
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        File.WriteAllText(file, content);
        try
        {
            Assert.Contains(file, Assert.Throws<InvalidOperationException>(() => TrustedDocuments.Read(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void OfBrand(HttpRequestMessage request) => request.Headers.Add(KitchenHost.BrandHeader, "sushi");

    private static Task<KitchenHost> StartAsync(bool mayAskAnything = true)
    {
        var trusted = new TrustedDocuments([Known]);
        return KitchenHost.StartAsync(configure: s => s.AddSingleton(trusted).AddSingleton(new StrangersDocuments(trusted, mayAskAnything)));
    }
}
