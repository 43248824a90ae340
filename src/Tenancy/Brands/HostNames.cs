using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>The present brand's side of the table of domains, which is in the registry wherever the brand lives.</summary>
internal sealed class HostNames(TenancyDb db, ITenantScope scope, NameHolds holds) : IHostNames
{
    public async Task<IReadOnlyList<HostName>> ListAsync(CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var hosts = await db.Domains.Where(d => d.BrandId == brand).OrderBy(d => d.Host).Select(d => d.Host).ToListAsync(cancellationToken);
        return [.. hosts.Select(HostName.Parse).OfType<HostName>()];
    }

    public async Task<bool> TakeAsync(HostName host, CancellationToken cancellationToken)
    {
        EnsureTransaction();
        var (name, brand) = (host.Value, scope.Current.Value);
        // Of two brands that prove a name at once, the second waits for the first one's row and then finds it.
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tenancy.domains (host, brand_id) VALUES ({name}, {brand})
            ON CONFLICT (host) DO UPDATE SET brand_id = excluded.brand_id WHERE domains.brand_id = excluded.brand_id
            """,
            cancellationToken);
        if (taken == 0) return false;
        if (await holds.FindAsync(NameKind.Domain, name, scope.Current, cancellationToken) is null) return true;
        await RemoveAsync(host, cancellationToken);
        return false;
    }

    public async Task GiveUpAsync(HostName host, CancellationToken cancellationToken)
    {
        EnsureTransaction();
        if (await RemoveAsync(host, cancellationToken) > 0) await holds.HoldAsync(NameKind.Domain, host.Value, scope.Current, cancellationToken);
    }

    public Task SetPrimaryAsync(HostName? host, CancellationToken cancellationToken)
    {
        EnsureTransaction();
        var (name, brand) = (host?.Value, scope.Current.Value);
        return db.Brands.Where(b => b.Id == brand && b.PrimaryHost != name).ExecuteUpdateAsync(s => s.SetProperty(b => b.PrimaryHost, name), cancellationToken);
    }

    private Task<int> RemoveAsync(HostName host, CancellationToken cancellationToken)
    {
        var (name, brand) = (host.Value, scope.Current.Value);
        return db.Domains.Where(d => d.Host == name && d.BrandId == brand).ExecuteDeleteAsync(cancellationToken);
    }

    private void EnsureTransaction()
    {
        if (!db.Data.Connection.IsInTransaction) throw new InvalidOperationException("Names change inside a use case's transaction.");
    }
}
