using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>Which pages the front door keeps.</summary>
public sealed class KeepingTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    [Theory]
    [InlineData("1", 200, "s-maxage=31536000", true)]
    [InlineData("0", 200, "s-maxage=60, stale-while-revalidate=1", true)]
    [InlineData(null, 200, "s-maxage=31536000", false)]
    [InlineData("outdated", 200, "s-maxage=31536000", false)]
    [InlineData("-1", 200, "s-maxage=31536000", false)]
    [InlineData("1x", 200, "s-maxage=31536000", false)]
    [InlineData("1", 200, "private, no-cache, no-store, max-age=0, must-revalidate", false)]
    [InlineData("1", 200, "s-maxage=0", false)]
    [InlineData("1", 200, "max-age=600", false)]
    [InlineData("1", 404, "s-maxage=31536000", false)]
    [InlineData("1", 500, "s-maxage=31536000", false)]
    [InlineData("1", 206, "s-maxage=31536000", false)]
    [InlineData("1", 301, "s-maxage=31536000", false)]
    public async Task Only_whole_shared_and_registered_pages_are_kept(string? mark, int status, string cacheControl, bool isKept)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, "<p>soup</p>", mark, status, cacheControl);
        var first = await site.VisitAsync("/menu");
        var asked = site.Asked.Count;
        var second = await site.VisitAsync("/menu");

        Assert.Equal((status, status), (first.Status, second.Status));
        Assert.Equal(isKept ? "HIT" : "MISS", second.From);
        Assert.Equal(isKept, site.Asked.Count == asked);
    }

    [Fact]
    public async Task A_preview_is_asked_for_every_time()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, "<p>draft</p>", mark: null, cacheControl: "private, no-cache, no-store");
        for (var visit = 0; visit < 3; visit++)
        {
            var page = await site.VisitAsync("/preview/token");
            Assert.Equal(("MISS", "private, no-store", null), (page.From, page.Headers["Cache-Control"], page.Headers.GetValueOrDefault("Surrogate-Key")));
        }

        Assert.Equal(3, site.Asked.Count);
    }

    [Fact]
    public async Task A_kept_page_names_what_a_network_in_front_drops_it_by_and_not_whose_it_is()
    {
        var (site, other) = (await ScriptedSite.OpenAsync(own.Host), await ScriptedSite.OpenAsync(own.Host));
        var (first, again, data) = (await KeysAsync(site, "/menu"), await KeysAsync(site, "/menu"), await KeysAsync(site, "/menu", ("RSC", "1")));
        Assert.All(new[] { again, data }, keys => Assert.Equal(first, keys));
        var (another, elsewhere) = (await KeysAsync(site, "/locations"), await KeysAsync(other, "/menu"));
        Assert.Equal(first[0], another[0]);
        Assert.Equal(5, first.Concat(another).Concat(elsewhere).Distinct().Count());
        Assert.All(first, key => Assert.Matches("^[0-9a-f]{16}$", key));
        Assert.DoesNotContain(site.Id.ToString("N"), string.Concat(first), StringComparison.Ordinal);

        static async Task<string[]> KeysAsync(ScriptedSite site, string path, params (string Name, string Value)[] headers) => (await site.VisitAsync(path, headers)).Headers["Surrogate-Key"].Split(' ');
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_not_stored_by_browsers_either()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, "<p>no</p>", status: 404);

        Assert.Equal("no-store", (await site.VisitAsync("/nowhere")).Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_page_that_changed_while_it_was_made_is_asked_for_again_at_once()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var made = 0;
        site.Answer = http => Interlocked.Increment(ref made) < 3 ? ScriptedSite.PageAsync(http, "<p>old</p>", "outdated") : ScriptedSite.PageAsync(http, "<p>new</p>", "2");

        Assert.Equal("<p>new</p>", (await site.VisitAsync("/menu")).Text);
        Assert.Equal("HIT", (await site.VisitAsync("/menu")).From);
    }

    [Fact]
    public async Task A_page_that_changes_all_the_time_is_served_unkept()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, "<p>old</p>", "outdated");

        Assert.Equal((200, "MISS"), ((await site.VisitAsync("/menu")).Status, (await site.VisitAsync("/menu")).From));
        Assert.Equal(6, site.Asked.Count);
    }

    [Fact]
    public async Task A_hundred_visitors_of_a_cold_page_cost_one_rendering()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var release = new TaskCompletionSource();
        site.Answer = async http =>
        {
            await release.Task;
            await ScriptedSite.PageAsync(http, "<p>soup</p>");
        };
        var visits = Enumerable.Range(0, 100).Select(_ => site.VisitAsync("/menu")).ToList();
        await Waiting.UntilAsync(() => Task.FromResult(!site.Asked.IsEmpty));
        release.SetResult();

        Assert.All(await Task.WhenAll(visits), visit => Assert.Equal("<p>soup</p>", visit.Text));
        Assert.Single(site.Asked);
    }

    [Fact]
    public async Task Payloads_and_documents_are_kept_apart()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => http.Request.Headers.ContainsKey("RSC")
            ? ScriptedSite.PageAsync(http, $"0:{http.Request.Headers["Next-Router-Prefetch"]}{http.Request.Headers["Next-Router-Segment-Prefetch"]}", type: "text/x-component")
            : ScriptedSite.PageAsync(http, "<p>document</p>");
        (string Name, string Value)[][] variants = [[], [("RSC", "1")], [("RSC", "1"), ("Next-Router-Prefetch", "1")], [("RSC", "1"), ("Next-Router-Prefetch", "1"), ("Next-Router-Segment-Prefetch", "/_tree")]];
        string[] texts = ["<p>document</p>", "0:", "0:1", "0:1/_tree"];
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < variants.Length; i++)
            {
                var visit = await site.VisitAsync("/menu", variants[i]);
                Assert.Equal((texts[i], round == 0 ? "MISS" : "HIT"), (visit.Text, visit.From));
            }
        }

        Assert.Equal(variants.Length, site.Asked.Count);
    }

    [Theory]
    [InlineData("/%256Denu")]
    [InlineData("/%256denu")]
    public async Task A_page_is_kept_under_no_other_spelling_of_its_path(string path)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);

        Assert.Equal(404, (await RawHttp.SendAsync(own.Host.PublicPort, $"{site.Brand.Slug}.foodsaas.localhost", $"GET {path} HTTP/1.1")).Status);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1,1")]
    public async Task A_document_never_takes_the_place_of_the_routers_payload(string odd)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => http.Request.Headers["RSC"] == "1"
            ? ScriptedSite.PageAsync(http, "0:payload", type: "text/x-component")
            : ScriptedSite.PageAsync(http, "<p>document</p>");
        Assert.Equal("<p>document</p>", (await site.VisitAsync("/menu", ("RSC", odd))).Text);

        Assert.Equal("0:payload", (await site.VisitAsync("/menu", ("RSC", "1"))).Text);
    }

    [Theory]
    [InlineData("Next-Router-Prefetch", "")]
    [InlineData("Next-Router-Segment-Prefetch", "../../../x")]
    public async Task Odd_router_headers_are_no_crash(string name, string value)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);

        Assert.Equal(200, (await site.VisitAsync("/menu", ("RSC", "1"), (name, value))).Status);
    }
}
