using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Entries hold the blocks of pages, and do with them as pages do.</summary>
public sealed class PageBlockTests(ApiFixture api)
{
    private const string Blocks = "{ __typename id ... on HeroBlock { headline image { alt } } ... on TextBlock { html } ... on GalleryBlock { images { alt } } ... on MenuHighlightBlock { items { name } } ... on SectionBlock { blocks { id ... on TextBlock { html } } } }";

    [Fact]
    public async Task Blocks_go_the_whole_way_and_what_they_show_is_known_kept_or_left_out()
    {
        var brand = await OpenAsync();
        var (picture, _) = await Uploads.PictureAsync(brand.Brand, "blocks");
        var (dish, gone) = (await DishAsync(brand, "Risotto"), await DishAsync(brand, "Polenta"));
        var id = await brand.AddAsync("Story", new { title = "Truffles", slug = "truffles", note = "before", body = Body(picture, "Ein Teller", dish, gone), after = """[{"type":"TEXT","id":"t","markdown":{"de":"Ende"}}]""", end = "Schluss" });

        const string shown = """
            [{"__typename":"HeroBlock","id":"h","headline":"Hallo","image":{"alt":"Ein Teller"}},{"__typename":"TextBlock","id":"t","html":"<p><strong>Guten</strong> \u0026lt;Tag\u0026gt;</p>"},{"__typename":"MenuHighlightBlock","id":"m","items":[{"name":"Risotto"},{"name":"Polenta"}]},{"__typename":"SectionBlock","id":"s","blocks":[{"id":"i","html":"<p>innen</p>"}]}]
            """;
        Assert.Equal(Plain(shown), Plain((await brand.ReadAsync($"query($id: ID!) {{ story(id: $id) {{ body {Blocks} }} }}", new { id }, "de")).GetProperty("story").GetProperty("body").GetRawText()));
        var page = (await brand.ReadAsync($"{{ page(path: \"/stories/truffles\") {{ blocks {Blocks} }} }}", locale: "de")).GetProperty("page").GetProperty("blocks");
        Assert.Equal(["note", "body-h", "body-t", "body-m", "body-s", "after-t", "end"], page.EnumerateArray().Select(b => b.Id()));
        Assert.Equal(["<p>Ende</p>", "<p>Schluss</p>"], page.EnumerateArray().TakeLast(2).Select(b => b.GetProperty("html").GetString()));
        Assert.Equal("body-i", page[4].GetProperty("blocks")[0].Id());
        Assert.Equal(Plain(shown).Replace("\"id\":\"", "\"id\":\"body-", StringComparison.Ordinal), Plain(JsonSerializer.Serialize(page.EnumerateArray().Skip(1).Take(4))));

        var uses = (await brand.Brand.AsOwnerAsync("query($id: ID!) { node(id: $id) { ... on Media { uses { subjectType name isLive } } } }", new { id = picture })).GetProperty("node").GetProperty("uses");
        Assert.Equal("""[{"subjectType":"ContentEntry","name":"Truffles","isLive":true}]""", uses.GetRawText());
        Assert.Equal("MEDIA_IN_USE", await brand.Brand.RefusalAsync("deleteMedia", new { id = picture }));

        Assert.Empty(Codes(await brand.MutateAsync("deleteItem", "DeleteItemInput", new { id = gone }, "deletedId")));
        Assert.Empty(Codes(await brand.MutateAsync("updateStory", "UpdateStoryInput", new { id, version = 2, note = "changed" }, "entry { version }")));
        Assert.Empty(Codes(await brand.MutateAsync("publishStory", "PublishStoryInput", new { id, version = 3 }, "receiptId")));
        Assert.Equal("""[{"name":"Risotto"}]""", (await brand.ReadAsync($"query($id: ID!) {{ story(id: $id) {{ body {Blocks} }} }}", new { id }, "de")).GetProperty("story").GetProperty("body")[2].GetProperty("items").GetRawText());

        Assert.Empty(Codes(await brand.MutateAsync("updateStory", "UpdateStoryInput", new { id, version = 4, dish }, "entry { version }")));
        Assert.Equal(["ITEM_REFERENCED id"], Codes(await brand.MutateAsync("deleteItem", "DeleteItemInput", new { id = dish }, "deletedId")));
    }

    [Fact]
    public async Task Bad_blocks_are_refused_with_the_path_of_their_place_and_unfinished_ones_are_not_published()
    {
        var brand = await OpenAsync();
        const string hostile = """[{"type":"SECTION","blocks":[{"type":"PROMO","actionHref":"javascript:alert(1)"}]},{"type":"POLL"}]""";
        string[] refused = ["HREF_REFUSED values.body.0.blocks.0.actionHref", "BLOCK_TYPE_UNKNOWN values.body.1.type"];
        Assert.Equal(refused, Codes(await brand.CreateAsync("Story", new { body = hostile })));
        foreach (var body in new[] { hostile, JsonSerializer.Deserialize<JsonElement>(hostile) as object })
        {
            Assert.Equal(refused, Codes(await brand.MutateAsync("createContentEntry", "CreateContentEntryInput", new { type = "Story", values = new { body } }, "entry { id }")));
        }

        Assert.Equal(["BLOCKS_UNREADABLE values.body"], Codes(await brand.CreateAsync("Story", new { body = "[" })));
        Assert.Equal(["TOO_MANY values.after"], Codes(await brand.CreateAsync("Story", new { after = """[{"type":"LOCATION"},{"type":"LOCATION"}]""" })));

        var id = (await brand.CreateAsync("Story", new { slug = "s", body = """[{"type":"HERO","headline":{"en":"Hi"}}]""" })).GetProperty("entry").GetProperty("typedId").GetString();
        Assert.Equal("Hi", (await brand.Brand.AsOwnerAsync($"query($id: ID!) {{ storyDraft(id: $id) {{ body {Blocks} }} }}", new { id })).GetProperty("storyDraft").GetProperty("body")[0].GetProperty("headline").GetString());
        Assert.Equal(["TEXT_MISSING values.body.0.headline"], Codes(await brand.MutateAsync("publishStory", "PublishStoryInput", new { id, version = 1 }, "receiptId")));
    }

    [Fact]
    public async Task Stored_blocks_stand_in_the_way_of_types_that_cannot_hold_them_and_of_no_others()
    {
        var brand = await OpenAsync();
        await brand.AddAsync("Story", new { title = "Old", slug = "old", body = """[{"type":"TEXT","markdown":{"de":"Eins"}},{"type":"TEXT","markdown":{"de":"Zwei"}}]""" });
        foreach (var body in new[] { Field("body", "TEXT"), Field("body", "PAGE_BLOCKS", new { maxItems = 1 }), Field("body", "BLOCKS", new { of = new[] { "Part" } }) })
        {
            Assert.Empty(Codes(await brand.SaveModelAsync([Type("Story", "stories", Field("title", "TEXT"), Field("slug", "SLUG"), body)], [Component("Part", Field("words", "TEXT"))])));
            Assert.Equal(["BREAKS_ENTRIES Story.body"], Codes(await brand.PublishModelAsync()));
        }

        await brand.PublishModelAsync([Type("Story", "stories", Field("title", "TEXT", new { isFilterable = true }), Field("slug", "SLUG"), Field("body", "PAGE_BLOCKS", new { maxItems = 2 }))]);
        var found = await brand.ReadAsync("{ stories(where: { title: { eq: \"Old\" } }) { nodes { body { ... on TextBlock { html } } } } }", locale: "de");
        Assert.Equal("""[{"html":"<p>Eins</p>"},{"html":"<p>Zwei</p>"}]""", found.GetProperty("stories").GetProperty("nodes")[0].GetProperty("body").GetRawText());
    }

    [Fact]
    public async Task Answers_are_replaced_when_a_dish_or_a_picture_in_blocks_changes_and_by_nothing_beside()
    {
        var brand = await OpenAsync();
        var (picture, _) = await Uploads.PictureAsync(brand.Brand, "fresh");
        var (beside, _) = await Uploads.PictureAsync(brand.Brand, "beside");
        var (dish, other) = (await DishAsync(brand, "Risotto"), await DishAsync(brand, "Polenta"));
        await brand.AddAsync("Story", new { title = "Fresh", slug = "fresh", body = Body(picture, null, dish) });
        await api.SettleAsync();
        var tenant = await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Brand.Slug);
        using var storefront = new StorefrontCaller(api, tenant);
        var dishes = await KeepAsync("dishes", "{ __typename ... on MenuHighlightBlock { items { name } } }");
        var pictures = await KeepAsync("pictures", "{ __typename ... on HeroBlock { image { alt } } }");

        await NameAsync(other, "Polenta mit Pilzen");
        await DescribeAsync(beside, "Daneben");
        Assert.Empty(await HeardAsync());
        await NameAsync(dish, "Risotto mit Pilzen");
        Assert.Equal(dishes.Order(), await HeardAsync());
        await DescribeAsync(picture, "Ein voller Teller");
        Assert.Equal(dishes.Concat(pictures).Order(), await HeardAsync());

        async Task<string[]> KeepAsync(string what, string blocks)
        {
            string[] keys = [KeyOf(tenant, $"typed {what}"), KeyOf(tenant, $"page {what}")];
            await storefront.KeepAsync($"{{ stories {{ nodes {{ body {blocks} }} }} }}", keys[0]);
            await storefront.KeepAsync($"{{ page(path: \"/stories/fresh\") {{ blocks {blocks} }} }}", keys[1]);
            Assert.True(await storefront.ReportAsync($"/t/{tenant}/de/{what}", keys));
            return keys;
        }

        Task NameAsync(string id, string name) => brand.Brand.ChangeAsync("updateItem", new { id, version = 1, name = In("de", name) }, "item", "id");

        Task DescribeAsync(string id, string alt) => brand.Brand.ChangeAsync("updateMedia", new { id, alt = In("de", alt) }, "media", "id");

        async Task<IReadOnlyList<string>> HeardAsync()
        {
            await api.SettleAsync();
            return [.. api.Storefront.HeardOf(tenant).SelectMany(h => h.Keys).Distinct().Order()];
        }
    }

    private Task<ContentBrand> OpenAsync() => ContentBrand.OpenAsync(api, [new
    {
        name = "Story", plural = "stories", label = "Story", pageAt = "/stories", pageTitle = In("de", "Geschichten"),
        fields = new[] { Field("title", "TEXT"), Field("slug", "SLUG"), Field("summary", "TEXT"), Field("note", "TEXT"), Field("dish", "MENU_ITEM"), Field("body", "PAGE_BLOCKS"), Field("after", "PAGE_BLOCKS", new { maxItems = 1 }), Field("end", "TEXT") },
    }]);

    /// <summary>Blocks that show a picture, described as it is or otherwise, dishes, and blocks within.</summary>
    private static string Body(string picture, string? alt, params string[] dishes) => JsonSerializer.Serialize(new object[]
    {
        new { type = "HERO", id = "h", headline = new { de = "Hallo" }, imageId = picture, imageAlt = alt is null ? new object() : new { de = alt } },
        new { type = "TEXT", id = "t", markdown = new { de = "**Guten** <Tag>" } },
        new { type = "MENU_HIGHLIGHT", id = "m", itemIds = dishes },
        new { type = "SECTION", id = "s", blocks = new[] { new { type = "TEXT", id = "i", markdown = new { de = "innen" } } } },
    });

    private static async Task<string> DishAsync(ContentBrand brand, string name)
    {
        var category = (await brand.Brand.ChangeAsync("createCategory", new { name = In("de", $"{name} und mehr") }, "category", "id")).Id();
        return (await brand.Brand.ChangeAsync("createItem", new { categoryId = category, name = In("de", name), sizes = new[] { new { name = In("de", ""), price = "9.00" } } }, "item", "id")).Id();
    }

    private static string Plain(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    private static string KeyOf(Guid tenant, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant} {what}")));
}
