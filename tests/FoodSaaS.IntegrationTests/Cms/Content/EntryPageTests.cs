using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Entries of page types are pages of the site.</summary>
public sealed class EntryPageTests(ApiFixture api)
{
    private const string Page = """
        query($path: String!) { page(path: $path) { id path title description entry { day listPath listTitle image { url } }
          blocks { __typename ... on TextBlock { html } ... on HeroBlock { headline actionHref } ... on MenuHighlightBlock { items { slug } } ... on EntryListBlock { entries { path title summary day } } } } }
        """;

    [Fact]
    public async Task A_new_brand_has_page_types_like_any_others_and_their_entries_are_pages_in_its_languages()
    {
        var brand = new ContentBrand(await TestBrand.SignUpAsync(api), api);
        var model = (await brand.Brand.AsOwnerAsync("{ contentModel { hasUnpublishedChanges published { types { name pageAt pageTitle { locale text } } } } }")).GetProperty("contentModel");
        Assert.False(model.GetProperty("hasUnpublishedChanges").GetBoolean());
        Assert.Equal(["SitePage /", "Article /news", "Announcement ", "Faq /faq", "TeamMember "], model.GetProperty("published").GetProperty("types").EnumerateArray().Select(t => $"{t.GetProperty("name").GetString()} {t.GetProperty("pageAt").GetString()}"));

        var list = await PageAsync(brand, "/news", "de");
        Assert.Equal("Aktuelles", list.GetProperty("title").GetString());
        var teaser = Assert.Single(list.GetProperty("blocks")[0].GetProperty("entries").EnumerateArray().ToList());
        Assert.Equal(("/news/welcome", "Unsere neue Website ist da"), (teaser.GetProperty("path").GetString(), teaser.GetProperty("title").GetString()));

        var article = await PageAsync(brand, "/news/welcome", "en");
        Assert.Equal("Our new site is here", article.GetProperty("title").GetString());
        Assert.Equal("See the menu, find us, order: all in one place.", article.GetProperty("description").GetString());
        Assert.Equal("News", article.GetProperty("entry").GetProperty("listTitle").GetString());
        Assert.Equal(["TextBlock", "MenuHighlightBlock"], Kinds(article));

        var faq = await PageAsync(brand, "/faq", "de");
        Assert.StartsWith("<h2>Wie bestelle ich?</h2><p>", faq.GetProperty("blocks")[0].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, faq.GetProperty("blocks").GetArrayLength());

        var pages = (await brand.ReadAsync("{ entryPages(first: 2) { totalCount nodes { path } pageInfo { hasNextPage endCursor } } }")).GetProperty("entryPages");
        var rest = (await brand.ReadAsync("query($a: String) { entryPages(after: $a) { nodes { path } } }", new { a = pages.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("entryPages");
        Assert.Equal(3, pages.GetProperty("totalCount").GetInt32());
        Assert.Equal(["/faq", "/news", "/news/welcome"], pages.GetProperty("nodes").EnumerateArray().Concat(rest.GetProperty("nodes").EnumerateArray()).Select(n => n.GetProperty("path").GetString()));

        foreach (var known in new[] { list, article, faq })
        {
            var found = await brand.ReadAsync("query($id: ID!) { node(id: $id) { ... on Page { path } } }", new { id = known.GetProperty("id").GetString() });
            Assert.Equal(known.GetProperty("path").GetString(), found.GetProperty("node").GetProperty("path").GetString());
        }
    }

    [Fact]
    public async Task An_entry_is_a_page_while_it_is_published_and_shows_what_was_published()
    {
        var brand = new ContentBrand(await TestBrand.SignUpAsync(api), api);
        var values = new { title = In("de", "Jazz"), slug = "jazz", day = "2026-12-24", summary = In("de", "Live.") };
        var created = (await brand.CreateAsync("Article", values)).GetProperty("entry").GetProperty("typedId").GetString();
        await NowhereAsync("/news/jazz");

        await PublishAsync(1);
        Assert.Equal("Jazz", await TitleAsync());
        Assert.Equal("/news/jazz", await PathAsync());
        await NowhereAsync("/news-jazz");

        Assert.Empty(Codes(await brand.MutateAsync("updateArticle", "UpdateArticleInput", new { id = created, version = 2, title = In("de", "Secret"), slug = "secret" }, "entry { version }")));
        Assert.Equal("Jazz", await TitleAsync());
        await NowhereAsync("/news/secret");
        Assert.Equal("/news/jazz", await PathAsync());

        Assert.Empty(Codes(await brand.MutateAsync("unpublishArticle", "UnpublishArticleInput", new { id = created, version = 3 }, "receiptId")));
        await api.SettleAsync();
        await NowhereAsync("/news/jazz");
        await NowhereAsync("/news/secret");
        await NowhereAsync("/news/welcome/more");
        Assert.Null(await PathAsync());

        async Task PublishAsync(int version)
        {
            Assert.Empty(Codes(await brand.MutateAsync("publishArticle", "PublishArticleInput", new { id = created, version }, "receiptId")));
            await api.SettleAsync();
        }

        async Task<string?> TitleAsync() => (await PageAsync(brand, "/news/jazz", "en")).GetProperty("title").GetString();

        async Task<string?> PathAsync() => (await brand.Brand.AsOwnerAsync("query($id: ID!) { contentEntry(id: $id) { path } }", new { id = created })).GetProperty("contentEntry").GetProperty("path").GetString();

        async Task NowhereAsync(string path)
        {
            Assert.Equal(JsonValueKind.Null, (await brand.ReadAsync(Page, new { path }, "en")).GetProperty("page").ValueKind);
            Assert.DoesNotContain($"\"{path}\"", (await brand.ReadAsync("{ entryPages(first: 100) { nodes { path } } }")).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_type_of_any_fields_is_shown_by_their_kinds_and_what_editors_typed_is_text()
    {
        var brand = await ContentBrand.OpenAsync(
            api,
            [Paged("Story", "stories", "/stories", Field("name", "TEXT"), Field("address", "SLUG"), Field("lines", "TEXT", new { isList = true }), Field("count", "NUMBER"), Field("parts", "BLOCKS", new { of = new[] { "Hero", "Note" } }))],
            [Component("Hero", Field("headline", "TEXT"), Field("actionLabel", "TEXT"), Field("actionHref", "TEXT")), Component("Note", Field("words", "TEXT"))]);
        await brand.AddAsync("Story", new
        {
            name = "<b>Bold</b>",
            address = "bold",
            count = 7,
            lines = new[] { "<script>1</script>", "two" },
            parts = new object[] { new { note = new { words = "three\n<i>" } }, new { hero = new { headline = "Go", actionLabel = "Go", actionHref = "javascript:alert(1)" } } },
        });

        var page = await PageAsync(brand, "/stories/bold", "en");
        Assert.Equal("<b>Bold</b>", page.GetProperty("title").GetString());
        Assert.Equal(["TextBlock", "HeroBlock"], Kinds(page));
        Assert.Equal("<p>&lt;script&gt;1&lt;/script&gt;</p><p>two</p><p>three<br>&lt;i&gt;</p>", page.GetProperty("blocks")[0].GetProperty("html").GetString());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("blocks")[1].GetProperty("actionHref").ValueKind);
        Assert.Equal(["/stories/bold"], (await PageAsync(brand, "/stories", "en")).GetProperty("blocks")[0].GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Pages_and_content_types_never_have_the_same_address()
    {
        var brand = new ContentBrand(await TestBrand.SignUpAsync(api), api);
        foreach (var path in new[] { "/news", "/news/welcome", "/news/a/b", "/faq" }) Assert.Equal(["PATH_TAKEN path"], Codes(await CreatePageAsync(brand, path)));
        Assert.Empty(Codes(await CreatePageAsync(brand, "/newsletter")));
        Assert.Empty(Codes(await CreatePageAsync(brand, "/stories/old")));

        await StarterContent.RemoveAsync(brand.Brand);
        foreach (var taken in new[] { "/about", "/stories", "/newsletter" })
        {
            Assert.Empty(Codes(await brand.SaveModelAsync([Paged("Story", "stories", taken, Field("name", "TEXT"))])));
            Assert.Equal(["PATH_TAKEN types.0.pageAt"], Codes(await brand.PublishModelAsync()));
        }

        Assert.Equal(["PATH_RESERVED types.0.pageAt"], Codes(await brand.SaveModelAsync([Paged("Story", "stories", "/checkout", Field("name", "TEXT"))])));
        Assert.Equal(["TEXT_MISSING types.0.pageTitle"], Codes(await brand.SaveModelAsync([new { name = "Story", plural = "stories", label = "Stories", pageAt = "/tales", fields = new[] { Field("name", "TEXT") } }])));
        await brand.PublishModelAsync([Paged("Story", "stories", "/tales", Field("name", "TEXT"))]);
        Assert.Empty(Codes(await CreatePageAsync(brand, "/news")));
        Assert.Equal(["PATH_TAKEN path"], Codes(await CreatePageAsync(brand, "/tales")));
    }

    [Fact]
    public async Task Of_a_page_and_content_types_that_want_one_address_at_the_same_time_one_gets_it()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Story", "stories", Field("name", "TEXT"))]);
        for (var round = 0; round < 8; round++)
        {
            var at = $"/tales-{round}";
            Assert.Empty(Codes(await brand.SaveModelAsync([Paged("Story", "stories", at, Field("name", "TEXT"))])));
            var answers = await Task.WhenAll(brand.PublishModelAsync(), CreatePageAsync(brand, $"{at}/first"));
            Assert.Single(answers.SelectMany(Codes), code => code.StartsWith("PATH_TAKEN", StringComparison.Ordinal));
        }
    }

    private static object Paged(string name, string plural, string at, params object[] fields) => new { name, plural, label = name, fields, pageAt = at, pageTitle = In("de", name) };

    private static Task<JsonElement> CreatePageAsync(ContentBrand brand, string path) => brand.MutateAsync("createPage", "CreatePageInput", new { path, title = In("de", "Eine Seite") }, "page { id }");

    private static async Task<JsonElement> PageAsync(ContentBrand brand, string path, string locale)
    {
        var page = (await brand.ReadAsync(Page, new { path }, locale)).GetProperty("page");
        Assert.NotEqual(JsonValueKind.Null, page.ValueKind);
        return page;
    }

    private static IEnumerable<string?> Kinds(JsonElement page) => page.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("__typename").GetString());
}
