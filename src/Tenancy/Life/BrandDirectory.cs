using System.Text;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Tenancy.Life;

/// <summary>A brand as operators see it in the list of all.</summary>
/// <param name="DeletionDueAt">When it is deleted, where it is closing.</param>
public sealed record PlatformBrandView(Guid Id, string Slug, string Name, string Country, BrandStatus Status, Instant CreatedAt, Instant? DeletionDueAt);

/// <summary>A line in the history of a brand's state.</summary>
public sealed record BrandMoveView(BrandStatus From, BrandStatus To, string Author, string Reason, Instant At);

/// <summary>Reads the registry for those who run the platform, and a brand's own history for itself.</summary>
public sealed class BrandDirectory
{
    private const int LongestSearch = 120;

    private readonly TenancyDb _db;

    internal BrandDirectory(TenancyDb db) => _db = db;

    /// <summary>Brands by address. A search is for a part of address or name, whatever its case.</summary>
    public async Task<Connection<PlatformBrandView>> FindAsync(string? search, BrandStatus? status, Page page, CancellationToken cancellationToken)
    {
        var text = (search ?? "").Trim().ToLowerInvariant();
        var wanted = text.Length > LongestSearch ? text[..LongestSearch] : text;
        var (after, before) = (Read(page.After), Read(page.Before));
        var total = await Lines(wanted, status, "", "").CountAsync(cancellationToken);
        var slice = Lines(wanted, status, after, before);
        var found = await (page.IsBackward ? slice.OrderByDescending(l => l.Slug) : slice.OrderBy(l => l.Slug)).Take(page.Size + 1).ToListAsync(cancellationToken);
        var isMore = found.Count > page.Size;
        var shown = found.Take(page.Size).Select(l => new PlatformBrandView(l.Id, l.Slug, l.Name, l.Country, Enum.Parse<BrandStatus>(l.Status), l.CreatedAt, l.DeletionDueAt)).ToList();
        if (page.IsBackward) shown.Reverse();
        return new Connection<PlatformBrandView>(
            shown, [.. shown.Select(b => Write(b.Slug))], page.IsBackward ? before.Length > 0 : isMore, page.IsBackward ? isMore : after.Length > 0, total);
    }

    public async Task<PlatformBrandView?> FindAsync(TenantId brand, CancellationToken cancellationToken) => await _db.Brands
        .Where(b => b.Id == brand.Value)
        .Select(b => new PlatformBrandView(b.Id, b.Slug.Value, b.Name, b.Country, b.Status, b.CreatedAt, b.DeletionDueAt))
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The latest 200 moves of a brand, newest first.</summary>
    public async Task<IReadOnlyList<BrandMoveView>> MovesAsync(TenantId brand, CancellationToken cancellationToken) => await _db.BrandMoves
        .Where(m => m.BrandId == brand.Value)
        .OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
        .Take(200)
        .Select(m => new BrandMoveView(m.From, m.To, m.AuthorName, m.Reason, m.At))
        .ToListAsync(cancellationToken);

    private sealed record Line(Guid Id, string Slug, string Name, string Country, string Status, Instant CreatedAt, Instant? DeletionDueAt);

    private IQueryable<Line> Lines(string search, BrandStatus? status, string after, string before) => _db.Database.SqlQuery<Line>($"""
        SELECT id AS "Id", slug COLLATE "C" AS "Slug", name AS "Name", country AS "Country", status AS "Status", created_at AS "CreatedAt", deletion_due_at AS "DeletionDueAt"
        FROM tenancy.brands
        WHERE strpos(lower(slug || ' ' || name), {search}) > 0 AND ({status == null} OR status = {(status ?? BrandStatus.Active).ToString()})
          AND ({after} = '' OR slug COLLATE "C" > {after}) AND ({before} = '' OR slug COLLATE "C" < {before})
        """);

    private static string Write(string slug) => Convert.ToBase64String(Encoding.ASCII.GetBytes(slug));

    private static string Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[64];
        return cursor is { Length: <= 84 } && Convert.TryFromBase64String(cursor, bytes, out var length) ? Encoding.ASCII.GetString(bytes[..length]) : "";
    }
}
