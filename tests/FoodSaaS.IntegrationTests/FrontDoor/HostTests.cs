using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>What a host name stands for.</summary>
public sealed class HostTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Theory]
    [InlineData("evil.example", 404)]
    [InlineData("no-such-brand.foodsaas.localhost", 404)]
    [InlineData("foodsaas.localhost.evil.example", 404)]
    [InlineData("a.admin.foodsaas.localhost", 404)]
    [InlineData("-.foodsaas.localhost", 404)]
    [InlineData(".foodsaas.localhost", 404)]
    [InlineData("127.0.0.2", 404)]
    [InlineData("localhost", 404)]
    [InlineData("127.0.0.1", 404)]
    [InlineData("foodsaas.localhost", 200)]
    [InlineData("FoodSaaS.Localhost", 200)]
    [InlineData("admin.foodsaas.localhost", 200)]
    public async Task Pages_are_on_the_platforms_hosts_and_on_brands_only(string host, int status)
    {
        Host.Storefront.Page = http => ScriptedSite.PageAsync(http, "<p>inner</p>");

        Assert.Equal(status, (await RawHttp.SendAsync(Host.PublicPort, host, "GET /about HTTP/1.1")).Status);
    }

    [Fact]
    public async Task A_brands_name_is_read_without_case()
    {
        var site = await ScriptedSite.OpenAsync(Host);

        Assert.Equal(200, (await RawHttp.SendAsync(Host.PublicPort, $"{site.Brand.Slug.ToUpperInvariant()}.FOODSAAS.localhost", "GET / HTTP/1.1")).Status);
    }

    [Theory]
    [InlineData("/t/BRAND/de/menu")]
    [InlineData("/t/BRAND")]
    [InlineData("/%74/BRAND/de")]
    [InlineData("/internal/revalidate")]
    [InlineData("/internal/health")]
    [InlineData("/internal/routes")]
    [InlineData("/internal/invalidations?tenant=BRAND")]
    [InlineData("/_next/image?url=%2Fx&w=640&q=75")]
    [InlineData("/_next/data/x/menu.json")]
    [InlineData("/b/SLUG/graphql")]
    public async Task Inner_addresses_are_not_there_and_nobody_is_asked(string path)
    {
        var site = await ScriptedSite.OpenAsync(Host);
        var asked = new List<string>();
        Host.Storefront.Page = http =>
        {
            asked.Add(http.Request.Path);
            return ScriptedSite.PageAsync(http, "<p>inner</p>");
        };
        var line = $"GET {path.Replace("BRAND", site.Id.ToString(), StringComparison.Ordinal).Replace("SLUG", site.Brand.Slug, StringComparison.Ordinal)} HTTP/1.1";

        Assert.Equal(404, (await RawHttp.SendAsync(Host.PublicPort, $"{site.Brand.Slug}.foodsaas.localhost", line)).Status);
        Assert.Empty(asked);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("admin.foodsaas.localhost", "/_next/image?url=%2Fx&w=64&q=75")]
    [InlineData("foodsaas.localhost", "/_next/image?url=%2Fx&w=64&q=75")]
    [InlineData("admin.foodsaas.localhost", "/_NEXT/image?url=%2Fx&w=64&q=75")]
    [InlineData("admin.foodsaas.localhost", "/_next/data/x/sign-in.json")]
    public async Task The_consoles_application_is_asked_for_pages_only(string host, string path)
    {
        var asked = new List<string>();
        Host.Storefront.Page = http =>
        {
            asked.Add(http.Request.Path);
            return ScriptedSite.PageAsync(http, "<p>inner</p>");
        };

        Assert.Equal(404, (await RawHttp.SendAsync(Host.PublicPort, host, $"GET {path} HTTP/1.1")).Status);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Nobody_revalidates_through_the_front_door()
    {
        var site = await ScriptedSite.OpenAsync(Host);
        foreach (var host in new[] { $"{site.Brand.Slug}.foodsaas.localhost", "admin.foodsaas.localhost", "foodsaas.localhost", "localhost" })
        {
            var answer = await RawHttp.SendAsync(Host.PublicPort, host, "POST /internal/revalidate HTTP/1.1", "{}");
            Assert.True(answer.Status is 404 or 405, $"{host}: {answer.Status}");
        }

        Assert.Empty(Host.Storefront.HeardOf(site.Id));
    }

    [Fact]
    public async Task The_consoles_and_the_platforms_pages_are_asked_of_the_console()
    {
        var asked = new List<string>();
        Host.Storefront.Page = http =>
        {
            asked.Add(http.Request.Path + http.Request.QueryString);
            return ScriptedSite.PageAsync(http, "<p>x</p>");
        };
        await RawHttp.SendAsync(Host.PublicPort, "admin.foodsaas.localhost", "GET /sign-in?next=/b/x HTTP/1.1");
        await RawHttp.SendAsync(Host.PublicPort, "foodsaas.localhost", "GET /sign-up HTTP/1.1");

        Assert.Equal(["/sign-in?next=/b/x", "/platform/sign-up"], asked);
    }

    [Theory]
    [InlineData("foodsaas.localhost")]
    [InlineData("evil.example")]
    public async Task Health_is_told_on_every_host(string host) => Assert.Equal(200, (await RawHttp.SendAsync(Host.PublicPort, host, "GET /health/live HTTP/1.1")).Status);
}
