using System.Net;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>Entries of page types, from the mutation to the page that the next visitor gets.</summary>
public sealed class EntryPageReplacementTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private static readonly string[] Kept = ["/", "/about", "/news", "/news/welcome", "/faq"];

    [Fact]
    public async Task An_entry_replaces_its_page_and_its_list_when_it_is_published_and_nothing_before()
    {
        var brand = await FreshBrand.OpenAsync(fresh.Host);
        await brand.KeepAsync(Kept);
        var id = (await brand.Brand.ChangeAsync("createArticle", new { title = In("en", "Jazz"), slug = "jazz", day = "2099-12-24" }, "entry", "typedId")).GetProperty("typedId").GetString();
        await fresh.Host.SettleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await brand.VisitAsync("/news/jazz")).Status);
        await KeptStillAsync(brand, Kept);

        await PublishAsync(1);
        await KeptStillAsync(brand, [.. Kept.Except(["/news"])]);
        Assert.Contains("Jazz", (await brand.VisitAsync("/news")).Text, StringComparison.Ordinal);
        await brand.KeepAsync("/news", "/news/jazz");

        await brand.Brand.ChangeAsync("updateArticle", new { id, version = 2, title = In("en", "Winter secret"), body = Words("Come early.") }, "entry", "version");
        await fresh.Host.SettleAsync();
        await KeptStillAsync(brand, [.. Kept, "/news/jazz"]);
        foreach (var path in new[] { "/news", "/news/jazz" }) Assert.DoesNotContain("secret", (await brand.VisitAsync(path)).Text, StringComparison.Ordinal);

        await PublishAsync(3);
        await KeptStillAsync(brand, [.. Kept.Except(["/news"])]);
        foreach (var path in new[] { "/news", "/news/jazz" }) Assert.Contains("secret", (await brand.VisitAsync(path)).Text, StringComparison.Ordinal);
        await brand.KeepAsync("/news", "/news/jazz");

        await brand.Brand.ChangeAsync("updateArticle", new { id, version = 4, body = Words("Come late.") }, "entry", "version");
        await PublishAsync(5);
        await KeptStillAsync(brand, Kept);
        Assert.Contains("Come late.", (await brand.VisitAsync("/news/jazz")).Text, StringComparison.Ordinal);

        await brand.Brand.ChangeAsync("unpublishArticle", new { id, version = 6 }, "entry", "version");
        await fresh.Host.SettleAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await brand.VisitAsync("/news/jazz")).Status);
        Assert.DoesNotContain("secret", (await brand.VisitAsync("/news")).Text, StringComparison.Ordinal);
        await KeptStillAsync(brand, [.. Kept.Except(["/news"])]);

        async Task PublishAsync(int version)
        {
            await brand.Brand.ChangeAsync("publishArticle", new { id, version }, "entry", "version");
            await fresh.Host.SettleAsync();
        }
    }

    [Fact]
    public async Task Content_types_that_move_their_pages_take_the_old_ones_with_them()
    {
        var brand = await FreshBrand.OpenAsync(fresh.Host);
        await StarterContent.RemoveAsync(brand.Brand);
        await MoveAsync("/stories");
        await brand.Brand.ChangeAsync("publishStory", new { id = (await brand.Brand.ChangeAsync("createStory", new { title = "Jazz", slug = "jazz" }, "entry", "typedId")).GetProperty("typedId").GetString(), version = 1 }, "entry", "version");
        await fresh.Host.SettleAsync();
        await brand.KeepAsync("/", "/stories", "/stories/jazz");

        await MoveAsync("/tales");
        await fresh.Host.SettleAsync();
        foreach (var path in new[] { "/stories", "/stories/jazz" }) Assert.Equal(HttpStatusCode.NotFound, (await brand.VisitAsync(path)).Status);
        await KeptStillAsync(brand, ["/"]);
        await brand.KeepAsync("/tales", "/tales/jazz");

        async Task MoveAsync(string at)
        {
            var version = (await brand.Brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
            object[] fields = [new { name = "title", kind = "TEXT", label = "Title" }, new { name = "slug", kind = "SLUG", label = "Address" }];
            var types = new[] { StarterContent.Site, new { name = "Story", plural = "stories", label = "Stories", pageAt = at, pageTitle = In("en", "Stories"), fields } };
            var saved = await brand.Brand.ChangeAsync("saveContentModel", new { version, types, components = Array.Empty<object>() }, "model", "version");
            await brand.Brand.ChangeAsync("publishContentModel", new { version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        }
    }

    private static async Task KeptStillAsync(FreshBrand brand, string[] paths)
    {
        foreach (var path in paths) Assert.Equal((path, "HIT"), (path, (await brand.VisitAsync(path)).From));
    }

    private static object[] Words(string words)
    {
        var json = new { type = "doc", content = new[] { new { type = "paragraph", content = new[] { new { type = "text", text = words } } } } };
        return [new { text = new { text = new[] { new { locale = "en", json } } } }];
    }
}
