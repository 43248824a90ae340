using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>What is not published is nobody's to see but its editors', by whatever way it is asked for.</summary>
public sealed class DraftTests(ApiFixture api)
{
    private const string Secret = "notyet";

    [Fact]
    public async Task A_draft_leaks_by_no_way_that_the_public_has()
    {
        var brand = await OpenAsync();
        var hidden = (await brand.CreateAsync("Thing", new { name = $"{Secret} b", slug = $"{Secret}-b", rank = 5 })).GetProperty("entry").GetProperty("typedId").GetString()!;
        var live = await brand.AddAsync("Thing", new { name = "a", slug = "a", rank = 1, other = hidden });
        await UpdateAsync(brand, live, 2, new { name = $"{Secret} a", slug = $"{Secret}-a", rank = 9 });

        string[] asked =
        [
            "{ things { nodes { name slug rank other { name } } totalCount } }",
            "{ things(order: [{ rank: DESC }, { name: ASC }]) { edges { cursor node { name } } } }",
            $$"""{ things(where: { name: { contains: "{{Secret}}" } }) { nodes { id } totalCount } }""",
            "{ things(where: { rank: { gt: 1 } }) { nodes { id } totalCount } }",
            $$"""{ things(where: { or: [{ slug: { startsWith: "{{Secret}}" } }, { not: { rank: { lt: 2 } } }] }) { nodes { id } totalCount } }""",
            $$"""{ thing(slug: "{{Secret}}-a") { id } other: thing(slug: "{{Secret}}-b") { id } byId: thing(id: "{{hidden}}") { name } }""",
            $$"""{ node(id: "{{hidden}}") { id ... on Thing { name } } }""",
        ];
        var answers = new List<string>();
        foreach (var query in asked) answers.Add((await brand.ReadAsync(query)).GetRawText());

        Assert.All(answers, a => Assert.DoesNotContain(Secret, a, StringComparison.Ordinal));
        Assert.Equal("""{"things":{"nodes":[{"name":"a","slug":"a","rank":1,"other":null}],"totalCount":1}}""", answers[0]);
        Assert.All([answers[2], answers[3], answers[4]], a => Assert.Equal("""{"things":{"nodes":[],"totalCount":0}}""", a));
        Assert.Equal("""{"thing":null,"other":null,"byId":null}""", answers[5]);
        Assert.Equal("""{"node":null}""", answers[6]);
    }

    [Theory]
    [InlineData("{ thingsDrafts { totalCount } }")]
    [InlineData("{ thingDraft(id: \"VGhpbmc6MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA\") { name } }")]
    [InlineData("{ contentEntries { totalCount } }")]
    [InlineData("{ contentModel { version } }")]
    public async Task The_public_may_not_ask_for_drafts(string query)
    {
        var brand = await OpenAsync();
        Assert.Equal("UNAUTHENTICATED", (await brand.AskAsync(query)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("createThing")]
    [InlineData("updateThing")]
    [InlineData("publishThing")]
    [InlineData("unpublishThing")]
    [InlineData("deleteThing")]
    public async Task The_public_changes_nothing_of_a_brands_own_type(string mutation)
    {
        var brand = await OpenAsync();
        var id = await brand.AddAsync("Thing", new { name = "shown" });
        var given = mutation switch
        {
            "createThing" => "name: \"theirs\"",
            "updateThing" => $"id: \"{id}\", version: 2, name: \"theirs\"",
            "deleteThing" => $"id: \"{id}\"",
            _ => $"id: \"{id}\", version: 2",
        };
        using var key = new ApiClient(api.PublicPort, "localhost") { ApiKey = brand.Brand.PublishableKey };
        foreach (var answer in new[] { await brand.AskAsync($"mutation {{ {mutation}(input: {{ {given} }}) {{ __typename }} }}"), await key.QueryAsync($"mutation {{ {mutation}(input: {{ {given} }}) {{ __typename }} }}") })
        {
            Assert.Contains(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), new[] { "UNAUTHENTICATED", "FORBIDDEN" });
        }

        Assert.Equal("""{"things":{"nodes":[{"name":"shown"}]}}""", (await brand.ReadAsync("{ things { nodes { name } } }")).GetRawText());
    }

    [Fact]
    public async Task Editors_find_drafts_by_what_they_say()
    {
        var brand = await OpenAsync();
        var id = await brand.AddAsync("Thing", new { name = "shown", rank = 1 });
        await UpdateAsync(brand, id, 2, new { rank = 7 });
        var found = await brand.Brand.AsOwnerAsync("{ thingsDrafts(where: { rank: { eq: 7 } }) { nodes { name rank } } things(where: { rank: { eq: 1 } }) { totalCount } }");
        Assert.Equal("""{"thingsDrafts":{"nodes":[{"name":"shown","rank":7}]},"things":{"totalCount":1}}""", found.GetRawText());
    }

    [Fact]
    public async Task Followers_hear_of_publications_and_never_of_drafts()
    {
        var brand = await OpenAsync();
        using var socket = await LiveSocket.OpenAsync(api, $"{brand.Brand.Slug}.foodsaas.localhost", new { });
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query = "subscription { thingPublished { entry { name } } }" } });
        await socket.SendAsync(new { id = "2", type = "subscribe", payload = new { query = "{ things { totalCount } }" } });
        Assert.Contains("\"totalCount\":0", (await socket.NextAsync()).Text, StringComparison.Ordinal);

        var id = await brand.AddAsync("Thing", new { name = "first" });
        await UpdateAsync(brand, id, 2, new { name = Secret });
        await brand.AddAsync("Thing", new { name = "second" });
        var heard = new List<string>();
        while (heard.Count < 2)
        {
            if ((await socket.NextAsync()).Text is { } text && text.Contains("\"next\"", StringComparison.Ordinal) && text.Contains("thingPublished", StringComparison.Ordinal)) heard.Add(text);
        }

        Assert.Contains("first", heard[0], StringComparison.Ordinal);
        Assert.Contains("second", heard[1], StringComparison.Ordinal);
        Assert.All(heard, h => Assert.DoesNotContain(Secret, h, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_taken_from_the_public_is_gone_and_its_draft_stays()
    {
        var brand = await OpenAsync();
        var id = await brand.AddAsync("Thing", new { name = "seen", slug = "seen" });
        Assert.Equal(1, await CountAsync(brand));
        var taken = await brand.MutateAsync("unpublishThing", "UnpublishThingInput", new { id, version = 2 }, "thing { name } entry { isPublished }");
        Assert.Equal("""{"thing":{"name":"seen"},"entry":{"isPublished":false},"errors":[]}""", taken.GetRawText());
        await api.SettleAsync();
        Assert.Equal(0, await CountAsync(brand));
    }

    private static async Task<int> CountAsync(ContentBrand brand) => (await brand.ReadAsync("{ things { totalCount } }")).GetProperty("things").GetProperty("totalCount").GetInt32();

    private static async Task UpdateAsync(ContentBrand brand, string id, int version, object values)
    {
        var input = JsonSerializer.SerializeToNode(values)!.AsObject();
        (input["id"], input["version"]) = (id, version);
        Assert.Empty(Codes(await brand.MutateAsync("updateThing", "UpdateThingInput", input, "entry { version }")));
    }

    private Task<ContentBrand> OpenAsync() => ContentBrand.OpenAsync(api, [Type("Thing", "things",
        Field("name", "TEXT", new { isFilterable = true }), Field("slug", "SLUG"), Field("rank", "NUMBER", new { isFilterable = true }), Field("other", "REFERENCE", new { of = new[] { "Thing" } }))]);
}
