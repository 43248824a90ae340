using System.Net;
using System.Text;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>Content: what broke systems like this one.</summary>
public sealed class ContentThreats(ApiFixture api)
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("![x](http://tracker.example/x.png)")]
    [InlineData("[x](https://a.example\"onmouseover=\"alert(1))")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\\\evil.example)")]
    [InlineData("<style>@import url(//evil.example)</style>")]
    public async Task Stored_XSS_through_rich_text(string markdown)
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        var html = await PublishedAsync(brand, "/x", $"[{{\"type\":\"TEXT\",\"markdown\":{{\"en\":{System.Text.Json.JsonSerializer.Serialize(markdown)}}}}}]");

        Assert.DoesNotMatch("(?i)<(script|img|svg|style|iframe|object)|<[^>]*href=\"(javascript|data|//|/\\\\)|<[^>]+\\son\\w+=", html);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://user@evil.example")]
    [InlineData(" javascript:alert(1)")]
    public async Task A_link_that_runs_or_leads_inside(string href)
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        var version = (await brand.AsOwnerAsync("{ navigation { version } }")).GetProperty("navigation").GetProperty("version").GetInt32();
        var link = new[] { new { label = In("en", "x"), href } };

        Assert.Equal("HREF_REFUSED", await brand.RefusalAsync("updateNavigation", new { version, header = link, footer = link }));
    }

    [Fact]
    public async Task An_answer_with_markup_in_it_read_as_a_page()
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        await brand.ChangeAsync("createCategory", new { name = In("en", "</script><script>alert(1)</script>") }, "category", "id");
        using var diner = brand.Diner(api);
        using var answer = await diner.GetAsync("/graphql?query={menu{categories{name}}}", r => r.Headers.Add("Accept", "application/json"));

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("=1+1", "5,00")]
    [InlineData("+cmd|' /C calc'!A0", "5,00")]
    [InlineData("@SUM(1)", "5,00")]
    [InlineData("Soup", "=2+3")]
    public async Task A_cell_that_begins_like_a_formula_is_computed(string name, string price)
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        var upload = await Uploads.MenuAsync(brand, $"name;price\n\"{name}\";\"{price}\"\nBread;2,00\n");
        var preview = await brand.ChangeAsync("previewMenuImport", new { uploadId = upload, mapping = new { name = 0, price = 1 } }, "preview", "rows { line status dish price }");
        var row = preview.GetProperty("rows")[0];

        if (price.StartsWith('=')) Assert.Equal("REJECTED", row.GetProperty("status").GetString());
        else Assert.DoesNotContain("2", row.GetProperty("dish").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("%252e%252e%252fetc%252fpasswd")]
    [InlineData("HASH/../../x")]
    [InlineData("HASH/320.webp%00.html")]
    [InlineData("HASH/0.webp")]
    [InlineData("HASH/99999999999999999999.webp")]
    [InlineData("HASH/-320.webp")]
    public async Task Path_traversal_in_media(string rest)
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        var url = (await Uploads.PictureAsync(brand, brand.Slug)).Url;
        var (tenant, hash) = (url.Split('/')[2], url.Split('/')[3]);
        var answer = await FrontDoor.RawHttp.SendAsync(api.PublicPort, $"{brand.Slug}.foodsaas.localhost", $"GET /media/{tenant}/{rest.Replace("HASH", hash, StringComparison.Ordinal)} HTTP/1.1");

        Assert.InRange(answer.Status, 400, 404);
        Assert.DoesNotContain("root:", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("a.png", "image/png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("a.png", "image/png", "<!doctype html><script>alert(1)</script>")]
    [InlineData("a.jpg", "image/jpeg", "GIF89a<script>alert(1)</script>")]
    [InlineData("../../a.png", "image/png", "%!PS-Adobe")]
    public async Task An_upload_that_is_no_picture(string fileName, string type, string content)
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        if (type == "image/svg+xml")
        {
            Assert.Equal("NOT_A_PICTURE", await brand.RefusalAsync("requestUpload", new { fileName, contentType = type, size = content.Length }));
            return;
        }

        var refused = await Uploads.SendInAsync(brand, Encoding.UTF8.GetBytes(content), fileName, type);

        Assert.Equal("NOT_A_PICTURE", refused.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(0, (await brand.AsOwnerAsync("{ mediaUsage { count } }")).GetProperty("mediaUsage").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_picture_that_is_a_page_as_well()
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        byte[] polyglot = [.. Picture.Png(brand.Slug), .. "<script>alert(1)</script>"u8];
        var stored = await Uploads.SendInAsync(brand, polyglot, "../../../evil.html");
        var url = stored.GetProperty("media").GetProperty("image").GetProperty("url").GetString()!;
        using var diner = brand.Diner(api);
        using var served = await diner.GetAsync(url);
        var bytes = await served.Content.ReadAsByteArrayAsync();

        Assert.Equal("image/webp", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("<script>", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"type\":\"__proto__\"}]")]
    [InlineData("[{\"type\":\"TEXT\",\"__proto__\":{\"x\":1},\"markdown\":{\"en\":\"x\"}}]")]
    [InlineData("[{\"type\":\"TEXT\",\"id\":\"'; DROP TABLE cms.pages; --\",\"markdown\":{\"en\":\"x\"}}]")]
    public async Task Names_in_content_that_mean_something_to_a_program(string blocks)
    {
        var brand = await TestBrand.SignUpAsync(api, locales: ["en"]);
        var page = await brand.ChangeAsync("createPage", new { path = "/x", title = In("en", "X") }, "page", "id version");

        Assert.StartsWith("BLOCK_", await brand.RefusalAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }), StringComparison.Ordinal);
    }

    private async Task<string> PublishedAsync(TestBrand brand, string path, string blocks)
    {
        var page = await brand.ChangeAsync("createPage", new { path, title = In("en", "X") }, "page", "id version");
        var saved = await brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }, "page", "version");
        await brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        using var diner = brand.Diner(api);
        return (await diner.DataAsync("query($path: String!) { page(path: $path) { blocks { ... on TextBlock { html } } } }", new { path })).GetProperty("page").GetProperty("blocks")[0].GetProperty("html").GetString()!;
    }
}
