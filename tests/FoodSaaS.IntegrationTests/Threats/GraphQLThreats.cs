using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>GraphQL: what broke systems like this one.</summary>
public sealed class GraphQLThreats(ApiFixture api)
{
    public static TheoryData<string> Documents => new()
    {
        "A kilobyte of doubling fragments",
        "Twenty thousand repeated fields",
        "Forty kilobytes of nesting",
        "A fragment cycle inside the limiter",
        "A hundred aliased mutations in one request",
        "Introspection twenty levels deep",
        "Two thousand operations",
        "A value nested without end",
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Is_refused_at_once(string name)
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var diner = brand.Diner(api);
        await diner.QueryAsync("{ brand { name } }");
        var (text, shortest) = ("", long.MaxValue);
        // A busy machine only ever adds to it.
        for (var tries = 0; tries < 4 && shortest > 2_000; tries++)
        {
            var time = Stopwatch.StartNew();
            using var answer = await diner.PostAsync("/graphql", JsonContent.Create(new { query = $"{Hostile(name)}# {tries}" }));
            text = await answer.Content.ReadAsStringAsync();
            shortest = Math.Min(shortest, time.ElapsedMilliseconds);
        }

        Assert.InRange(shortest, 0, 2_000);
        var root = JsonDocument.Parse(text).RootElement;
        Assert.False(root.TryGetProperty("data", out _), text);
        Assert.Single(root.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Array_batching_defeats_the_cost_limits()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var diner = brand.Diner(api);
        using var answer = await diner.PostAsync("/graphql", new StringContent("[{\"query\":\"{ brand { name } }\"},{\"query\":\"{ brand { name } }\"}]", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Drafts_leak_through_relations()
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        var page = await brand.ChangeAsync("createPage", new { path = "/secret", title = In("en", "Secret draft") }, "page", "id version");
        await brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks = "[{\"type\":\"TEXT\",\"markdown\":{\"en\":\"hidden words\"}}]" }, "page", "version");
        using var diner = brand.Diner(api);
        var seen = new StringBuilder();
        seen.Append(await diner.QueryAsync("{ page(path: \"/secret\") { title } }"));
        seen.Append(await diner.QueryAsync("{ pages(first: 100) { nodes { path title blocks { ... on TextBlock { html } } } } }"));
        seen.Append(await diner.QueryAsync("query($id: ID!) { node(id: $id) { id ... on Page { title } } }", new { id = page.Id() }));

        Assert.DoesNotContain("hidden words", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret draft", seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Internal_exception_texts_in_errors()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var diner = brand.Diner(api);
        foreach (var query in new[] { "{ item(id: \"%\") { id } }", "{ items(first: 99999999999) { totalCount } }", "{ items(where: { search: \"\\u0000\" }) { totalCount } }", "{ page(path: \"\\u0000\") { title } }", "{ location(slug: \"\\ud800\") { name } }" })
        {
            var text = (await diner.QueryAsync(query)).ToString();
            Assert.All(["Npgsql", "Exception", "   at ", "22021", "SELECT"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Suggestions_spell_the_private_schema_out()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var diner = brand.Diner(api);

        Assert.DoesNotContain("did you mean", (await diner.QueryAsync("{ apiKey { hint } brands { name } }")).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static string Hostile(string name) => name switch
    {
        "A kilobyte of doubling fragments" => "{ ...a0 } " + string.Concat(Enumerable.Range(0, 26).Select(i => $"fragment a{i} on Query {{ ...a{i + 1} ...a{i + 1} }} ")) + "fragment a26 on Query { brand { name } }",
        "Twenty thousand repeated fields" => "{ brand { " + string.Concat(Enumerable.Repeat("name ", 20_000)) + "} }",
        "Forty kilobytes of nesting" => string.Concat(Enumerable.Repeat("{a", 20_000)) + new string('}', 20_000),
        "A fragment cycle inside the limiter" => "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
        "A hundred aliased mutations in one request" => "mutation { " + string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i}: signIn(input: {{ email: \"a@b.example\", password: \"{i}\" }}) {{ viewer {{ id }} }} ")) + "}",
        "Introspection twenty levels deep" => "{ __schema { types { fields { type " + string.Concat(Enumerable.Repeat("{ ofType ", 30)) + "{ name }" + new string('}', 30) + " } } } }",
        "Two thousand operations" => string.Concat(Enumerable.Range(0, 2_000).Select(i => $"query q{i} {{ brand {{ name }} }} ")),
        _ => "{ items(where: { search: " + new string('[', 5_000) + new string(']', 5_000) + " }) { totalCount } }",
    };
}
