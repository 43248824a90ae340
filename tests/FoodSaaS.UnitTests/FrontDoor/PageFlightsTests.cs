using System.Collections;
using System.Reflection;
using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class PageFlightsTests
{
    private const string Route = "/t/1/de/menu";

    private readonly PageFlights _flights = new();

    [Fact]
    public async Task A_hundred_visitors_of_one_page_make_one_flight()
    {
        var landing = new TaskCompletionSource<FetchedPage>();
        var begun = 0;
        var visitors = Enumerable.Range(0, 100).Select(_ => _flights.FlyAsync(Route, "", () =>
        {
            Interlocked.Increment(ref begun);
            return landing.Task;
        })).ToList();
        landing.SetResult(Samples.Fetched("one"));

        Assert.Single((await Task.WhenAll(visitors)).Distinct());
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task Variants_and_routes_fly_apart()
    {
        var landing = new TaskCompletionSource();
        Task<FetchedPage> Fly(string route, string variant) => _flights.FlyAsync(route, variant, async () =>
        {
            await landing.Task;
            return Samples.Fetched(route + variant);
        });
        var flights = new[] { Fly(Route, ""), Fly(Route, "rsc||"), Fly("/t/2/de/menu", "") };
        landing.SetResult();

        Assert.Equal(3, (await Task.WhenAll(flights)).Distinct().Count());
    }

    [Fact]
    public async Task After_an_invalidation_nobody_joins_the_old_flight_and_the_new_one_waits_until_it_has_landed()
    {
        var old = new TaskCompletionSource<FetchedPage>();
        var older = _flights.FlyAsync(Route, "", () => old.Task);
        var olderPayload = _flights.FlyAsync(Route, "rsc||", () => old.Task);
        _flights.Outdate([Route]);

        var hadLanded = false;
        var newer = _flights.FlyAsync(Route, "", () =>
        {
            hadLanded = old.Task.IsCompleted;
            return Task.FromResult(Samples.Fetched("new"));
        });
        var another = _flights.FlyAsync(Route, "", () => Task.FromResult(Samples.Fetched("new")));
        Assert.False(newer.IsCompleted);
        old.SetResult(Samples.Fetched("old"));

        Assert.Equal("old", TextOf(await older));
        Assert.Equal("old", TextOf(await olderPayload));
        Assert.Equal("new", TextOf(await newer));
        Assert.Equal("new", TextOf(await another));
        Assert.True(hadLanded);
    }

    [Fact]
    public async Task An_old_flight_that_crashes_lets_the_new_one_start()
    {
        var old = new TaskCompletionSource<FetchedPage>();
        var older = _flights.FlyAsync(Route, "", () => old.Task);
        _flights.Outdate([Route]);
        var newer = _flights.FlyAsync(Route, "", () => Task.FromResult(Samples.Fetched("new")));
        old.SetException(new HttpRequestException("gone"));

        await Assert.ThrowsAsync<HttpRequestException>(() => older);
        Assert.Equal("new", TextOf(await newer));
    }

    [Fact]
    public async Task A_crash_is_told_to_everybody_on_board_and_forgotten()
    {
        var crash = new TaskCompletionSource<FetchedPage>();
        var visitors = Enumerable.Range(0, 5).Select(_ => _flights.FlyAsync(Route, "", () => crash.Task)).ToList();
        crash.SetException(new HttpRequestException("gone"));

        foreach (var visitor in visitors) await Assert.ThrowsAsync<HttpRequestException>(() => visitor);
        Assert.True(SpinWait.SpinUntil(() => UnderWay == 0, TimeSpan.FromSeconds(10)));
        Assert.Equal("next", TextOf(await _flights.FlyAsync(Route, "", () => Task.FromResult(Samples.Fetched("next")))));
    }

    [Fact]
    public async Task Nobody_who_comes_after_an_invalidation_gets_a_page_begun_before_it_and_nothing_leaks()
    {
        var time = 0L;
        var outdated = 0L;
        var old = 0;
        var visitors = Enumerable.Range(0, 50).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 200; i++)
            {
                if (random.Next(10) == 0)
                {
                    _flights.Outdate([Route]);
                    Interlocked.Exchange(ref outdated, Interlocked.Increment(ref time));
                    continue;
                }

                var came = Interlocked.Read(ref outdated);
                var page = await _flights.FlyAsync(Route, random.Next(2) == 0 ? "" : "rsc||", async () =>
                {
                    var begun = Interlocked.Increment(ref time);
                    await Task.Yield();
                    return Samples.Fetched(version: begun);
                });
                if (page.Upstream.PageVersion < came) Interlocked.Increment(ref old);
            }
        }));
        await Task.WhenAll(visitors);

        Assert.Equal(0, old);
        Assert.True(SpinWait.SpinUntil(() => UnderWay == 0, TimeSpan.FromSeconds(10)), $"{UnderWay} routes are still under way");
    }

    private int UnderWay => ((ICollection)typeof(PageFlights).GetField("_traffic", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(_flights)!).Count;

    private static string TextOf(FetchedPage page) => System.Text.Encoding.UTF8.GetString(page.Upstream.Body);
}
