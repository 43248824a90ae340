using System.Net;
using System.Text.Json;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Threats;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Media;

/// <summary>A brand's library: found by words, described in every language, deleted when it is shown nowhere, never larger than its plan.</summary>
public sealed class MediaLibraryTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Api => own.Host;

    [Fact]
    public async Task Pictures_are_found_by_name_and_by_alternative_text()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var (sea, _) = await Uploads.PictureAsync(brand, "Sea_100%");
        var (hill, _) = await Uploads.PictureAsync(brand, "Hill");
        await brand.ChangeAsync("updateMedia", new { id = hill, alt = In("de", "Ein grüner HÜGEL") }, "media", "id");

        Assert.Equal([hill, sea], await FindAsync(brand, null));
        Assert.Equal([sea], await FindAsync(brand, "sea_100%"));
        Assert.Empty(await FindAsync(brand, "sea?100"));
        Assert.Equal([hill], await FindAsync(brand, "grüner hügel"));
        Assert.Empty(await FindAsync(brand, "mountain"));
        Assert.Empty(await FindAsync(await TestBrand.SignUpAsync(Api), null));
    }

    [Fact]
    public async Task The_list_goes_on_where_a_slice_ended_whatever_comes_in_meanwhile()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var ids = new List<string>();
        foreach (var name in new[] { "a", "b", "c" }) ids.Add((await Uploads.PictureAsync(brand, name)).Id);
        const string query = "query($after: String) { media(first: 2, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }";

        var first = (await brand.AsOwnerAsync(query)).GetProperty("media");
        await Uploads.PictureAsync(brand, "d");
        var second = (await brand.AsOwnerAsync(query, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("media");

        Assert.Equal([ids[2], ids[1]], Nodes(first));
        Assert.Equal([ids[0]], Nodes(second));
        Assert.Equal((true, 3, false, 4), (HasNext(first), Total(first), HasNext(second), Total(second)));
    }

    [Fact]
    public async Task A_new_alternative_text_is_on_the_site_at_once()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var (logoId, _) = await Uploads.PictureAsync(brand, "logo");
        var version = (await brand.AsOwnerAsync("{ theme { version } }")).GetProperty("theme").GetProperty("version").GetInt32();
        await brand.ChangeAsync("updateTheme", new { version, logoId }, "theme", "version");
        using var diner = brand.Diner(Api);
        Task<JsonElement> ShownAsync() => diner.DataAsync("{ theme { logo { alt } } }");
        Assert.Equal(brand.Slug, Alt(await ShownAsync()));

        await brand.ChangeAsync("updateMedia", new { id = logoId, name = "The old oven", alt = In("de", "Ein Ofen") }, "media", "name");
        await Api.SettleAsync();

        Assert.Equal("Ein Ofen", Alt(await ShownAsync()));

        static string Alt(JsonElement answer) => answer.GetProperty("theme").GetProperty("logo").GetProperty("alt").GetString()!;
    }

    [Fact]
    public async Task A_picture_that_is_shown_says_where_and_cannot_be_deleted()
    {
        var brand = await TestBrand.SignUpAsync(Api, locales: ["en"]);
        var (id, url) = await Uploads.PictureAsync(brand, "shown");
        var category = (await brand.ChangeAsync("createCategory", new { name = In("en", "Soups") }, "category", "id")).Id();
        var item = (await brand.ChangeAsync("createItem", new { categoryId = category, name = In("en", "Broth"), sizes = new[] { new { price = "5.90" } }, photoId = id }, "item", "id version"));
        var page = await brand.ChangeAsync("createPage", new { path = "/story", title = In("en", "Story") }, "page", "id version");
        var blocks = JsonSerializer.Serialize(new object[] { new { type = "HERO", headline = new { en = "Hello" }, imageId = id } });
        var saved = await brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }, "page", "version");
        await brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");

        Assert.Equal(["Item Broth True", "Page Story True", "PageDraft Story False"], await UsesAsync(brand, id));
        Assert.Equal("MEDIA_IN_USE", await brand.RefusalAsync("deleteMedia", new { id }));
        await brand.ChangeAsync("updateItem", new { id = item.Id(), version = item.GetProperty("version").GetInt32(), photoId = (string?)null }, "item", "id");
        await brand.ChangeAsync("unpublishPage", new { id = page.Id() }, "page", "id");
        Assert.Equal(["PageDraft Story False"], await UsesAsync(brand, id));
        Assert.Equal("MEDIA_IN_USE", await brand.RefusalAsync("deleteMedia", new { id }));
        await brand.ChangeAsync("deletePage", new { id = page.Id() }, "deletedId", "");

        Assert.Equal(id, (await brand.ChangeAsync("deleteMedia", new { id }, "deletedId", "")).GetString());
        Assert.Empty(await FindAsync(brand, null));
        using var diner = brand.Diner(Api);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(diner, url));
        Api.Clock.Advance(Duration.FromDays(1));
        await Api.SettleAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(diner, url));
    }

    [Fact]
    public async Task A_picture_that_came_back_before_its_bytes_went_keeps_them()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var (id, url) = await Uploads.PictureAsync(brand, "again");
        await brand.ChangeAsync("deleteMedia", new { id }, "deletedId", "");
        await Uploads.PictureAsync(brand, "again");
        Api.Clock.Advance(Duration.FromDays(1));
        await Api.SettleAsync();

        using var diner = brand.Diner(Api);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(diner, url));
    }

    [Fact]
    public async Task A_picture_is_served_as_AVIF_once_it_is_made_and_as_WebP_until_then()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var (_, url) = await Uploads.PictureAsync(brand, "avif");
        var avif = url.Replace(".webp", ".avif", StringComparison.Ordinal);
        using var diner = brand.Diner(Api);
        await Waiting.UntilAsync(() => Task.FromResult(Api.Services.GetRequiredService<AvifMaker>().IsIdle));
        using var made = await diner.GetAsync(avif);
        Assert.Equal(("image/avif", "public, max-age=31536000, immutable"), (made.Content.Headers.ContentType!.MediaType, made.Headers.CacheControl!.ToString()));

        foreach (var file in Directory.GetFiles(Path.Combine(Path.GetTempPath(), "foodsaas-media-" + Environment.ProcessId, "media", url.Split('/')[2], url.Split('/')[3]), "*.avif")) File.Delete(file);
        using var early = await diner.GetAsync(avif);
        Assert.Equal(("image/webp", "no-store"), (early.Content.Headers.ContentType!.MediaType, early.Headers.CacheControl!.ToString()));
        await Waiting.UntilAsync(async () =>
        {
            using var again = await diner.GetAsync(avif);
            return again.Content.Headers.ContentType!.MediaType == "image/avif";
        });
    }

    [Fact]
    public async Task Fifty_at_once_do_not_exceed_the_plan()
    {
        var brand = await TestBrand.SignUpAsync(Api, "tiny-shelf");
        var uploads = new List<JsonElement>();
        for (var i = 0; i < 50; i++)
        {
            var png = Picture.Png($"tiny {i}");
            uploads.Add(await Uploads.RequestAsync(brand, png.Length));
            using var sent = await Uploads.PutAsync(brand.Console, uploads[i], png);
            Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        }

        var made = await Task.WhenAll(uploads.Select(u => Uploads.CompleteAsync(brand, u.Id())));

        Assert.Equal(5, made.Count(m => m.GetProperty("media").ValueKind == JsonValueKind.Object));
        var refusals = made.Where(m => m.GetProperty("media").ValueKind == JsonValueKind.Null).Select(m => m.GetProperty("errors")[0]).ToList();
        Assert.All(refusals, e => Assert.Equal("QUOTA_EXCEEDED", e.GetProperty("code").GetString()));
        Assert.StartsWith("Your plan \"tiny\" holds 5 pictures and 2048 MB; 5 pictures and ", refusals[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        var usage = (await brand.AsOwnerAsync("{ mediaUsage { plan count maxCount bytes maxBytes } media { nodes { bytes } } }"));
        Assert.Equal(("tiny", 5, 5), (usage.GetProperty("mediaUsage").GetProperty("plan").GetString(), usage.GetProperty("mediaUsage").GetProperty("count").GetInt32(), usage.GetProperty("mediaUsage").GetProperty("maxCount").GetInt32()));
        Assert.Equal(usage.GetProperty("media").GetProperty("nodes").EnumerateArray().Sum(m => m.GetProperty("bytes").GetInt64()), usage.GetProperty("mediaUsage").GetProperty("bytes").GetInt64());
        Assert.Equal("QUOTA_EXCEEDED", await brand.RefusalAsync("requestUpload", new { fileName = "a.png", contentType = "image/png", size = 1 }));
        Assert.Equal(5, Directory.GetDirectories(Path.Combine(Path.GetTempPath(), "foodsaas-media-" + Environment.ProcessId, "media", (await TenantAsync(brand)).ToString("N"))).Length);
    }

    private async Task<Guid> TenantAsync(TestBrand brand) => await Api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Slug);

    private static async Task<HttpStatusCode> StatusAsync(ApiClient client, string url)
    {
        using var answer = await client.GetAsync(url);
        return answer.StatusCode;
    }

    private static async Task<string[]> FindAsync(TestBrand brand, string? search) =>
        Nodes((await brand.AsOwnerAsync("query($s: String) { media(search: $s) { nodes { id } } }", new { s = search })).GetProperty("media"));

    private static async Task<string[]> UsesAsync(TestBrand brand, string id)
    {
        var found = await brand.AsOwnerAsync("query($id: ID!) { node(id: $id) { ... on Media { uses { subjectType name isLive } } } }", new { id });
        return [.. found.GetProperty("node").GetProperty("uses").EnumerateArray().Select(u => $"{u.GetProperty("subjectType")} {u.GetProperty("name")} {u.GetProperty("isLive").GetBoolean()}").Order(StringComparer.Ordinal)];
    }

    private static string[] Nodes(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray().Select(n => n.Id())];

    private static bool HasNext(JsonElement connection) => connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();

    private static int Total(JsonElement connection) => connection.GetProperty("totalCount").GetInt32();
}
