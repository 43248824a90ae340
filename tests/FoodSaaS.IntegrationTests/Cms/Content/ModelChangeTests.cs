using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>A change of the content types that stored entries would not bear is refused and names them; every other becomes the schema at once.</summary>
public sealed class ModelChangeTests(ApiFixture api)
{
    private static readonly (string What, object[] Fields)[] Breaking =
    [
        ("Thing.note", [Title(), Mood()]),
        ("Thing.note", [Title(), Field("note", "NUMBER"), Mood()]),
        ("Thing.note", [Title(), Field("note", "TEXT", new { maxLength = 3 }), Mood()]),
        ("Thing.note", [Title(), Field("note", "TEXT", new { isLocalised = true }), Mood()]),
        ("Thing.note", [Title(), Field("note", "TEXT", new { isList = true }), Mood()]),
        ("Thing.note", [Title(), Field("note", "TEXT", new { pattern = "[0-9]+" }), Mood()]),
        ("Thing.mood", [Title(), Field("note", "TEXT"), Field("mood", "SELECT", new { options = new[] { "loud" } })]),
        ("Thing.more", [Title(), Field("note", "TEXT"), Mood(), Field("more", "TEXT", new { isRequired = true })]),
    ];

    [Fact]
    public async Task A_change_that_breaks_stored_entries_is_refused_and_names_them()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Title(), Field("note", "TEXT"), Mood())]);
        await brand.AddAsync("Thing", new { title = "Broken one", note = "some words", mood = "calm" });
        foreach (var (what, fields) in Breaking)
        {
            Assert.Empty(Codes(await brand.SaveModelAsync([Type("Thing", "things", fields)])));
            var told = await brand.Brand.AsOwnerAsync("{ contentModelChanges { shape field isBreaking broken entries { title } } }");
            var breaking = Assert.Single(told.GetProperty("contentModelChanges").EnumerateArray(), c => c.GetProperty("isBreaking").GetBoolean());
            Assert.Equal((what, 1, "Broken one"), ($"{breaking.GetProperty("shape").GetString()}.{breaking.GetProperty("field").GetString()}", breaking.GetProperty("broken").GetInt32(), breaking.GetProperty("entries")[0].GetProperty("title").GetString()));
            var refused = await brand.PublishModelAsync();
            Assert.Equal([$"BREAKS_ENTRIES {what}"], Codes(refused));
            Assert.Contains("'Broken one'", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty(Codes(await brand.SaveModelAsync([Type("Other", "others", Title())])));
        Assert.Equal(["BREAKS_ENTRIES Thing"], Codes(await brand.PublishModelAsync()));
        Assert.Equal("some words", (await brand.ReadAsync("{ things { nodes { note } } }")).GetProperty("things").GetProperty("nodes")[0].GetProperty("note").GetString());
    }

    [Fact]
    public async Task What_the_query_tells_of_a_model_can_be_sent_back_and_changes_nothing()
    {
        var types = new[] { Type("Thing", "things", Title(), Field("note", "TEXT", new { maxLength = 80 }), Mood(), Field("inside", "BLOCKS", new { of = new[] { "Part" } })) };
        var brand = await ContentBrand.OpenAsync(api, types, [Component("Part", Field("count", "NUMBER", new { isWhole = true }))]);
        const string fields = "fields { name kind label description isRequired isLocalised isFilterable isList minItems maxItems minLength maxLength pattern min max isWhole options of }";
        var told = (await brand.Brand.AsOwnerAsync($"{{ contentModel {{ published {{ types {{ name plural label description pageAt {fields} }} components {{ name label description {fields} }} }} }} }}")).GetProperty("contentModel");
        object[] PartsOf(string name) => [.. told.GetProperty("published").GetProperty(name).EnumerateArray().Select(object (e) => e)];
        Assert.Empty(Codes(await brand.SaveWholeModelAsync(PartsOf("types"), PartsOf("components"))));

        Assert.False((await brand.Brand.AsOwnerAsync("{ contentModel { hasUnpublishedChanges } }")).GetProperty("contentModel").GetProperty("hasUnpublishedChanges").GetBoolean());
        Assert.Equal(["OPTIONS_MISSING types.0.fields.0.options"], Codes(await brand.SaveModelAsync([Type("Thing", "things", Field("mood", "SELECT", new { options = Array.Empty<string>() }))])));
        Assert.Equal(["NOT_FOR_THIS_KIND types.0.fields.0.of"], Codes(await brand.SaveModelAsync([Type("Thing", "things", Field("note", "TEXT", new { of = new[] { "Thing" } }))])));
    }

    [Fact]
    public async Task A_component_that_changes_breaks_the_entries_that_hold_it()
    {
        object[] types = [Type("Thing", "things", Title(), Field("inside", "BLOCKS", new { of = new[] { "Outer" } }))];
        var outer = Component("Outer", Field("inner", "COMPONENT", new { of = new[] { "Inner" } }));
        var brand = await ContentBrand.OpenAsync(api, types, [outer, Component("Inner", Field("words", "TEXT"))]);
        await brand.AddAsync("Thing", new { title = "Nested", inside = new object[] { new { outer = new { inner = new { words = "deep" } } } } });
        Assert.Empty(Codes(await brand.SaveModelAsync(types, [outer, Component("Inner", Field("words", "NUMBER"))])));
        var refused = await brand.PublishModelAsync();
        Assert.Equal(["BREAKS_ENTRIES Thing.inside"], Codes(refused));
        Assert.Contains("'Nested'", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_becomes_a_slug_unless_two_entries_share_it()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Title(), Field("note", "TEXT"))]);
        await brand.AddAsync("Thing", new { title = "One", note = "same" });
        var second = await brand.AddAsync("Thing", new { title = "Two", note = "same" });
        Assert.Empty(Codes(await brand.SaveModelAsync([Type("Thing", "things", Title(), Field("note", "SLUG"))])));
        Assert.Equal(["SLUG_TAKEN Thing"], Codes(await brand.PublishModelAsync()));
        Assert.Empty(Codes(await brand.MutateAsync("deleteThing", "DeleteThingInput", new { id = second }, "deletedId")));
        Assert.Empty(Codes(await brand.PublishModelAsync()));
        Assert.Equal("One", (await brand.ReadAsync("{ thing(slug: \"same\") { title } }")).GetProperty("thing").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_entries_bear_becomes_the_schema_at_once_and_new_filters_find_old_entries()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Title(), Field("note", "TEXT"), Field("unused", "TEXT"))]);
        await brand.AddAsync("Thing", new { title = "Old", note = "words" });
        await brand.CreateAsync("Thing", new { title = "Draft", note = "words" });
        Assert.Contains("has no", MessageOf(await brand.AskAsync("{ things(where: { note: { eq: \"words\" } }) { nodes { extra } } }")), StringComparison.Ordinal);
        await brand.PublishModelAsync([Type("Thing", "things", Title(), Field("note", "TEXT", new { isFilterable = true }), Field("extra", "NUMBER")), Type("Second", "seconds", Title())]);

        var read = await brand.ReadAsync("{ things(where: { note: { eq: \"words\" } }) { nodes { title extra } totalCount } seconds { totalCount } }");
        Assert.Equal("""{"things":{"nodes":[{"title":"Old","extra":null}],"totalCount":1},"seconds":{"totalCount":0}}""", read.GetRawText());
        Assert.Contains("has no", MessageOf(await brand.AskAsync("{ things { nodes { unused } } }")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_fifty_publications_and_saves_at_once_each_keeps_the_entries_sound()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Title(), Field("note", "TEXT"))]);
        Assert.Empty(Codes(await brand.SaveModelAsync([Type("Thing", "things", Title())])));
        var creations = Enumerable.Range(0, 40).Select(async i => Codes(await brand.MutateAsync("createContentEntry", "CreateContentEntryInput", new { type = "Thing", values = new { title = $"t{i}", note = "x" } }, "entry { id }")).Count == 0);
        var publications = Enumerable.Range(0, 10).Select(async _ => Codes(await brand.PublishModelAsync()).Count == 0);
        var results = await Task.WhenAll(creations.Concat(publications));

        var made = results.Take(40).Count(r => r);
        var published = results.Skip(40).Any(r => r);
        var withNote = await api.ScalarAsync<long>("SELECT count(*) FROM content.entries WHERE draft ? 'note' AND tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $1)", brand.Brand.Slug);
        Assert.Equal(published ? 0 : made, withNote);
    }

    [Fact]
    public async Task Of_fifty_publications_of_one_version_one_is_done()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Title())]);
        var saved = (await brand.SaveModelAsync([Type("Thing", "things", Title(), Field("more", "TEXT"))])).GetProperty("model").GetProperty("version").GetInt32();
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => brand.MutateAsync("publishContentModel", "PublishContentModelInput", new { version = saved }, "published { receiptId }")));
        Assert.Single(all, a => Codes(a).Count == 0);
        Assert.All(all.Where(a => Codes(a).Count > 0), a => Assert.Equal(["STALE_VERSION version"], Codes(a)));
    }

    private static string MessageOf(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString()!;

    private static object Title() => Field("title", "TEXT");

    private static object Mood() => Field("mood", "SELECT", new { options = new[] { "calm", "loud" } });
}
