using FoodSaaS.Api.FrontDoor;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class PageCacheTests
{
    private const string Route = "/t/1/de/menu";

    private readonly PageCache _cache = new(Samples.Options());

    [Fact]
    public void A_kept_page_is_found_under_its_route_and_variant_only()
    {
        var page = Samples.Kept(1);

        Assert.True(_cache.Keep(Route, "", page));
        Assert.Same(page, _cache.Find(Route, ""));
        Assert.Null(_cache.Find(Route, "rsc||"));
        Assert.Null(_cache.Find("/t/2/de/menu", ""));
    }

    [Property(MaxTest = 500)]
    public void A_page_older_than_the_newest_invalidation_is_never_kept_in_whatever_order_they_come((bool IsInvalidation, byte Version)[] arrivals)
    {
        var cache = new PageCache(Samples.Options());
        var newest = 0L;
        foreach (var (isInvalidation, version) in arrivals)
        {
            if (isInvalidation)
            {
                newest = Math.Max(newest, version);
                cache.Evict([Route], version);
            }
            else
            {
                Assert.Equal(version >= newest, cache.Keep(Route, "", Samples.Kept(version)));
            }

            Assert.True(cache.Find(Route, "") is not { } kept || kept.Version >= newest);
        }
    }

    [Fact]
    public void A_page_that_is_as_new_as_the_invalidation_stays()
    {
        _cache.Keep(Route, "", Samples.Kept(7));

        Assert.Empty(_cache.Evict([Route], 7));
        Assert.NotNull(_cache.Find(Route, ""));
    }

    [Fact]
    public void Eviction_takes_every_variant_of_the_route_and_no_other_route()
    {
        foreach (var route in new[] { Route, "/t/1/de" })
        {
            foreach (var variant in new[] { "", "rsc||", "rsc|1|/_tree" }) _cache.Keep(route, variant, Samples.Kept(1));
        }

        Assert.Equal([Route], _cache.Evict([Route, "/t/1/de/never-seen"], 2));
        Assert.All(["", "rsc||", "rsc|1|/_tree"], variant => Assert.Null(_cache.Find(Route, variant)));
        Assert.All(["", "rsc||", "rsc|1|/_tree"], variant => Assert.NotNull(_cache.Find("/t/1/de", variant)));
    }

    [Fact]
    public void Making_a_page_again_is_no_visit()
    {
        _cache.Keep(Route, PageVariant.Document, Samples.Kept(1));
        var visited = _cache.UsedAt(Route);
        SpinWait.SpinUntil(() => Environment.TickCount64 > visited);
        _cache.Keep(Route, PageVariant.Document, Samples.Kept(2));
        Assert.True(_cache.Holds(Route, PageVariant.Document));
        Assert.Equal(visited, _cache.UsedAt(Route));

        _cache.Find(Route, PageVariant.Document);
        Assert.True(_cache.UsedAt(Route) > visited);
    }

    [Fact]
    public void A_route_has_sixty_four_variants_at_most()
    {
        var taken = Enumerable.Range(0, 200).Count(i => _cache.Keep(Route, $"rsc||{i}", Samples.Kept(1)));

        Assert.Equal(64, taken);
        Assert.True(_cache.Keep(Route, PageVariant.Document, Samples.Kept(1)));
    }

    [Fact]
    public void A_variant_that_is_kept_can_be_replaced_however_many_there_are()
    {
        for (var i = 0; i < 64; i++) _cache.Keep(Route, $"rsc||{i}", Samples.Kept(1));

        Assert.True(_cache.Keep(Route, "rsc||5", Samples.Kept(2)));
        Assert.Equal(2, _cache.Find(Route, "rsc||5")!.Version);
    }

    [Property(MaxTest = 200)]
    public void The_count_of_bytes_is_that_of_what_is_kept((byte Route, bool Evicts, byte Length)[] steps)
    {
        var cache = new PageCache(Samples.Options());
        var version = 0;
        foreach (var (route, evicts, length) in steps)
        {
            version++;
            if (evicts) cache.Evict([$"/{route % 5}"], version);
            else cache.Keep($"/{route % 5}", $"{route % 3}", Samples.Kept(version, length));
        }

        var kept = from route in Enumerable.Range(0, 5) from variant in Enumerable.Range(0, 3) select cache.Find($"/{route}", $"{variant}")?.Size ?? 0;
        Assert.Equal(kept.Sum(), cache.Bytes);
        cache.Evict(Enumerable.Range(0, 5).Select(r => $"/{r}"), version + 1);
        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public void Memory_stays_bounded_however_many_pages_come()
    {
        const long limit = 200_000;
        var cache = new PageCache(Samples.Options(limit));
        var most = 0L;
        for (var i = 0; i < 5_000; i++)
        {
            cache.Keep($"/t/1/de/{i}", "", Samples.Kept(1, 2_000));
            most = Math.Max(most, cache.Bytes);
        }

        Assert.InRange(most, limit / 2, limit);
        Assert.NotNull(cache.Find("/t/1/de/4999", ""));
    }
}
