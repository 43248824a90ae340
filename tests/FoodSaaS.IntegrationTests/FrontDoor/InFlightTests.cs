using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>A rendering that is under way when its page is invalidated.</summary>
public sealed class InFlightTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    [Fact]
    public async Task Nobody_who_comes_after_the_invalidation_gets_the_old_rendering()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        await own.Host.SettleAsync();
        var release = new TaskCompletionSource();
        var renderings = 0;
        var running = 0;
        site.Answer = async http =>
        {
            var number = Interlocked.Increment(ref renderings);
            Assert.Equal(1, Interlocked.Increment(ref running));
            if (number == 1) await release.Task;
            Interlocked.Decrement(ref running);
            await ScriptedSite.PageAsync(http, $"<p>rendering {number}</p>", number == 1 ? "1" : "2");
        };
        var early = site.VisitAsync("/menu");
        await UntilAsync(() => renderings == 1);
        await EvictAsync(site, 2);
        var late = Enumerable.Range(0, 10).Select(_ => site.VisitAsync("/menu")).ToList();
        release.SetResult();

        Assert.Equal("<p>rendering 1</p>", (await early).Text);
        Assert.All(await Task.WhenAll(late), visit => Assert.Equal("<p>rendering 2</p>", visit.Text));
        var next = await site.VisitAsync("/menu");
        Assert.Equal(("<p>rendering 2</p>", "HIT"), (next.Text, next.From));
    }

    [Fact]
    public async Task A_rendering_that_says_it_is_older_than_the_invalidation_is_neither_shown_nor_kept()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        site.Answer = http => ScriptedSite.PageAsync(http, "<p>old</p>", "4");
        await EvictAsync(site, 5);
        Assert.Equal(503, (await site.VisitAsync("/menu")).Status);

        site.Answer = http => ScriptedSite.PageAsync(http, "<p>new</p>", "5");
        await site.VisitAsync("/menu");
        var kept = await site.VisitAsync("/menu");
        Assert.Equal(("<p>new</p>", "HIT"), (kept.Text, kept.From));
    }

    [Fact]
    public async Task A_visitor_who_leaves_does_not_stop_the_rendering_for_others()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var release = new TaskCompletionSource();
        site.Answer = async http =>
        {
            await release.Task;
            await ScriptedSite.PageAsync(http, "<p>soup</p>");
        };
        using (var leaving = site.Brand.Diner(own.Host))
        {
            _ = leaving.GetAsync("/menu").ContinueWith(left => left.Exception, TaskScheduler.Default);
            await UntilAsync(() => !site.Asked.IsEmpty);
        }

        var other = site.VisitAsync("/menu");
        release.SetResult();
        Assert.Equal("<p>soup</p>", (await other).Text);
        Assert.Single(site.Asked);
    }

    [Fact]
    public async Task An_eviction_says_which_pages_were_visited()
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        await site.VisitAsync("/menu");

        Assert.Equal([site.Route("/menu")], await EvictAsync(site, 9, "/menu", "/about"));
        Assert.Empty(await EvictAsync(site, 10, "/menu"));
    }

    private async Task<IReadOnlyList<string>> EvictAsync(ScriptedSite site, long version, params string[] paths)
    {
        await using var scope = await TenantScopes.EnterAsync(own.Host.Services, site.Id);
        return scope.ServiceProvider.GetRequiredService<IStorefrontPages>().Evict([.. paths.DefaultIfEmpty("/menu").Select(p => site.Route(p))], version);
    }

    private static Task UntilAsync(Func<bool> condition) => Waiting.UntilAsync(() => Task.FromResult(condition()));
}
