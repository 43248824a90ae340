using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Counts the invalidations of each tenant. What was begun at an older version than a later invalidation may be out of date.</summary>
internal interface IFreshnessClock
{
    /// <summary>The tenant's version now; read before an answer is begun.</summary>
    long Current(TenantId tenant);

    /// <summary>Steps to the version of an invalidation that is about to take effect, and says it: greater than every version read before.</summary>
    long Advance(TenantId tenant);

    /// <summary>Answers begun at an older version are not kept, whatever they depend on.</summary>
    long Floor { get; }

    /// <summary>False while changes may be unknown to this node: what it remembers is not to be served.</summary>
    bool IsTold { get; }
}

/// <summary>The versions of this node.</summary>
internal sealed class FreshnessClock : IFreshnessClock
{
    private readonly ConcurrentDictionary<TenantId, long> _versions = new();

    public long Floor => 0;

    public bool IsTold => true;

    public long Current(TenantId tenant) => _versions.GetValueOrDefault(tenant);

    public long Advance(TenantId tenant) => _versions.AddOrUpdate(tenant, 1, static (_, version) => version + 1);
}
