using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>
/// This node's kept pages, by inner route and variant. A page made before the newest invalidation of its route is never kept, whichever of the two arrives first.
/// </summary>
internal sealed class PageCache(FrontDoorOptions options) : INodeMemory
{
    private const int MostVariants = 64;
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Route> _routes = new(StringComparer.Ordinal);
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public KeptPage? Find(string route, string variant)
    {
        if (!_routes.TryGetValue(route, out var entry)) return null;
        entry.UsedAt = Environment.TickCount64;
        return entry.Find(variant);
    }

    /// <summary>When the route was visited last, in the milliseconds of <see cref="Environment.TickCount64"/>; null where nothing is known of it.</summary>
    public long? UsedAt(string route) => _routes.TryGetValue(route, out var entry) ? entry.UsedAt : null;

    /// <summary>Looks without counting as a visit.</summary>
    public bool Holds(string route, string variant) => _routes.TryGetValue(route, out var entry) && entry.Find(variant) is not null;

    public bool Keep(string route, string variant, KeptPage page)
    {
        var entry = _routes.GetOrAdd(route, static _ => new Route());
        if (!entry.Keep(variant, page, out var grown)) return false;
        Interlocked.Add(ref _bytes, grown);
        while (Bytes > options.PageCacheBytes && DropLeastUsed(entry)) continue;
        return true;
    }

    /// <summary>Drops the routes' pages. Returns those visited within the last ten minutes.</summary>
    public IReadOnlyList<string> Evict(IEnumerable<string> routes, long version)
    {
        var visited = new List<string>();
        foreach (var route in routes)
        {
            var entry = _routes.GetOrAdd(route, static _ => new Route());
            var freed = entry.Invalidate(version);
            Interlocked.Add(ref _bytes, -freed);
            if (freed > 0 && Environment.TickCount64 - entry.UsedAt < Recent.TotalMilliseconds) visited.Add(route);
        }

        return visited;
    }

    /// <summary>The version below which the route's pages are old.</summary>
    public long InvalidatedAt(string route) => _routes.TryGetValue(route, out var entry) ? entry.InvalidatedAt : 0;

    public void Drop(string route)
    {
        if (_routes.TryGetValue(route, out var entry)) Interlocked.Add(ref _bytes, -entry.Clear());
    }

    public void Forget()
    {
        foreach (var route in _routes.Keys) Drop(route);
    }

    /// <summary>Gives up the least used eighth; false where only the page at hand is left.</summary>
    private bool DropLeastUsed(Route atHand)
    {
        var held = _routes.Values.Where(r => r != atHand && !r.IsEmpty).OrderBy(r => r.UsedAt).ToList();
        foreach (var entry in held.Take((held.Count / 8) + 1)) Interlocked.Add(ref _bytes, -entry.Clear());
        return held.Count > 0;
    }

    private sealed class Route
    {
        private readonly Lock _gate = new();
        private volatile KeyValuePair<string, KeptPage>[] _pages = [];
        private long _invalidatedAt;

        public long UsedAt { get; set; } = Environment.TickCount64;

        public long InvalidatedAt => Volatile.Read(ref _invalidatedAt);

        public bool IsEmpty => _pages.Length == 0;

        public KeptPage? Find(string variant)
        {
            foreach (var (name, page) in _pages)
            {
                if (name == variant) return page;
            }

            return null;
        }

        public bool Keep(string variant, KeptPage page, out long grown)
        {
            lock (_gate)
            {
                grown = 0;
                if (page.Version < _invalidatedAt || (_pages.Length >= MostVariants && variant != PageVariant.Document && Find(variant) is null)) return false;
                grown = page.Size - (Find(variant)?.Size ?? 0);
                _pages = [.. _pages.Where(p => p.Key != variant), KeyValuePair.Create(variant, page)];
                return true;
            }
        }

        public long Invalidate(long version)
        {
            lock (_gate)
            {
                _invalidatedAt = Math.Max(_invalidatedAt, version);
                return Drop(p => p.Version < version);
            }
        }

        public long Clear()
        {
            lock (_gate) return Drop(_ => true);
        }

        private long Drop(Func<KeptPage, bool> which)
        {
            var freed = _pages.Where(p => which(p.Value)).Sum(p => p.Value.Size);
            _pages = [.. _pages.Where(p => !which(p.Value))];
            return freed;
        }
    }
}
