using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.UnitTests.FrontDoor;

public sealed class PageCacheThreadTests
{
    [Fact]
    public async Task No_thread_ever_finds_a_page_older_than_an_invalidation_that_is_over()
    {
        const int routes = 4;
        var cache = new PageCache(Samples.Options());
        var version = 0L;
        var over = new long[routes];
        var stale = 0;
        var found = 0;
        var work = Enumerable.Range(0, 50).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 2_000; i++)
            {
                var route = random.Next(routes);
                var name = $"/t/1/de/{route}";
                switch (random.Next(8))
                {
                    case 0:
                        var invalidated = Interlocked.Increment(ref version);
                        cache.Evict([name], invalidated);
                        RaiseTo(ref over[route], invalidated);
                        break;
                    case 1 or 2:
                        var begun = Interlocked.Read(ref version);
                        Thread.Yield();
                        cache.Keep(name, "", Samples.Kept(begun));
                        break;
                    default:
                        var newest = Interlocked.Read(ref over[route]);
                        if (cache.Find(name, "") is not { } page) break;
                        Interlocked.Increment(ref found);
                        if (page.Version < newest) Interlocked.Increment(ref stale);
                        break;
                }
            }
        }));
        await Task.WhenAll(work);

        Assert.Equal(0, stale);
        Assert.True(found > 1_000, $"only {found} pages were found");
        cache.Evict(Enumerable.Range(0, routes).Select(r => $"/t/1/de/{r}"), version + 1);
        Assert.Equal(0, cache.Bytes);
    }

    private static void RaiseTo(ref long target, long value)
    {
        for (var seen = Interlocked.Read(ref target); seen < value;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
