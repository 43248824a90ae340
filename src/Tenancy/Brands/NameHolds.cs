using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>
/// Names that brands gave up, by deletion, renaming or detaching a domain. Links and mails still point there, so for <see cref="Length"/> nobody else gets one.
/// Whoever gives a name to a brand asks in the transaction that does it, after the row that claims the name was written: then a hold that came meanwhile is seen.
/// </summary>
public sealed class NameHolds
{
    /// <summary>How long a name is held.</summary>
    public static readonly Duration Length = Duration.FromDays(30);

    private readonly TenancyDb _db;
    private readonly IClock _clock;

    internal NameHolds(TenancyDb db, IClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>Within the present transaction: holds the name from now on. Held already, it is held anew.</summary>
    /// <param name="former">The brand that may take it back before; null where it is gone.</param>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public async Task HoldAsync(NameKind kind, string name, TenantId? former, CancellationToken cancellationToken)
    {
        if (!_db.Data.Connection.IsInTransaction) throw new InvalidOperationException("A name is held in the transaction that gives it up.");
        var (now, brand) = (_clock.GetCurrentInstant(), former?.Value);
        await _db.NameHolds.Where(h => h.HeldUntil <= now).ExecuteDeleteAsync(cancellationToken);
        await _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tenancy.name_holds (kind, name_hash, held_until, former_brand_id) VALUES ({kind.ToString()}, {HashOf(kind, name)}, {now + Length}, {brand})
            ON CONFLICT (kind, name_hash) DO UPDATE SET held_until = EXCLUDED.held_until, former_brand_id = EXCLUDED.former_brand_id
            """,
            cancellationToken);
    }

    /// <summary>The instant from which on <paramref name="asker"/> may have the name, where it is held against him; null where it is not.</summary>
    /// <param name="asker">The brand that would have it; null for one that is about to sign up.</param>
    public async Task<Instant?> FindAsync(NameKind kind, string name, TenantId? asker, CancellationToken cancellationToken)
    {
        var (now, hash, brand) = (_clock.GetCurrentInstant(), HashOf(kind, name), asker?.Value);
        return await _db.NameHolds
            .Where(h => h.Kind == kind && h.NameHash == hash && h.HeldUntil > now && (brand == null || h.FormerBrandId != brand))
            .Select(h => (Instant?)h.HeldUntil)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Within the present transaction: the brand goes, and with it its right to take names back.</summary>
    internal Task ForgetAsync(TenantId former, CancellationToken cancellationToken) => _db.NameHolds
        .Where(h => h.FormerBrandId == former.Value)
        .ExecuteUpdateAsync(h => h.SetProperty(x => x.FormerBrandId, (Guid?)null), cancellationToken);

    private static byte[] HashOf(NameKind kind, string name) => SHA256.HashData(Encoding.UTF8.GetBytes(kind switch
    {
        NameKind.Slug => (Slug.Parse(name) ?? throw new ArgumentException("This is no slug.", nameof(name))).Folded,
        _ => name.TrimEnd('.').ToLowerInvariant(),
    }));
}
