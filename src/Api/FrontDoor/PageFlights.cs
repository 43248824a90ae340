namespace FoodSaaS.Api.FrontDoor;

/// <summary>
/// What is under way to the storefront. One flight per route and variant; and after an invalidation nobody asks again before the flights that began earlier have
/// landed, because Next.js lets a new request share a running rendering of the same path, which would be the old page.
/// </summary>
internal sealed class PageFlights
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Traffic> _traffic = new(StringComparer.Ordinal);

    public async Task<FetchedPage> FlyAsync(string route, string variant, Func<Task<FetchedPage>> fetch)
    {
        while (true)
        {
            var (flight, older) = Board(route, variant, fetch);
            if (flight is not null) return await flight;
            await Task.WhenAll(older).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>From now on nobody joins what is under way to these routes.</summary>
    public void Outdate(IEnumerable<string> routes)
    {
        lock (_gate)
        {
            foreach (var route in routes)
            {
                if (!_traffic.TryGetValue(route, out var traffic)) continue;
                traffic.Older.AddRange(traffic.Current.Values);
                traffic.Current.Clear();
            }
        }
    }

    private (Task<FetchedPage>? Flight, Task[] Older) Board(string route, string variant, Func<Task<FetchedPage>> fetch)
    {
        lock (_gate)
        {
            if (!_traffic.TryGetValue(route, out var traffic)) _traffic[route] = traffic = new Traffic();
            if (traffic.Current.TryGetValue(variant, out var running)) return (running, []);
            if (traffic.Older.Count > 0) return (null, [.. traffic.Older]);
            var flight = Task.Run(fetch);
            traffic.Current[variant] = flight;
            _ = LandAsync(route, variant, flight);
            return (flight, []);
        }
    }

    private async Task LandAsync(string route, string variant, Task<FetchedPage> flight)
    {
        await ((Task)flight).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate)
        {
            var traffic = _traffic[route];
            if (traffic.Current.TryGetValue(variant, out var current) && current == flight) traffic.Current.Remove(variant);
            traffic.Older.Remove(flight);
            if (traffic.Current.Count == 0 && traffic.Older.Count == 0) _traffic.Remove(route);
        }
    }

    private sealed class Traffic
    {
        public Dictionary<string, Task<FetchedPage>> Current { get; } = new(StringComparer.Ordinal);

        public List<Task<FetchedPage>> Older { get; } = [];
    }
}
