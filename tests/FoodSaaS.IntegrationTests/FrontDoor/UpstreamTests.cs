using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>What the storefront is asked: nothing of the visitor goes along.</summary>
public sealed class UpstreamTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private static readonly (string Name, string Value)[] Hostile =
    [
        ("Cookie", "__Host-foodsaas=stolen; __prerender_bypass=1"),
        ("Authorization", "Bearer secret"),
        ("X-Forwarded-For", "127.0.0.1"),
        ("X-Forwarded-Host", "other.foodsaas.localhost"),
        ("X-Forwarded-Proto", "https"),
        ("Forwarded", "host=other"),
        ("X-Middleware-Subrequest", "middleware:middleware:middleware"),
        ("X-Middleware-Prefetch", "1"),
        ("X-Middleware-Rewrite", "/t/other"),
        ("X-Invoke-Path", "/t/other"),
        ("X-Matched-Path", "/t/other"),
        ("X-Nextjs-Data", "1"),
        ("X-Now-Route-Matches", "1"),
        ("Next-Action", "abc"),
        ("X-FoodSaaS-Storefront", "token"),
        ("X-FoodSaaS-Page", "99"),
        ("X-Api-Key", ""),
        ("Accept-Language", "ja"),
        ("User-Agent", "curl"),
        ("X-Prerender-Revalidate", "1"),
        ("If-None-Match", "\"x\""),
        ("Range", "bytes=0-1"),
        ("Cache-Control", "no-cache"),
    ];

    [Fact]
    public async Task A_document_is_asked_for_with_no_header_of_the_visitors()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var page = await site.VisitAsync("/menu", Hostile);

        Assert.Equal(200, page.Status);
        var asked = Assert.Single(site.Asked);
        Assert.Equal(["Host"], asked.Headers.Keys);
        Assert.StartsWith("127.0.0.1:", asked.Headers["Host"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_router_is_passed_what_names_the_variant_and_nothing_else()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, "0:[]", type: "text/x-component");
        await site.VisitAsync("/menu?_rsc=abc&utm_source=x", [.. Hostile, ("RSC", "1"), ("Next-Router-State-Tree", "%5B%5D"), ("Next-Router-Prefetch", "1"), ("Next-Url", "/other")]);

        var asked = Assert.Single(site.Asked);
        Assert.Equal(new[] { "Host", "Next-Router-Prefetch", "RSC" }, asked.Headers.Keys.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(site.Route("/menu"), asked.Path);
    }

    [Theory]
    [InlineData("/menu?utm_source=x&page=2")]
    [InlineData("/menu?_rsc=1")]
    [InlineData("/menu?")]
    [InlineData("/menu?a[]=1&__nextLocale=en&nxtPtenant=other")]
    public async Task Unknown_parameters_are_dropped_and_are_no_part_of_the_key(string path)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        await site.VisitAsync("/menu");
        var again = await site.VisitAsync(path);

        Assert.Equal("HIT", again.From);
        Assert.Equal([site.Route("/menu")], site.Asked.Select(a => a.Path));
    }

    [Fact]
    public async Task The_first_visit_with_parameters_keeps_the_plain_page()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        await site.VisitAsync("/menu?poison=%3Cscript%3E");

        Assert.Equal(site.Route("/menu"), Assert.Single(site.Asked).Path);
        Assert.Equal("HIT", (await site.VisitAsync("/menu")).From);
    }

    [Theory]
    [InlineData("/", "/t/ID/de")]
    [InlineData("/en", "/t/ID/en")]
    [InlineData("/en/menu/ramen", "/t/ID/en/menu/ramen")]
    [InlineData("/sitemap.xml", "/t/ID/files/sitemap.xml")]
    [InlineData("/men%C3%BC", "/t/ID/de/men%C3%BC")]
    [InlineData("/a%20b", "/t/ID/de/a%20b")]
    public async Task Each_path_has_its_inner_route(string path, string route)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        await site.VisitAsync(path);

        Assert.Equal(Uri.UnescapeDataString(route.Replace("ID", site.Id.ToString(), StringComparison.Ordinal)), Uri.UnescapeDataString(Assert.Single(site.Asked).Path));
    }

    [Fact]
    public async Task Nothing_of_the_storefronts_own_goes_back_to_the_visitor()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http =>
        {
            http.Response.Headers.SetCookie = "__prerender_bypass=1; Path=/";
            http.Response.Headers["X-Powered-By"] = "Next.js";
            http.Response.Headers["X-Middleware-Rewrite"] = "/t/x";
            http.Response.Headers["X-Nextjs-Stale-Time"] = "300";
            http.Response.Headers["Access-Control-Allow-Origin"] = "*";
            return ScriptedSite.PageAsync(http, "<p>x</p>");
        };
        foreach (var page in new[] { await site.VisitAsync("/menu"), await site.VisitAsync("/menu") })
        {
            Assert.All(["Set-Cookie", "X-Powered-By", "X-Middleware-Rewrite", "Access-Control-Allow-Origin", "x-nextjs-cache", "x-foodsaas-page", "Server"], name => Assert.DoesNotContain(name, page.Headers.Keys, StringComparer.OrdinalIgnoreCase));
            Assert.Equal("300", page.Headers["x-nextjs-stale-time"]);
            Assert.Equal("public, max-age=0, must-revalidate", page.Headers["Cache-Control"]);
        }
    }
}
