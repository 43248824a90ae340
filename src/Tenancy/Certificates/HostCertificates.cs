using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>Statements on the registry's tables, which are read before a connection's brand is known.</summary>
internal sealed class HostCertificates(TenancyDb db, ITenantScope scope, CertificateSeal seal, INotices notices, ServedCertificates served, OrderLimits limits, IClock clock) : IHostCertificates
{
    /// <summary>Orders are counted one after the other, over all nodes.</summary>
    private const long Lock = 0x46_53_43_45_52_54;

    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Day = Duration.FromDays(1);

    public async Task<Instant?> CountOrderAsync(HostName host, CancellationToken cancellationToken)
    {
        EnsureTransaction();
        var (name, brand, now) = (host.Value, scope.Current.Value, clock.GetCurrentInstant());
        var (hourAgo, dayAgo) = (now - Hour, now - Day);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        await db.CertificateOrders.Where(o => o.PlacedAt <= dayAgo).ExecuteDeleteAsync(cancellationToken);
        // Who has no certificate yet goes without one for an hour; who has one must not lose it because others came.
        var isRenewal = await db.Set<CertificateRow>().AnyAsync(c => c.Host == name && c.BrandId == brand, cancellationToken);
        Instant?[] waits =
        [
            await FreeAtAsync(db.CertificateOrders.Where(o => o.PlacedAt > hourAgo), isRenewal ? limits.OrdersPerHour : limits.FirstOrdersPerHour, Hour, cancellationToken),
            await FreeAtAsync(db.CertificateOrders.Where(o => o.BrandId == brand && o.PlacedAt > hourAgo), limits.OrdersPerBrandAnHour, Hour, cancellationToken),
            await FreeAtAsync(db.CertificateOrders.Where(o => o.BrandId == brand), limits.OrdersPerBrandADay, Day, cancellationToken),
            await FreeAtAsync(db.CertificateOrders.Where(o => o.Host == name), limits.OrdersPerNameADay, Day, cancellationToken),
        ];
        if (waits.Max() is { } wait) return wait;
        var id = Ids.New();
        await db.Database.ExecuteSqlAsync($"INSERT INTO tenancy.certificate_orders (id, brand_id, host, placed_at) VALUES ({id}, {brand}, {name}, {now})", cancellationToken);
        return null;
    }

    public async Task<bool> PutAsync(HostName host, string chain, byte[] key, Instant expiresAt, CancellationToken cancellationToken)
    {
        EnsureTransaction();
        var (name, brand, box) = (host.Value, scope.Current.Value, seal.Seal(CertificateSeal.UseAt(host.Value), key));
        var put = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tenancy.certificates (host, brand_id, chain, sealed_key, expires_at)
            SELECT d.host, d.brand_id, {chain}, {box}, {expiresAt} FROM tenancy.domains d WHERE d.host = {name} AND d.brand_id = {brand}
            ON CONFLICT (host) DO UPDATE SET brand_id = excluded.brand_id, chain = excluded.chain, sealed_key = excluded.sealed_key, expires_at = excluded.expires_at
            """,
            cancellationToken);
        if (put == 0) return false;
        await notices.SendAsync(ServedCertificates.ChangeNotice, name, cancellationToken);
        return true;
    }

    public async Task DropAsync(HostName host, CancellationToken cancellationToken)
    {
        EnsureTransaction();
        await notices.SendAsync(ServedCertificates.ChangeNotice, host.Value, cancellationToken);
        served.Forget(host.Value);
    }

    /// <summary>When so many have grown old that one more is within the limit; null where it is already.</summary>
    private static async Task<Instant?> FreeAtAsync(IQueryable<CertificateOrderRow> orders, int most, Duration within, CancellationToken cancellationToken) =>
        await orders.OrderByDescending(o => o.PlacedAt).Skip(most - 1).Select(o => (Instant?)o.PlacedAt).FirstOrDefaultAsync(cancellationToken) + within;

    private void EnsureTransaction()
    {
        if (!db.Data.Connection.IsInTransaction) throw new InvalidOperationException("Certificates change inside a use case's transaction.");
    }
}
