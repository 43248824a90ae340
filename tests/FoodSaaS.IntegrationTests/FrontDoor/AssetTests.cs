using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>The built files of the web applications.</summary>
public sealed class AssetTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    [Fact]
    public async Task A_built_file_is_fetched_once_and_kept_for_good()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var asked = 0;
        own.Host.Storefront.Page = http =>
        {
            Interlocked.Increment(ref asked);
            return ScriptedSite.PageAsync(http, "a()", mark: null, cacheControl: "public, max-age=31536000, immutable", type: "application/javascript");
        };
        var first = await site.VisitAsync("/_next/static/chunks/once.js");
        var second = await site.VisitAsync("/_next/static/chunks/once.js?dpl=x");

        Assert.Equal(("a()", "a()", 1), (first.Text, second.Text, asked));
        Assert.Equal("public, max-age=31536000, immutable", second.Headers["Cache-Control"]);
        Assert.Equal("application/javascript", second.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_not_remembered_as_missing()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        own.Host.Storefront.Page = http => ScriptedSite.PageAsync(http, "no", status: 404);
        Assert.Equal(404, (await site.VisitAsync("/_next/static/chunks/later.js")).Status);
        own.Host.Storefront.Page = http => ScriptedSite.PageAsync(http, "b()", type: "application/javascript");

        Assert.Equal("b()", (await site.VisitAsync("/_next/static/chunks/later.js")).Text);
    }

    [Fact]
    public async Task When_the_application_is_down_a_file_is_unavailable_and_no_crash()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        own.Host.Storefront.Page = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal(503, (await site.VisitAsync("/_next/static/chunks/down.js")).Status);
    }
}
