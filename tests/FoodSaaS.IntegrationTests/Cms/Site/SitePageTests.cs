using FoodSaaS.IntegrationTests.Cms.Content;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.IntegrationTests.Cms.Site.SiteBrand;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Site;

/// <summary>The site's pages are entries of an ordinary type: whichever way one is written, the page and the entry say the same.</summary>
public sealed class SitePageTests(ApiFixture api)
{
    private static readonly string[] Starter = ["/", "/about", "/allergens", "/imprint", "/privacy", "/terms"];

    [Fact]
    public async Task A_page_that_is_written_as_a_page_is_an_entry()
    {
        var brand = await SiteBrand.OpenAsync(api);
        Assert.Equal(Starter, (await brand.ListedAsync()).Select(l => l.Split(' ')[0]));

        var id = (await brand.Brand.ChangeAsync("createPage", new { path = "/story", title = In("de", "Wir") }, "page", "id")).Id();
        Assert.Equal(("/story Wir 1 False", null), await brand.EntryAsync(EntryOf(id)));
        var saved = await brand.Brand.ChangeAsync("savePageDraft", new { id, version = 1, description = In("de", "Kurz"), blocks = Text("Hallo") }, "page", "version");
        Assert.Equal(2, saved.GetProperty("version").GetInt32());
        Assert.Equal(("/story Wir 2 False", "Hallo"), await brand.EntryAsync(EntryOf(id)));
        Assert.DoesNotContain("/story Wir", await brand.ListedAsync());
        Assert.Equal(["STALE_VERSION version"], await brand.CodesAsync("publishPage", new { id, version = 1 }, "published { receiptId }"));

        await brand.Brand.ChangeAsync("publishPage", new { id, version = 2 }, "published", "receiptId");
        await brand.Brand.ChangeAsync("savePageDraft", new { id, version = 3, title = In("de", "Geheim"), blocks = Text("Noch nicht"), path = "/secret" }, "page", "version");
        Assert.Equal("Wir <p>Hallo</p>", await brand.ShownAsync("/story"));
        Assert.Null(await brand.ShownAsync("/secret"));
        Assert.Contains("/story Wir", await brand.ListedAsync());
        Assert.DoesNotContain("secret", string.Join(' ', await brand.ListedAsync()), StringComparison.Ordinal);

        await brand.Brand.ChangeAsync("restorePageVersion", new { id, version = 2 }, "page", "version");
        Assert.Equal(("/secret Wir 5 True", "Hallo"), await brand.EntryAsync(EntryOf(id)));
        Assert.Equal([5, 4, 3, 2, 1], await brand.HistoryAsync(id));
        Assert.Equal(["VERSION_UNKNOWN version"], await brand.CodesAsync("restorePageVersion", new { id, version = 9 }, "page { id }"));
        await brand.Brand.ChangeAsync("publishPage", new { id, version = 5 }, "published", "receiptId");
        Assert.Equal((null, "Wir <p>Hallo</p>"), (await brand.ShownAsync("/story"), await brand.ShownAsync("/secret")));

        await brand.Brand.ChangeAsync("unpublishPage", new { id }, "page", "version");
        Assert.Equal(("/secret Wir 7 False", "Hallo"), await brand.EntryAsync(EntryOf(id)));
        Assert.Equal(Starter, (await brand.ListedAsync()).Select(l => l.Split(' ')[0]));
        await brand.Brand.ChangeAsync("deletePage", new { id }, "deletedId", "");
        Assert.Equal(0, await api.ScalarAsync<long>("SELECT (SELECT count(*) FROM content.entries WHERE id = $1) + (SELECT count(*) FROM cms.pages WHERE id = $1)", GlobalId.Parse(id)!.Value.Id));
    }

    [Fact]
    public async Task An_entry_of_the_type_is_a_page()
    {
        var brand = await SiteBrand.OpenAsync(api);
        var entry = (await brand.Content.CreateAsync("SitePage", new { path = "/events/jazz", title = In("de", "Jazz"), blocks = Text("Laut") })).GetProperty("entry").GetProperty("typedId").GetString()!;
        var page = PageOf(entry);
        Assert.Equal("/events/jazz Jazz 1 False True", (await brand.PageAsync(page)).Page);
        Assert.Null(await brand.ShownAsync("/events/jazz"));

        await brand.Brand.ChangeAsync("publishSitePage", new { id = entry, version = 1 }, "entry", "version");
        Assert.Equal("Jazz <p>Laut</p>", await brand.ShownAsync("/events/jazz"));
        Assert.Contains("/events/jazz Jazz", await brand.ListedAsync());
        await brand.Brand.ChangeAsync("saveContentEntry", new { id = entry, version = 2, values = new { path = "/jazz", title = new { de = "Blues" } } }, "entry", "version");
        Assert.Equal("/jazz Blues 3 True True", (await brand.PageAsync(page)).Page);
        Assert.Equal("Jazz <p>Laut</p>", await brand.ShownAsync("/events/jazz"));
        var seen = await brand.Brand.AsOwnerAsync("query($id: ID!) { contentEntry(id: $id) { path } }", new { id = entry });
        Assert.Equal("/events/jazz", seen.GetProperty("contentEntry").GetProperty("path").GetString());

        await brand.Brand.ChangeAsync("savePageDraft", new { id = page, version = 3, blocks = Text("Leise") }, "page", "version");
        await brand.Brand.ChangeAsync("publishContentEntry", new { id = entry, version = 4 }, "published", "receiptId");
        Assert.Equal((null, "Blues <p>Leise</p>"), (await brand.ShownAsync("/events/jazz"), await brand.ShownAsync("/jazz")));
        await brand.Brand.ChangeAsync("restoreContentEntryVersion", new { id = entry, version = 5, restore = 1 }, "entry", "version");
        Assert.Equal("/events/jazz Jazz 6 True True", (await brand.PageAsync(page)).Page);
        await brand.Brand.ChangeAsync("unpublishSitePage", new { id = entry, version = 6 }, "entry", "version");
        Assert.Null(await brand.ShownAsync("/jazz"));
        await brand.Brand.ChangeAsync("deleteSitePage", new { id = entry }, "deletedId", "");
        Assert.DoesNotContain("jazz", (await brand.Brand.AsOwnerAsync("{ pageDrafts(first: 100) { nodes { path } } }")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_refused_what_a_page_is_refused()
    {
        var brand = await SiteBrand.OpenAsync(api);
        foreach (var (path, code) in new[] { ("about", "PATH_INVALID"), ("/Über", "PATH_INVALID"), ("/menu", "PATH_RESERVED"), ("/de", "PATH_RESERVED"), ("/about", "PATH_TAKEN"), ("/", "PATH_TAKEN"), ("/news/more", "PATH_TAKEN") })
        {
            Assert.Equal([$"{code} values.path"], ContentBrand.Codes(await brand.Content.CreateAsync("SitePage", new { path, title = In("de", "Wir") })));
            Assert.Equal([$"{code} path"], await brand.CodesAsync("createPage", new { path, title = In("de", "Wir") }, "page { id }"));
        }

        Assert.Equal(["VALUE_MISSING values.title.de", "VALUE_MISSING values.path"], ContentBrand.Codes(await brand.Content.CreateAsync("SitePage", new { title = In("en", "Us") })));
        Assert.Equal(["TEXT_MISSING title", "PATH_INVALID path"], await brand.CodesAsync("createPage", new { path = "", title = In("en", "Us") }, "page { id }"));
        var home = await brand.PageIdAsync("/");
        var entry = EntryOf(home);
        Assert.Equal(["HOME_PAGE_NEEDED values.path"], await brand.CodesAsync("updateSitePage", new { id = entry, version = 1, path = "/start" }, "entry { version }"));
        Assert.Equal(["VALUE_MISSING values.path"], await brand.CodesAsync("saveContentEntry", new { id = entry, version = 1, values = new { path = (string?)null } }, "entry { version }"));
        Assert.Equal(["HOME_PAGE_NEEDED id"], await brand.CodesAsync("unpublishSitePage", new { id = entry, version = 1 }, "entry { version }"));
        Assert.Equal(["HOME_PAGE_NEEDED id"], await brand.CodesAsync("deleteSitePage", new { id = entry }, "deletedId"));
        Assert.Equal(["HOME_PAGE_NEEDED path"], await brand.CodesAsync("savePageDraft", new { id = home, version = 1, path = "/start" }, "page { id }"));
        Assert.Equal(["HOME_PAGE_NEEDED id"], await brand.CodesAsync("unpublishPage", new { id = home }, "page { id }"));
        Assert.Equal(["HOME_PAGE_NEEDED id"], await brand.CodesAsync("deletePage", new { id = home }, "deletedId"));

        var draft = (await brand.Content.CreateAsync("SitePage", new { path = "/gaps", title = In("de", "Lücken"), blocks = """[{"type":"HERO"}]""" })).GetProperty("entry").GetProperty("typedId").GetString()!;
        Assert.Equal(["TEXT_MISSING values.blocks.0.headline"], await brand.CodesAsync("publishSitePage", new { id = draft, version = 1 }, "receiptId"));
        Assert.Equal(["TEXT_MISSING blocks.0.headline"], await brand.CodesAsync("publishPage", new { id = PageOf(draft), version = 1 }, "published { receiptId }"));

        await api.ScalarAsync<object>(
            "INSERT INTO cms.pages (tenant_id, id, path, draft, changed_at, version, followed_version) SELECT tenant_id, gen_random_uuid(), '/full-' || n, draft, changed_at, 1, 1 FROM cms.pages, generate_series(1, 193) n WHERE id = $1",
            GlobalId.Parse(home)!.Value.Id);
        Assert.Equal(["TOO_MANY_PAGES"], ContentBrand.Codes(await brand.Content.CreateAsync("SitePage", new { path = "/one-more", title = In("de", "Wir") })));
        Assert.Equal(["TOO_MANY_PAGES"], await brand.CodesAsync("createPage", new { path = "/one-more", title = In("de", "Wir") }, "page { id }"));
    }

    [Fact]
    public async Task The_type_may_grow_and_not_go()
    {
        var brand = await SiteBrand.OpenAsync(api);
        await StarterContent.RemoveAsync(brand.Brand);
        var title = Field("title", "TEXT", new { isRequired = true, isLocalised = true, maxLength = 120 });
        var path = Field("path", "TEXT", new { isRequired = true, maxLength = 120 });
        var description = Field("description", "TEXT", new { isLocalised = true, maxLength = 300 });
        var blocks = Field("blocks", "PAGE_BLOCKS");
        object Site(string name, string? at, params object[] fields) => new { name, plural = name.ToLowerInvariant() + "s", label = name, fields, pageAt = at };

        foreach (var types in new object[][] { [ContentBrand.Type("Story", "stories", Field("name", "TEXT"))], [Site("Webpage", "/", title, path, description, blocks)], [Site("SitePage", null, title, path, description, blocks)] })
        {
            Assert.Empty(ContentBrand.Codes(await brand.Content.SaveWholeModelAsync(types)));
            Assert.Equal(["SITE_TYPE_NEEDED types"], ContentBrand.Codes(await brand.Content.PublishModelAsync()));
        }

        Assert.Equal(["SITE_FIELD_NEEDED types.0.fields.0", "SITE_FIELD_NEEDED types.0.fields"], ContentBrand.Codes(await brand.Content.SaveWholeModelAsync([Site("SitePage", "/", Field("title", "TEXT"), path, description)])));
        Assert.Equal(["PATH_TAKEN types.1.pageAt"], ContentBrand.Codes(await brand.Content.SaveWholeModelAsync([Site("SitePage", "/", title, path, description, blocks), Site("Webpage", "/", title, path, description, blocks)])));

        Assert.Empty(ContentBrand.Codes(await brand.Content.SaveWholeModelAsync([Site("SitePage", "/", title, path, description, blocks, Field("mood", "TEXT", new { isFilterable = true }))])));
        Assert.Empty(ContentBrand.Codes(await brand.Content.PublishModelAsync()));
        var entry = (await brand.Content.CreateAsync("SitePage", new { path = "/story", title = In("de", "Wir"), mood = "calm" })).GetProperty("entry").GetProperty("typedId").GetString()!;
        await brand.Brand.ChangeAsync("savePageDraft", new { id = PageOf(entry), version = 1, title = In("de", "Alle") }, "page", "version");
        await brand.Brand.ChangeAsync("publishPage", new { id = PageOf(entry), version = 2 }, "published", "receiptId");
        var found = await brand.Content.ReadAsync("{ sitepages(where: { mood: { eq: \"calm\" } }) { nodes { title } } }", locale: "de");
        Assert.Equal("Alle", Assert.Single(found.GetProperty("sitepages").GetProperty("nodes").EnumerateArray()).GetProperty("title").GetString());

        static object Field(string name, string kind, object? more = null) => ContentBrand.Field(name, kind, more);
    }

    [Fact]
    public async Task A_picture_on_a_page_is_named_once_and_a_page_that_is_referred_to_stays()
    {
        var brand = await SiteBrand.OpenAsync(api);
        await StarterContent.RemoveAsync(brand.Brand);
        await brand.Content.PublishModelAsync([ContentBrand.Type("Tip", "tips", ContentBrand.Field("name", "TEXT"), ContentBrand.Field("about", "REFERENCE", new { of = new[] { "SitePage" } }))]);
        var (picture, _) = await Uploads.PictureAsync(brand.Brand, "site");
        var id = (await brand.Brand.ChangeAsync("createPage", new { path = "/story", title = In("de", "Wir") }, "page", "id")).Id();
        await brand.Brand.ChangeAsync("savePageDraft", new { id, version = 1, blocks = $$$"""[{"type":"GALLERY","images":[{"imageId":"{{{picture}}}"}]}]""" }, "page", "version");
        var uses = (await brand.Brand.AsOwnerAsync("query($id: ID!) { node(id: $id) { ... on Media { uses { subjectType name isLive } } } }", new { id = picture })).GetProperty("node").GetProperty("uses");
        Assert.Equal("""[{"subjectType":"PageDraft","name":"Wir","isLive":false}]""", uses.GetRawText());

        await brand.Content.AddAsync("Tip", new { name = "Read this", about = EntryOf(id) });
        Assert.Equal(["ENTRY_REFERENCED id"], await brand.CodesAsync("deletePage", new { id }, "deletedId"));
    }
}
