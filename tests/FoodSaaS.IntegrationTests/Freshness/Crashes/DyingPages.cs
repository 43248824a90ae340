using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.IntegrationTests.Freshness.Crashes;

/// <summary>Where a process dies on the way from a change to its pages.</summary>
internal enum Death
{
    /// <summary>What must be invalidated is stored, nobody was told.</summary>
    Store,

    /// <summary>The storefront was told, the front door was not.</summary>
    Send,

    /// <summary>The caches were told, the receipt does not know.</summary>
    Evict,

    /// <summary>All but the making anew of visited pages is done.</summary>
    Refill,
}

/// <summary>The caches of a process that dies at one point: from then on nothing that it does succeeds.</summary>
internal sealed class DyingPages(IStorefrontPages inner, Death death, Mortality life) : IStorefrontPages
{
    public bool AreKept => inner.AreKept;

    public string Node => inner.Node;

    public async Task RevalidateAsync(Guid id, long version, IReadOnlyCollection<string> cacheKeys, CancellationToken cancellationToken)
    {
        life.Pass(death == Death.Store);
        await inner.RevalidateAsync(id, version, cacheKeys, cancellationToken);
        life.Pass(death == Death.Send);
    }

    public IReadOnlyList<string> Evict(IReadOnlyCollection<string> routes, long version)
    {
        var visited = inner.Evict(routes, version);
        life.Pass(death == Death.Evict);
        return visited;
    }

    public Task<bool> RefillAsync(string route, CancellationToken cancellationToken)
    {
        life.Pass(death == Death.Refill);
        return inner.RefillAsync(route, cancellationToken);
    }
}

/// <summary>Whether the process has died yet.</summary>
internal sealed class Mortality
{
    private int _deaths;

    public int Deaths => _deaths;

    public void Pass(bool dies)
    {
        if (dies) Interlocked.Increment(ref _deaths);
        if (_deaths > 0) throw new InvalidOperationException("The process is dead.");
    }
}
