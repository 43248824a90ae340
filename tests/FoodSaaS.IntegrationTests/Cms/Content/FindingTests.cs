using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Entries are found, put in order and paged through by their filterable fields.</summary>
public sealed class FindingTests(ApiFixture api)
{
    private static readonly (string Where, string Names)[] Questions =
    [
        ("{ name: { eq: \"b\" } }", "b"), ("{ name: { in: [\"a\", \"c\", \"x\"] } }", "ac"), ("{ name: { contains: \"B\" } }", "b"), ("{ name: { startsWith: \"%\" } }", ""),
        ("{ name: { lt: \"b\" } }", "a"), ("{ name: { gte: \"b\" } }", "bcd"), ("{ rank: { gt: 1, lte: 3 } }", "bc"), ("{ rank: { in: [1, 3] } }", "ac"), ("{ rank: { isNull: true } }", "d"),
        ("{ rank: { isNull: false } }", "abc"), ("{ isHot: { eq: true } }", "ac"), ("{ day: { lt: \"2026-01-03\" } }", "ab"), ("{ at: { gte: \"2026-01-02T10:00:00Z\" } }", "bc"),
        ("{ tags: { eq: \"two\" } }", "ab"), ("{ mood: { eq: \"calm\" } }", "a"), ("{ or: [{ name: { eq: \"a\" } }, { rank: { eq: 3 } }] }", "ac"), ("{ and: [{ rank: { gte: 2 } }, { isHot: { eq: true } }] }", "c"),
        ("{ not: { rank: { gte: 2 } } }", "ad"), ("{ name: { eq: \"b\" }, rank: { eq: 1 } }", ""), ("{ title: { eq: \"T-b\" } }", "b"), ("{ title: { eq: \"E-a\" } }", ""), ("{}", "abcd"),
    ];

    [Fact]
    public async Task Every_condition_finds_what_it_says()
    {
        var brand = await FilledAsync();
        foreach (var (where, names) in Questions)
        {
            var read = await brand.ReadAsync($"{{ dishes(where: {where}) {{ nodes {{ name }} totalCount }} }}");
            Assert.Equal((where, names, names.Length), (where, NamesIn(read), read.GetProperty("dishes").GetProperty("totalCount").GetInt32()));
        }

        // In English the first has a title of its own, and the others fall back.
        Assert.Equal("a", NamesIn(await brand.ReadAsync("{ dishes(where: { title: { eq: \"E-a\" } }) { nodes { name } } }", locale: "en")));
        Assert.Equal("b", NamesIn(await brand.ReadAsync("{ dishes(where: { title: { eq: \"T-b\" } }) { nodes { name } } }", locale: "en")));
    }

    [Theory]
    [InlineData("[{ rank: DESC }]", "cbad")]
    [InlineData("[{ rank: ASC }]", "abcd")]
    [InlineData("[{ isHot: DESC }, { name: DESC }]", "cabd")]
    [InlineData("[{ day: DESC }]", "cbad")]
    [InlineData("[{ name: DESC }]", "dcba")]
    public async Task Every_order_is_paged_through_from_both_ends(string order, string names)
    {
        var brand = await FilledAsync();
        var (forward, after) = ("", (string?)null);
        do
        {
            var page = (await brand.ReadAsync($"query($a: String) {{ dishes(order: {order}, first: 1, after: $a) {{ nodes {{ name }} pageInfo {{ hasNextPage endCursor }} }} }}", new { a = after })).GetProperty("dishes");
            forward += page.GetProperty("nodes")[0].GetProperty("name").GetString();
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null && forward.Length < 9);

        var (backward, before) = ("", (string?)null);
        do
        {
            var page = (await brand.ReadAsync($"query($b: String) {{ dishes(order: {order}, last: 1, before: $b) {{ nodes {{ name }} pageInfo {{ hasPreviousPage startCursor }} }} }}", new { b = before })).GetProperty("dishes");
            backward = page.GetProperty("nodes")[0].GetProperty("name").GetString() + backward;
            before = page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("startCursor").GetString() : null;
        }
        while (before is not null && backward.Length < 9);
        Assert.Equal((names, names), (forward, backward));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_ended_although_entries_came_and_went()
    {
        var brand = await FillAsync();
        var first = (await brand.ReadAsync("{ dishes(order: [{ name: ASC }], first: 2) { nodes { id name } pageInfo { endCursor } } }")).GetProperty("dishes");
        var gone = first.GetProperty("nodes")[1].GetProperty("id").GetString();
        Assert.Empty(Codes(await brand.MutateAsync("deleteDish", "DeleteDishInput", new { id = gone }, "deletedId")));
        await brand.AddAsync("Dish", new { name = "aa" });
        await brand.AddAsync("Dish", new { name = "bb" });
        await api.SettleAsync();
        var next = await brand.ReadAsync("query($a: String) { dishes(order: [{ name: ASC }], first: 9, after: $a) { nodes { name } } }", new { a = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() });
        Assert.Equal("bbcd", NamesIn(next));
    }

    [Theory]
    [InlineData("dishes(after: \"bm90IGEgY3Vyc29y\")", "CURSOR_INVALID")]
    [InlineData("dishes(order: [{ rank: ASC }], after: \"WyIxIl0\")", "CURSOR_INVALID")]
    [InlineData("dishes(order: [{ rank: ASC }, { name: ASC }, { day: ASC }, { isHot: ASC }])", "ORDER_TOO_LONG")]
    [InlineData("dishes(where: { and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ rank: { eq: 1 } }] }] }] }] }] }] })", "WHERE_TOO_LARGE")]
    public async Task What_is_asked_too_much_or_wrongly_is_refused(string field, string code)
    {
        var brand = await FilledAsync();
        var answer = await brand.AskAsync($"{{ {field} {{ nodes {{ name }} }} }}");
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Conditions_and_values_in_a_list_are_bounded()
    {
        var brand = await FilledAsync();
        var many = string.Join(", ", Enumerable.Range(0, 31).Select(i => $"{{ rank: {{ eq: {i} }} }}"));
        var list = string.Join(", ", Enumerable.Range(0, 101));
        foreach (var where in new[] { $"{{ or: [{many}] }}", $"{{ rank: {{ in: [{list}] }} }}" })
        {
            var answer = await brand.AskAsync($"{{ dishes(where: {where}) {{ nodes {{ name }} }} }}");
            Assert.Equal("WHERE_TOO_LARGE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task References_of_all_entries_are_read_in_one_statement_a_level()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Node2", "nodes2", Field("name", "TEXT"), Field("left", "REFERENCE", new { of = new[] { "Node2" } }), Field("right", "REFERENCE", new { of = new[] { "Node2" } }))]);
        var leaf = await brand.AddAsync("Node2", new { name = "leaf" });
        var inner = new List<string>();
        for (var i = 0; i < 3; i++) inner.Add(await brand.AddAsync("Node2", new { name = $"inner{i}", left = leaf, right = leaf }));
        for (var i = 0; i < 6; i++) await brand.AddAsync("Node2", new { name = $"outer{i}", left = inner[i % 3], right = inner[(i + 1) % 3] });

        using var statements = await StatementCount.OfAsync(api, brand.Brand.Slug);
        var read = await brand.ReadAsync("{ nodes2(first: 50) { nodes { name left { name left { name } right { name } } right { name left { name } } } } }");
        Assert.Equal(10, read.GetProperty("nodes2").GetProperty("nodes").GetArrayLength());
        Assert.Contains("\"left\":{\"name\":\"inner1\",\"left\":{\"name\":\"leaf\"},\"right\":{\"name\":\"leaf\"}}", read.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(3, statements.Count);
    }

    private static string NamesIn(JsonElement read) => string.Concat(read.GetProperty("dishes").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString()));

    private static ContentBrand? _read;

    /// <summary>The brand that tests only read; the first of them fills it.</summary>
    private async Task<ContentBrand> FilledAsync() => _read ??= await FillAsync();

    private async Task<ContentBrand> FillAsync()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Dish", "dishes",
            Field("name", "TEXT", new { isFilterable = true }), Field("title", "TEXT", new { isFilterable = true, isLocalised = true }), Field("rank", "NUMBER", new { isFilterable = true }), Field("isHot", "BOOLEAN", new { isFilterable = true }),
            Field("day", "DATE", new { isFilterable = true }), Field("at", "DATE_TIME", new { isFilterable = true }), Field("tags", "TEXT", new { isFilterable = true, isList = true }), Field("mood", "SELECT", new { isFilterable = true, options = new[] { "calm", "loud" } }))]);
        await brand.AddAsync("Dish", new { name = "a", title = new object[] { new { locale = "de", text = "T-a" }, new { locale = "en", text = "E-a" } }, rank = 1, isHot = true, day = "2026-01-01", at = "2026-01-01T10:00:00Z", tags = new[] { "one", "two" }, mood = "calm" });
        await brand.AddAsync("Dish", new { name = "b", title = new object[] { new { locale = "de", text = "T-b" } }, rank = 2, isHot = false, day = "2026-01-02", at = "2026-01-02T10:00:00Z", tags = new[] { "two" } });
        await brand.AddAsync("Dish", new { name = "c", rank = 3, isHot = true, day = "2026-01-03", at = "2026-01-03T10:00:00Z", mood = "loud" });
        await brand.AddAsync("Dish", new { name = "d" });
        return brand;
    }
}
