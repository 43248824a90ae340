using System.Security.Cryptography;
using System.Text;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.FrontDoor;

public sealed class SecurityTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task Each_page_allows_its_own_inline_scripts_by_hash_and_no_others()
    {
        var site = await ScriptedSite.OpenAsync(Host);
        site.Answer = http => ScriptedSite.PageAsync(http, $"<script>self.page='{http.Request.Path}'</script><script type=\"application/ld+json\">{{}}</script>");
        foreach (var path in new[] { "/menu", "/about", "/menu" })
        {
            var policy = (await site.VisitAsync(path)).Headers["Content-Security-Policy"];
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"self.page='{site.Route(path)}'")));
            Assert.Contains($"script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);
            Assert.Contains("object-src 'none'; base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.Contains($"frame-ancestors http://admin.foodsaas.localhost:{Host.PublicPort}", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_consoles_pages_cannot_be_framed_by_anybody()
    {
        Host.Storefront.Page = http => ScriptedSite.PageAsync(http, "<script>a()</script>");
        var answer = await RawHttp.SendAsync(Host.PublicPort, "admin.foodsaas.localhost", "GET /sign-in HTTP/1.1");

        Assert.Contains("frame-ancestors 'none'", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_and_every_refusal_forbids_sniffing()
    {
        var site = await ScriptedSite.OpenAsync(Host);
        foreach (var path in new[] { "/menu", "/t/x", "/robots.txt" }) Assert.Equal("nosniff", (await site.VisitAsync(path)).Headers["X-Content-Type-Options"]);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Pages_can_only_be_read(string method)
    {
        var site = await ScriptedSite.OpenAsync(Host);
        var visit = await site.SendAsync(new HttpMethod(method), "/menu");

        Assert.Equal((405, "GET, HEAD"), (visit.Status, visit.Headers["Allow"]));
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_page_of_one_brand_is_never_on_anothers_host()
    {
        ScriptedSite[] sites = [await ScriptedSite.OpenAsync(Host), await ScriptedSite.OpenAsync(Host)];
        foreach (var site in sites) site.Answer = http => ScriptedSite.PageAsync(http, $"<p>of {site.Id}</p>");
        for (var round = 0; round < 2; round++)
        {
            foreach (var site in sites) Assert.Equal($"<p>of {site.Id}</p>", (await site.VisitAsync("/menu", ("X-Forwarded-Host", $"{sites[0].Brand.Slug}.foodsaas.localhost"))).Text);
        }
    }

    [Theory]
    [InlineData("/%2e%2e/%2e%2e/OTHER/de/menu")]
    [InlineData("/%252e%252e/%252e%252e/OTHER/de/menu")]
    [InlineData("/x/%252e%252e/%252e%252e/%252e%252e/OTHER/de/menu")]
    [InlineData("/.%252e/.%252e/OTHER/de/menu")]
    [InlineData("/..%5c..%5cOTHER/de/menu")]
    [InlineData("/..%255c..%255cOTHER/de/menu")]
    [InlineData("/%2e%2e%2f%2e%2e%2fOTHER/de/menu")]
    [InlineData("/%252e%252e%252f%252e%252e%252fOTHER/de/menu")]
    [InlineData("/_next/static/%252e%252e/%252e%252e/t/OTHER/de/menu")]
    [InlineData("/_next/static/../../t/OTHER/de/menu")]
    [InlineData("/_next/static/%2e%2e/%2e%2e/t/OTHER/de/menu")]
    [InlineData("/%252e%252e/%252e%252e/%252e%252e/internal/health")]
    public async Task No_spelling_of_a_path_reaches_another_brands_page(string path)
    {
        var site = await ScriptedSite.OpenAsync(Host);
        var other = await ScriptedSite.OpenAsync(Host);
        await RawHttp.SendAsync(Host.PublicPort, $"{site.Brand.Slug}.foodsaas.localhost", $"GET {path.Replace("OTHER", other.Id.ToString(), StringComparison.Ordinal)} HTTP/1.1");

        Assert.Empty(other.Asked);
        Assert.All(site.Asked, asked => Assert.StartsWith($"/t/{site.Id}/", asked.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suspended_brands_kept_pages_are_refused_within_five_seconds()
    {
        var site = await ScriptedSite.OpenAsync(Host);
        await site.VisitAsync("/menu");
        Assert.Equal("HIT", (await site.VisitAsync("/menu")).From);
        await Host.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Suspended' WHERE id = $1", site.Id);
        Host.Clock.Advance(Duration.FromSeconds(5));

        Assert.Equal(403, (await site.VisitAsync("/menu")).Status);
        Assert.Equal(403, (await site.SendAsync(HttpMethod.Head, "/menu")).Status);
        Assert.Equal(403, (await site.VisitAsync("/menu", ("RSC", "1"))).Status);
        Assert.Equal(403, (await site.VisitAsync("/_next/static/chunks/a.js")).Status);
    }
}
