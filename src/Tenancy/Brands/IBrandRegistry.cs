using FoodSaaS.Shared;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>Looks brands up; answers come from a short-lived copy in memory (at most 5 s old).</summary>
public interface IBrandRegistry
{
    ValueTask<Brand?> FindAsync(TenantId id, CancellationToken cancellationToken);

    ValueTask<Brand?> FindAsync(Slug slug, CancellationToken cancellationToken);

    /// <summary>One brand of each set of content types, the most common ones first. Reads the database, not the copy.</summary>
    Task<IReadOnlyList<Brand>> WithMostCommonContentAsync(int most, CancellationToken cancellationToken);

    /// <summary>Drops the copy in this node's memory.</summary>
    void Forget(TenantId id);

    /// <summary>The brand that is served under an own domain.</summary>
    ValueTask<Brand?> FindAsync(HostName host, CancellationToken cancellationToken);
}
