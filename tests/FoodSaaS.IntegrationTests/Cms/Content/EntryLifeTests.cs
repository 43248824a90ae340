using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Entries from their creation to their end: versions, history, slugs, what refers to what.</summary>
public sealed class EntryLifeTests(ApiFixture api)
{
    [Fact]
    public async Task Who_saves_over_a_version_that_he_has_not_seen_is_refused()
    {
        var brand = await OpenAsync();
        var id = await brand.AddAsync("Thing", new { name = "one" });
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => brand.MutateAsync("updateThing", "UpdateThingInput", new { id, version = 2, name = $"n{i}" }, "entry { version }")));
        Assert.Single(all, a => Codes(a).Count == 0);
        Assert.All(all.Where(a => Codes(a).Count > 0), a => Assert.Equal(["STALE_VERSION version"], Codes(a)));
        Assert.Equal(["STALE_VERSION version"], Codes(await brand.MutateAsync("publishThing", "PublishThingInput", new { id, version = 2 }, "receiptId")));
    }

    [Fact]
    public async Task Of_fifty_entries_made_at_once_with_one_slug_one_has_it()
    {
        var brand = await OpenAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => brand.CreateAsync("Thing", new { name = $"n{i}", slug = "wanted" })));
        Assert.Single(all, a => Codes(a).Count == 0);
        Assert.All(all.Where(a => Codes(a).Count > 0), a => Assert.StartsWith("SLUG_TAKEN values", Codes(a)[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slug_stays_its_entrys_while_the_public_sees_it_and_is_free_afterwards()
    {
        var brand = await OpenAsync();
        var id = await brand.AddAsync("Thing", new { name = "one", slug = "old" });
        Assert.Empty(Codes(await brand.MutateAsync("updateThing", "UpdateThingInput", new { id, version = 2, slug = "new" }, "entry { version }")));
        Assert.Equal(["SLUG_TAKEN values.slug"], Codes(await brand.CreateAsync("Thing", new { slug = "old" })));
        Assert.Equal(["SLUG_TAKEN values.slug"], Codes(await brand.CreateAsync("Thing", new { slug = "new" })));
        Assert.Empty(Codes(await brand.MutateAsync("publishThing", "PublishThingInput", new { id, version = 3 }, "receiptId")));
        Assert.Empty(Codes(await brand.CreateAsync("Thing", new { slug = "old" })));
    }

    [Fact]
    public async Task An_entry_that_others_refer_to_is_not_deleted_and_they_are_named()
    {
        var brand = await OpenAsync();
        var target = await brand.AddAsync("Thing", new { name = "target" });
        var other = await brand.AddAsync("Thing", new { name = "pointer", other = target });
        var refused = await brand.MutateAsync("deleteThing", "DeleteThingInput", new { id = target }, "deletedId");
        Assert.Equal(["ENTRY_REFERENCED id"], Codes(refused));
        Assert.Contains("Thing 'pointer'", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(Codes(await brand.MutateAsync("deleteThing", "DeleteThingInput", new { id = other }, "deletedId")));
        Assert.Empty(Codes(await brand.MutateAsync("deleteThing", "DeleteThingInput", new { id = target }, "deletedId")));
    }

    [Fact]
    public async Task Who_refers_to_an_entry_while_it_is_deleted_finds_it_or_is_refused()
    {
        var brand = await OpenAsync();
        for (var round = 0; round < 5; round++)
        {
            var target = await brand.AddAsync("Thing", new { name = $"target{round}" });
            var (created, deleted) = (brand.CreateAsync("Thing", new { name = "p", other = target }), brand.MutateAsync("deleteThing", "DeleteThingInput", new { id = target }, "deletedId"));
            await Task.WhenAll(created, deleted);
            Assert.NotEqual(Codes(await created).Count == 0, Codes(await deleted).Count == 0);
        }
    }

    [Fact]
    public async Task Every_version_is_kept_with_its_author_and_can_be_made_the_draft_again()
    {
        var brand = await OpenAsync();
        var id = await brand.AddAsync("Thing", new { name = "first", slug = "first" });
        Assert.Empty(Codes(await brand.MutateAsync("updateThing", "UpdateThingInput", new { id, version = 2, name = "second", slug = (string?)null, rank = 3 }, "entry { version }")));
        const string history = "query($id: ID!) { contentEntry(id: $id) { values history { version isPublished authorName values } } }";
        var before = (await brand.Brand.AsOwnerAsync(history, new { id })).GetProperty("contentEntry").GetProperty("history");
        Assert.Equal("""[[3,false,"Olga Owner"],[2,true,"Olga Owner"],[1,false,"Olga Owner"]]""", JsonSerializer.Serialize(before.EnumerateArray().Select(v => new object?[] { v.GetProperty("version").GetInt32(), v.GetProperty("isPublished").GetBoolean(), v.GetProperty("authorName").GetString() })));

        var restored = await brand.MutateAsync("restoreContentEntryVersion", "RestoreContentEntryVersionInput", new { id, version = 3, restore = 1 }, "entry { values version hasUnpublishedChanges }");
        Assert.Equal("""{"name":"first","slug":"first"}""", restored.GetProperty("entry").GetProperty("values").GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(4, restored.GetProperty("entry").GetProperty("version").GetInt32());
        Assert.Equal(["VERSION_UNKNOWN version"], Codes(await brand.MutateAsync("restoreContentEntryVersion", "RestoreContentEntryVersionInput", new { id, version = 4, restore = 99 }, "entry { version }")));
    }

    [Fact]
    public async Task Editors_list_and_count_entries_by_what_of_them_is_before_the_public()
    {
        var brand = await OpenAsync();
        await brand.AddAsync("Thing", new { name = "shown" });
        var changed = await brand.AddAsync("Thing", new { name = "changed" });
        Assert.Empty(Codes(await brand.MutateAsync("updateThing", "UpdateThingInput", new { id = changed, version = 2, rank = 1 }, "entry { version }")));
        var withdrawn = await brand.AddAsync("Thing", new { name = "withdrawn" });
        Assert.Empty(Codes(await brand.MutateAsync("unpublishThing", "UnpublishThingInput", new { id = withdrawn, version = 2 }, "receiptId")));
        await brand.CreateAsync("Thing", new { name = "new" });
        const string entries = "contentEntries(type: \"Thing\", state: {0}) {{ totalCount nodes {{ title }} }}";
        var lists = string.Join(' ', new[] { "DRAFT", "PUBLISHED", "CHANGED" }.Select(s => $"{s}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, entries, s)}"));
        var told = await brand.Brand.AsOwnerAsync($"{{ {lists} counts: contentEntryCounts(type: \"Thing\") {{ draft published changed }} of: contentEntryCounts(type: \"Thing\", search: \"W\") {{ draft published changed }} none: contentEntryCounts(type: \"Nothing\") {{ draft }} }}");

        Assert.Equal("""{"totalCount":2,"nodes":[{"title":"new"},{"title":"withdrawn"}]}""", told.GetProperty("DRAFT").GetRawText());
        Assert.Equal("""{"totalCount":1,"nodes":[{"title":"shown"}]}""", told.GetProperty("PUBLISHED").GetRawText());
        Assert.Equal("""{"totalCount":1,"nodes":[{"title":"changed"}]}""", told.GetProperty("CHANGED").GetRawText());
        Assert.Equal("""{"draft":2,"published":1,"changed":1}""", told.GetProperty("counts").GetRawText());
        Assert.Equal("""{"draft":2,"published":1,"changed":0}""", told.GetProperty("of").GetRawText());
        Assert.Equal(0, told.GetProperty("none").GetProperty("draft").GetInt32());
    }

    [Fact]
    public async Task A_kept_answer_is_made_anew_when_what_it_shows_changes()
    {
        var brand = await OpenAsync();
        var target = await brand.AddAsync("Thing", new { name = "before" });
        await brand.AddAsync("Thing", new { name = "pointer", other = target, rank = 1 });
        const string query = "{ things(where: { rank: { eq: 1 } }) { nodes { other { name } } } }";
        for (var i = 0; i < 2; i++) Assert.Contains("before", (await brand.ReadAsync(query)).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(Codes(await brand.MutateAsync("updateThing", "UpdateThingInput", new { id = target, version = 2, name = "after" }, "entry { version }")));
        await api.SettleAsync();
        Assert.Contains("before", (await brand.ReadAsync(query)).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(Codes(await brand.MutateAsync("publishThing", "PublishThingInput", new { id = target, version = 3 }, "receiptId")));
        await api.SettleAsync();
        Assert.Contains("after", (await brand.ReadAsync(query)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_as_json_follow_the_same_rules()
    {
        var brand = await OpenAsync();
        async Task<JsonElement> CreateAsync(object values) => await brand.MutateAsync("createContentEntry", "CreateContentEntryInput", new { type = "Thing", values }, "entry { id version }");
        Assert.Empty(Codes(await CreateAsync(new { name = "n", rank = 1 })));
        Assert.Empty(Codes(await CreateAsync("{\"name\": \"as text\"}")));
        Assert.Equal(["FIELD_UNKNOWN values.nothing"], Codes(await CreateAsync(new { nothing = 1 })));
        Assert.Equal(["VALUE_INVALID values.rank"], Codes(await CreateAsync(new { rank = "1" })));
        Assert.Equal(["VALUE_INVALID values"], Codes(await CreateAsync("[1]")));
        Assert.StartsWith("VALUE_INVALID values", Codes(await CreateAsync("{\"name\":\"a\",\"name\":{\"x\":1,\"x\":2}}"))[0], StringComparison.Ordinal);
        Assert.Equal(["ENTRY_TOO_LARGE values"], Codes(await CreateAsync(new { name = new string('x', 310_000) })));
        Assert.Equal(["TYPE_UNKNOWN type"], Codes(await brand.MutateAsync("createContentEntry", "CreateContentEntryInput", new { type = "Nothing", values = "{}" }, "entry { id }")));
    }

    private Task<ContentBrand> OpenAsync() => ContentBrand.OpenAsync(api, [Type("Thing", "things",
        Field("name", "TEXT"), Field("slug", "SLUG"), Field("rank", "NUMBER", new { isFilterable = true }), Field("other", "REFERENCE", new { of = new[] { "Thing" } }))]);
}
