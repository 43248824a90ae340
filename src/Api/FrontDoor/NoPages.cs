using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>What a worker keeps of brands' pages: nothing. The nodes that keep some are told, as by any other node.</summary>
internal sealed class NoPages(NodeLease lease) : IStorefrontPages
{
    public bool AreKept => false;

    public string Node => lease.Node;

    public Task RevalidateAsync(Guid id, long version, IReadOnlyCollection<string> cacheKeys, CancellationToken cancellationToken) => Task.CompletedTask;

    public IReadOnlyList<string> Evict(IReadOnlyCollection<string> routes, long version) => [];

    public Task<bool> RefillAsync(string route, CancellationToken cancellationToken) => Task.FromResult(false);
}
