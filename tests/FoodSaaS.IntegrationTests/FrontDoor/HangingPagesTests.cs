using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>A storefront or console that takes a request and never answers it.</summary>
public sealed class HangingPagesTests(ApiFixture api)
{
    [Fact]
    public async Task Visitors_are_told_to_try_again_later_and_the_next_answer_is_shown()
    {
        await using var host = await OwnHost.MakeAsync(api);
        await host.StartAsync(settings: [new("FoodSaaS:LongestRender", "00:00:03")]);
        var site = await ScriptedSite.OpenAsync(host);
        site.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        host.Storefront.Page = site.Answer;

        var page = await site.VisitAsync("/menu");
        var console = await RawHttp.SendAsync(host.PublicPort, "admin.foodsaas.localhost", "GET /sign-in HTTP/1.1");
        Assert.Equal((503, 503), (page.Status, console.Status));
        Assert.True(int.Parse(page.Headers["Retry-After"]) > 0);

        site.Answer = http => ScriptedSite.PageAsync(http, "<p>here again");
        host.Storefront.Page = site.Answer;
        Assert.Equal("<p>here again", (await site.VisitAsync("/menu")).Text);
        Assert.Equal(200, (await RawHttp.SendAsync(host.PublicPort, "admin.foodsaas.localhost", "GET /sign-in HTTP/1.1")).Status);
    }
}
