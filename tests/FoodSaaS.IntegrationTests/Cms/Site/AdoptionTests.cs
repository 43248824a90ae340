using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.IntegrationTests.Cms.Content;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Cms.Site.SiteBrand;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Site;

/// <summary>Brands from before pages were entries, and what nodes of the release before write while a new one is rolled out.</summary>
public sealed class AdoptionTests(ApiFixture api)
{
    [Fact]
    public async Task The_first_change_of_a_page_takes_all_of_them_over_with_versions_and_what_is_live()
    {
        var (brand, earlier) = await OpenAsync();
        var id = await brand.PageIdAsync("/about");
        var (home, words) = (await brand.ShownAsync("/"), (await brand.PageAsync(id)).Blocks);
        await earlier.PublishAsync(GlobalId.Parse(id)!.Value.Id, "Früher");
        Assert.Equal([2, 1], await brand.HistoryAsync(id));

        Assert.Equal(["TEXT_MISSING title"], await brand.CodesAsync("savePageDraft", new { id, version = 2, title = In("en", "Us") }, "page { id }"));
        Assert.Equal(0, await EntriesAsync(brand));
        await brand.Brand.ChangeAsync("savePageDraft", new { id, version = 2, title = In("de", "Später") }, "page", "version");
        Assert.Equal(6, await EntriesAsync(brand));
        Assert.Equal("/about Später 3 True", (await brand.EntryAsync(EntryOf(id))).Entry);
        Assert.Equal(home, await brand.ShownAsync("/"));
        Assert.StartsWith("Früher ", await brand.ShownAsync("/about"), StringComparison.Ordinal);
        Assert.Contains("/about Früher", await brand.ListedAsync());
        Assert.Equal(6, (await brand.ListedAsync()).Count);

        Assert.Equal([3, 2, 1], await brand.HistoryAsync(id));
        await brand.Brand.ChangeAsync("restorePageVersion", new { id, version = 1 }, "page", "version");
        var restored = await brand.PageAsync(id);
        Assert.Equal(("/about Über uns 4 True True", words), restored);
    }

    [Fact]
    public async Task What_a_node_of_the_release_before_changes_afterwards_is_taken_over_by_the_next_look_and_a_second_one_changes_nothing()
    {
        var (brand, earlier) = await OpenAsync();
        var (id, other) = (await brand.PageIdAsync("/about"), await brand.PageIdAsync("/terms"));
        Assert.Equal(6, await AdoptAsync(brand));
        // Nodes hear of the type a moment later.
        await Waiting.UntilAsync(async () => !(await brand.Brand.Console.QueryAsync("{ sitePages { nodes { id } } }", null, brand.Brand.ConsolePath)).TryGetProperty("errors", out _));
        var entry = (await brand.Content.CreateAsync("SitePage", new { path = "/story", title = In("de", "Wir") })).GetProperty("entry").GetProperty("typedId").GetString()!;
        await earlier.PublishAsync(GlobalId.Parse(id)!.Value.Id, "Dazwischen");
        Assert.Equal("/about Über uns 1 True", (await brand.EntryAsync(EntryOf(id))).Entry);

        Assert.Equal(1, await AdoptAsync(brand));
        var rows = await earlier.RowsAsync();
        Assert.Equal(0, await AdoptAsync(brand));
        Assert.Equal(rows, await earlier.RowsAsync());
        Assert.Equal("/about Dazwischen 2 True", (await brand.EntryAsync(EntryOf(id))).Entry);
        Assert.Contains("/about Dazwischen", await brand.ListedAsync());
        Assert.Equal([2, 1], await brand.HistoryAsync(id));
        Assert.Equal("/story Wir 1 False", (await brand.EntryAsync(entry)).Entry);

        await earlier.PublishAsync(GlobalId.Parse(other)!.Value.Id, "Noch einmal");
        Assert.Equal(["STALE_VERSION version"], await brand.CodesAsync("updateSitePage", new { id = EntryOf(other), version = 1, title = In("de", "Darüber") }, "entry { version }"));
        Assert.Equal("/terms Noch einmal 2 True False", (await brand.PageAsync(other)).Page);
    }

    [Fact]
    public async Task What_such_a_node_saves_after_a_scope_has_looked_is_not_written_over()
    {
        var (brand, earlier) = await OpenAsync();
        await AdoptAsync(brand);
        var page = GlobalId.Parse(await brand.PageIdAsync("/about"))!.Value.Id;
        await api.Services.GetRequiredService<BrandWork>().RunAsync(
            new TenantId(await IdAsync(brand.Brand)),
            async services =>
            {
                var runner = services.GetRequiredService<UseCaseRunner>();
                Assert.Equal(0, (await runner.WriteAsync<AdoptPages, int>(async use => await use.ExecuteAsync(default), default)).Value);
                await earlier.PublishAsync(page, "Dazwischen");
                var saved = await runner.WriteAsync<SaveEntry, EntryDraftView>(use => use.ExecuteAsync(page, null, 1, """{"title":{"de":"Darüber"}}""", default), default);
                Assert.Equal(["STALE_VERSION"], saved.Errors.Select(e => e.Code));
            },
            default);
    }

    [Fact]
    public async Task The_timer_of_the_migration_takes_over_and_is_set_again_until_a_day_found_nothing()
    {
        var (brand, earlier) = await OpenAsync();
        await api.ScalarAsync<object>("INSERT INTO tenancy.timers (tenant_id, name, key, due_at, payload) VALUES ($1, 'content.pages-left.v1', 'adopt', 'infinity', '{}')", await IdAsync(brand.Brand));
        await DueAsync();
        Assert.Equal(6, await EntriesAsync(brand));
        Assert.Equal(1, await TimersAsync());
        var gone = GlobalId.Parse(await brand.PageIdAsync("/terms"))!.Value.Id;
        await earlier.DeleteAsync(gone);

        await DueAsync();
        Assert.Equal((5, 1), (await EntriesAsync(brand), await TimersAsync()));
        Assert.DoesNotContain("/terms", string.Join(' ', await brand.ListedAsync()), StringComparison.Ordinal);
        await DueAsync();
        Assert.Equal((5, 0), (await EntriesAsync(brand), await TimersAsync()));

        // The clock is everybody's.
        async Task DueAsync()
        {
            await api.ScalarAsync<object>("UPDATE tenancy.timers SET due_at = $2::timestamptz WHERE tenant_id = $1 AND name = 'content.pages-left.v1'", await IdAsync(brand.Brand), api.Clock.GetCurrentInstant().ToString());
            await api.SettleAsync();
        }

        async Task<long> TimersAsync() => await api.ScalarAsync<long>("SELECT count(*) FROM tenancy.timers WHERE tenant_id = $1 AND name = 'content.pages-left.v1'", await IdAsync(brand.Brand));
    }

    [Fact]
    public async Task Of_two_who_take_over_at_once_one_does_and_the_other_finds_nothing_left()
    {
        var (brand, _) = await OpenAsync();
        Assert.Equal([0, 0, 6], (await Task.WhenAll(AdoptAsync(brand), AdoptAsync(brand), AdoptAsync(brand))).Order());
        Assert.Equal(6, await EntriesAsync(brand));
        Assert.Equal(1, await api.ScalarAsync<long>("SELECT count(*) FROM content.model_versions WHERE tenant_id = $1 AND definition LIKE '%\"SitePage\"%'", await IdAsync(brand.Brand)));
    }

    [Fact]
    public async Task A_brand_that_has_the_name_gets_another_and_what_it_works_on_stays()
    {
        var own = new ContentType("SitePage", "sitePages", "Mine", null, [new FieldDefinition("name", ContentFieldKind.Text, "Name")]);
        var (brand, _) = await OpenAsync(model => model with { Types = [.. model.Types, own] });
        var version = (await brand.Brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
        await brand.Brand.ChangeAsync("saveContentModel", new { version, types = new[] { ContentBrand.Type("Draft", "drafts", ContentBrand.Field("name", "TEXT")) }, components = Array.Empty<object>() }, "model", "version");

        await AdoptAsync(brand);
        var model = (await brand.Brand.AsOwnerAsync("{ contentModel { version published { types { name plural pageAt } } draft { types { name } } } }")).GetProperty("contentModel");
        Assert.Equal("""{"name":"SitePage2","plural":"sitePages2","pageAt":"/"}""", model.GetProperty("published").GetProperty("types")[0].GetRawText());
        Assert.Equal("""[{"name":"SitePage2"},{"name":"Draft"}]""", model.GetProperty("draft").GetProperty("types").GetRawText());
        Assert.Equal(version + 2, model.GetProperty("version").GetInt32());
        await brand.Brand.ChangeAsync("createPage", new { path = "/story", title = In("de", "Wir") }, "page", "id");
        await brand.Brand.ChangeAsync("createSitePage2", new { path = "/more", title = In("de", "Mehr") }, "entry", "version");
    }

    [Fact]
    public async Task An_entry_that_is_written_first_takes_pages_over_too()
    {
        var (brand, _) = await OpenAsync();
        await brand.Content.CreateAsync("Faq", new { question = In("de", "Warum?") });
        Assert.Equal(6, await EntriesAsync(brand));
    }

    private async Task<(SiteBrand Brand, EarlierRelease Earlier)> OpenAsync(Func<ModelDefinition, ModelDefinition>? change = null)
    {
        var brand = await SiteBrand.OpenAsync(api);
        var earlier = new EarlierRelease(api, await IdAsync(brand.Brand));
        await earlier.ReturnAsync(change);
        return (brand, earlier);
    }

    private async Task<int> AdoptAsync(SiteBrand brand)
    {
        var adopted = 0;
        await api.Services.GetRequiredService<BrandWork>().RunAsync(
            new TenantId(await IdAsync(brand.Brand)),
            async services => adopted = (await services.GetRequiredService<UseCaseRunner>().WriteAsync<AdoptPages, int>(async use => await use.ExecuteAsync(default), default)).Value,
            default);
        return adopted;
    }

    private async Task<long> EntriesAsync(SiteBrand brand) => await api.ScalarAsync<long>("SELECT count(*) FROM content.entries WHERE tenant_id = $1 AND type = 'SitePage'", await IdAsync(brand.Brand));

    private async Task<Guid> IdAsync(TestBrand brand) => await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Slug);
}
