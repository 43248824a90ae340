using System.Net;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Npgsql;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>One change, from the mutation to the page that the next visitor gets.</summary>
public sealed class ReplacementTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task A_new_price_replaces_the_pages_that_show_it_and_no_other()
    {
        var brand = await KeptAsync();
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();

        var heard = Assert.Single(Host.Storefront.HeardOf(brand.Id));
        Assert.Equal(new[] { brand.Key("/menu"), brand.Key("/menu/soup") }.Order(), heard.Keys.Order());
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Contains("5.75", (await brand.VisitAsync("/menu/soup")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/menu/stew", "/locations" }) Assert.Equal("HIT", (await brand.VisitAsync(path)).From);
        Assert.Equal(2, brand.Site.Rendered.Skip(FreshBrand.Paths.Length).Count());
    }

    [Fact]
    public async Task A_change_is_told_although_the_one_before_it_is_counted_as_done_at_the_same_moment()
    {
        var brand = await KeptAsync();
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();
        await Host.ScalarAsync<object>("UPDATE freshness.invalidations SET is_pending = true WHERE tenant_id = $1", brand.Id);
        await using var source = NpgsqlDataSource.Create(Host.Database.SuperuserHere);
        await using var connection = await source.OpenConnectionAsync();
        await using var counting = await connection.BeginTransactionAsync();
        await using (var done = new NpgsqlCommand("UPDATE freshness.invalidations SET is_pending = false WHERE tenant_id = $1", connection, counting) { Parameters = { new() { Value = brand.Id } } }) Assert.Equal(2, await done.ExecuteNonQueryAsync());
        await brand.PriceAsync("6.25");
        var settled = Host.SettleAsync();
        await Waiting.UntilAsync(async () => await Host.ScalarAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%freshness.invalidations%'") > 0);
        await counting.CommitAsync();
        await settled;

        Assert.Equal(2, Host.Storefront.HeardOf(brand.Id).Count());
        foreach (var path in new[] { "/menu", "/menu/soup" }) Assert.Contains("6.25", (await brand.VisitAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_names_the_pages_and_when_they_were_fresh()
    {
        var brand = await KeptAsync();
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();

        var receipt = await brand.LastReceiptAsync();
        Assert.Equal(("Set item price", "DONE", 2), (receipt.GetProperty("cause").GetString(), receipt.GetProperty("state").GetString(), receipt.GetProperty("keysChanged").GetInt32()));
        Assert.Equal(["/menu", "/menu/soup"], receipt.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("route").GetString()).Order());
        Assert.All(receipt.GetProperty("pages").EnumerateArray(), page =>
        {
            Assert.Equal("en", page.GetProperty("locale").GetString());
            Assert.NotNull(page.GetProperty("freshAt").GetString());
        });
    }

    [Fact]
    public async Task A_page_that_nobody_visited_lately_is_made_at_its_next_visit()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        using var api = new SiteApi(Host.InternalPort, brand.Id, Host.Clock);
        await api.AnswerAsync(SiteQueries.Menu, null, "en", brand.Key("/menu"));
        Assert.True(await api.ReportAsync(brand.Route("/menu"), [brand.Key("/menu")], (await api.InvalidationsAsync()).Version));
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();

        var page = Assert.Single((await brand.LastReceiptAsync()).GetProperty("pages").EnumerateArray());
        Assert.Null(page.GetProperty("freshAt").GetString());
        Assert.Empty(brand.Site.Rendered);
    }

    [Fact]
    public async Task A_change_that_alters_no_page_tells_the_storefront_nothing()
    {
        var brand = await KeptAsync();
        await brand.Brand.ChangeAsync("updateCategory", new { id = brand.Category, description = In("en", "Nobody's page shows this") }, "category", "id");
        await Host.SettleAsync();

        var receipt = await brand.LastReceiptAsync();
        Assert.Empty(Host.Storefront.HeardOf(brand.Id));
        Assert.Equal(("DONE", 0, 0), (receipt.GetProperty("state").GetString(), receipt.GetProperty("keysChanged").GetInt32(), receipt.GetProperty("pages").GetArrayLength()));
        Assert.True(receipt.GetProperty("keysChecked").GetInt32() > 0);
        Assert.All(await Task.WhenAll(FreshBrand.Paths.Select(brand.VisitAsync)), page => Assert.Equal("HIT", page.From));
    }

    [Fact]
    public async Task A_price_set_to_what_it_is_changes_nothing()
    {
        var brand = await KeptAsync();
        await brand.PriceAsync("5.00");
        await Host.SettleAsync();

        Assert.Empty(Host.Storefront.HeardOf(brand.Id));
    }

    [Fact]
    public async Task A_published_page_appears_and_an_unpublished_one_goes()
    {
        var brand = await KeptAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await brand.VisitAsync("/story")).Status);
        var page = await brand.Brand.ChangeAsync("createPage", new { path = "/story", title = In("en", "Story") }, "page", "id version");
        var saved = await brand.Brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks = "[{\"type\":\"TEXT\",\"markdown\":{\"en\":\"Once upon a time\"}}]" }, "page", "version");
        await Host.SettleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await brand.VisitAsync("/story")).Status);

        var published = await brand.Brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        await Host.SettleAsync();
        await brand.KeepAsync("/story");
        Assert.Contains("Once upon a time", (await brand.VisitAsync("/story")).Text, StringComparison.Ordinal);
        Assert.Equal(published.GetProperty("receiptId").GetString(), (await brand.LastReceiptAsync()).Id());

        await brand.Brand.ChangeAsync("unpublishPage", new { id = page.Id() }, "page", "id");
        await Host.SettleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await brand.VisitAsync("/story")).Status);
    }

    [Fact]
    public async Task A_dish_on_a_page_of_the_editor_is_replaced_there_too()
    {
        var brand = await KeptAsync();
        var page = await brand.Brand.ChangeAsync("createPage", new { path = "/best", title = In("en", "Best") }, "page", "id version");
        var blocks = $"[{{\"type\":\"MENU_HIGHLIGHT\",\"headline\":{{\"en\":\"Best\"}},\"itemIds\":[\"{brand.Soup}\"]}}]";
        var saved = await brand.Brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }, "page", "version");
        await brand.Brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        await Host.SettleAsync();
        await brand.KeepAsync("/best");
        await brand.PriceAsync("6.66");
        await Host.SettleAsync();

        Assert.Contains("6.66", (await brand.VisitAsync("/best")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_brands_pages_stay_where_they_are()
    {
        var brand = await KeptAsync();
        var other = await KeptAsync();
        await brand.PriceAsync("5.75");
        await Host.SettleAsync();

        Assert.Empty(Host.Storefront.HeardOf(other.Id));
        Assert.All(await Task.WhenAll(FreshBrand.Paths.Select(other.VisitAsync)), page => Assert.Equal("HIT", page.From));
        Assert.Contains("5.00", (await other.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        using var api = new SiteApi(Host.InternalPort, other.Id, Host.Clock);
        Assert.Equal(0, (await api.InvalidationsAsync()).Version);
    }

    [Fact]
    public async Task Each_language_is_replaced_by_its_own_changes()
    {
        var brand = await KeptAsync();
        await brand.KeepAsync("/de/menu");
        await brand.Brand.ChangeAsync("updateCategory", new { id = brand.Category, name = new[] { new { locale = "en", text = "Warm" }, new { locale = "de", text = "Warmes" } } }, "category", "id");
        await Host.SettleAsync();

        Assert.Equal([brand.Key("/menu", "de")], Assert.Single(Host.Storefront.HeardOf(brand.Id)).Keys);
        Assert.Contains("Warmes", (await brand.VisitAsync("/de/menu")).Text, StringComparison.Ordinal);
        Assert.Equal("HIT", (await brand.VisitAsync("/menu")).From);
    }

    private async Task<FreshBrand> KeptAsync()
    {
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync(FreshBrand.Paths);
        return brand;
    }
}
