using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Every kind of field goes the whole way: model, typed input, publication, typed answer.</summary>
public sealed class FieldKindTests(ApiFixture api)
{
    [Fact]
    public async Task A_value_of_every_kind_comes_back_as_it_was_given()
    {
        var brand = await ContentBrand.OpenAsync(
            api,
            [
                Type("Chef", "chefs", Field("name", "TEXT", new { isRequired = true })),
                Type("Story", "stories",
                    Field("title", "TEXT", new { isLocalised = true, isFilterable = true }), Field("body", "RICH_TEXT", new { isLocalised = true }), Field("rating", "NUMBER", new { min = 0.0, max = 5.0 }),
                    Field("isOpen", "BOOLEAN"), Field("day", "DATE"), Field("at", "DATE_TIME"), Field("mood", "SELECT", new { options = new[] { "calm", "loud" } }),
                    Field("slug", "SLUG"), Field("colour", "COLOUR"), Field("place", "LOCATION"), Field("picture", "MEDIA"), Field("chef", "REFERENCE", new { of = new[] { "Chef" } }),
                    Field("dish", "MENU_ITEM"), Field("quote", "COMPONENT", new { of = new[] { "Quote" } }), Field("tags", "TEXT", new { isList = true }), Field("more", "BLOCKS", new { of = new[] { "Quote", "Fact" } })),
            ],
            [Component("Quote", Field("words", "TEXT", new { isLocalised = true }), Field("by", "REFERENCE", new { of = new[] { "Chef" } })), Component("Fact", Field("number", "NUMBER"))]);
        var (picture, _) = await Uploads.PictureAsync(brand.Brand, "story");
        var category = (await brand.Brand.ChangeAsync("createCategory", new { name = In("de", "Suppen") }, "category", "id")).Id();
        var dish = (await brand.Brand.ChangeAsync("createItem", new { categoryId = category, name = In("de", "Suppe"), sizes = new[] { new { price = "5.90" } } }, "item", "id")).Id();
        var chef = await brand.AddAsync("Chef", new { name = "Ada" });
        var body = new { type = "doc", content = new object[] { new { type = "paragraph", content = new object[] { new { type = "text", text = "Guten <Tag>", marks = new object[] { new { type = "bold" } } } } } } };
        var story = await brand.AddAsync("Story", new
        {
            title = new object[] { new { locale = "de", text = "Hallo" }, new { locale = "en", text = "Hello" } },
            body = new object[] { new { locale = "de", json = body } },
            rating = 4.5,
            isOpen = true,
            day = "2026-12-24",
            at = "2026-05-01T18:30:00Z",
            mood = "loud",
            slug = "the-story",
            colour = "#A1B2C3",
            place = new { latitude = 52.5, longitude = 13.4 },
            picture,
            chef,
            dish,
            quote = new { words = new object[] { new { locale = "de", text = "Ja" } }, by = chef },
            tags = new[] { "eins", "zwei" },
            more = new object[] { new { fact = new { number = 7 } }, new { quote = new { words = new object[] { new { locale = "en", text = "Yes" } } } } },
        });

        const string fields = "title body { html json } rating isOpen day at mood slug colour place { latitude longitude } picture { width } chef { name } dish { id } quote { words by { name } } tags more { __typename ... on Fact { number } ... on Quote { words } }";
        var read = (await brand.ReadAsync($"query($id: ID!) {{ story(id: $id) {{ {fields} }} }}", new { id = story }, "en")).GetProperty("story");
        Assert.Equal("Hello", read.GetProperty("title").GetString());
        Assert.Equal("<p><strong>Guten &lt;Tag&gt;</strong></p>", read.GetProperty("body").GetProperty("html").GetString());
        Assert.Equal("doc", read.GetProperty("body").GetProperty("json").GetProperty("type").GetString());
        Assert.Equal(4.5, read.GetProperty("rating").GetDouble());
        Assert.True(read.GetProperty("isOpen").GetBoolean());
        Assert.Equal("""["2026-12-24","2026-05-01T18:30:00Z","loud","the-story","#a1b2c3"]""", JsonSerializer.Serialize(new[] { "day", "at", "mood", "slug", "colour" }.Select(f => read.GetProperty(f).GetString())));
        Assert.Equal(13.4, read.GetProperty("place").GetProperty("longitude").GetDouble());
        Assert.True(read.GetProperty("picture").GetProperty("width").GetInt32() > 0);
        Assert.Equal("Ada", read.GetProperty("chef").GetProperty("name").GetString());
        Assert.Equal(dish, read.GetProperty("dish").Id());
        Assert.Equal("""{"words":"Ja","by":{"name":"Ada"}}""", read.GetProperty("quote").GetRawText());
        Assert.Equal("""["eins","zwei"]""", read.GetProperty("tags").GetRawText());
        Assert.Equal("""[{"__typename":"Fact","number":7},{"__typename":"Quote","words":"Yes"}]""", read.GetProperty("more").GetRawText());
        Assert.Equal("MEDIA_IN_USE", await brand.Brand.RefusalAsync("deleteMedia", new { id = picture }));
        var bySlug = await brand.ReadAsync("{ story(slug: \"the-story\") { title } }", locale: "de");
        Assert.Equal("Hallo", bySlug.GetProperty("story").GetProperty("title").GetString());
        var node = await brand.ReadAsync("query($id: ID!) { node(id: $id) { __typename id ... on Story { mood } } }", new { id = story });
        Assert.Equal("Story", node.GetProperty("node").GetProperty("__typename").GetString());
    }

    private static IReadOnlyList<(string Field, object Value, string Expected)> Refused =>
    [
        ("rating", 5.5, "VALUE_INVALID values.rating"),
        ("mood", "sad", "VALUE_INVALID values.mood"),
        ("slug", "No Slug", "VALUE_INVALID values.slug"),
        ("colour", "red", "VALUE_INVALID values.colour"),
        ("place", new { latitude = 91.0, longitude = 0.0 }, "VALUE_INVALID values.place"),
        ("short", "abcdef", "TEXT_TOO_LONG values.short"),
        ("short", "a", "TEXT_TOO_SHORT values.short"),
        ("code", "A1", "VALUE_INVALID values.code"),
        ("whole", 1.5, "VALUE_INVALID values.whole"),
        ("few", new[] { "a", "b", "c" }, "TOO_MANY values.few"),
        ("picture", new GlobalId("Media", Guid.Empty).ToString(), "REFERENCE_UNKNOWN values.picture"),
        ("picture", new GlobalId("Item", Guid.Empty).ToString(), "VALUE_INVALID values.picture"),
        ("other", new GlobalId("Thing", Guid.Empty).ToString(), "REFERENCE_UNKNOWN values.other"),
        ("dish", new GlobalId("Item", Guid.Empty).ToString(), "REFERENCE_UNKNOWN values.dish"),
        ("body", new { type = "doc", content = new object[] { new { type = "image" } } }, "RICH_TEXT_INVALID values.body"),
        ("body", new { type = "doc", content = new object[] { new { type = "paragraph", content = new object[] { new { type = "text", text = "x", marks = new object[] { new { type = "link", attrs = new { href = "javascript:alert(1)" } } } } } } } }, "RICH_TEXT_INVALID values.body"),
        ("title", new object[] { new { locale = "ja", text = "x" } }, "LOCALE_UNKNOWN values.title.ja"),
    ];

    [Fact]
    public async Task A_value_that_breaks_its_fields_rule_is_refused_with_the_path_of_its_place()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things",
            Field("title", "TEXT", new { isLocalised = true }), Field("rating", "NUMBER", new { max = 5.0 }), Field("whole", "NUMBER", new { isWhole = true }), Field("mood", "SELECT", new { options = new[] { "calm" } }),
            Field("slug", "SLUG"), Field("colour", "COLOUR"), Field("place", "LOCATION"), Field("short", "TEXT", new { minLength = 2, maxLength = 5 }), Field("code", "TEXT", new { pattern = "[a-z]+[0-9]" }),
            Field("few", "TEXT", new { isList = true, maxItems = 2 }), Field("picture", "MEDIA"), Field("other", "REFERENCE", new { of = new[] { "Thing" } }), Field("dish", "MENU_ITEM"), Field("body", "RICH_TEXT"))]);
        foreach (var (field, value, expected) in Refused)
        {
            var created = await brand.CreateAsync("Thing", new Dictionary<string, object> { [field] = value });
            Assert.Equal([expected], Codes(created));
        }

        Assert.Equal(0, (await brand.Brand.AsOwnerAsync("{ contentEntries(type: \"Thing\") { totalCount } }")).GetProperty("contentEntries").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_required_value_may_be_missing_in_a_draft_and_not_before_the_public()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Field("title", "TEXT", new { isRequired = true, isLocalised = true }), Field("note", "TEXT"))]);
        var created = await brand.CreateAsync("Thing", new { title = new object[] { new { locale = "en", text = "Only English" } } });
        Assert.Empty(Codes(created));
        var id = created.GetProperty("entry").GetProperty("typedId").GetString();
        var published = await brand.MutateAsync("publishThing", "PublishThingInput", new { id, version = 1 }, "receiptId");
        Assert.Equal(["VALUE_MISSING values.title.de"], Codes(published));
    }
}
