using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Tenancy.Life;

/// <summary>Who has a brand moved, as its history will name him.</summary>
/// <param name="Author">As history rows name authors: <c>operator:…</c>, <c>user:…</c>.</param>
public sealed record BrandMover(MoverKind Kind, string Author, string Name);

/// <summary>Moves brands from state to state, within the caller's transaction. What follows from a state follows on every node within five seconds, as copies of the registry grow old.</summary>
public sealed class BrandLife
{
    /// <summary>How long a closing can be taken back.</summary>
    public static readonly Duration Grace = Duration.FromDays(14);

    private readonly TenancyDb _db;
    private readonly IClock _clock;

    internal BrandLife(TenancyDb db, IClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>REASON_INVALID, BRAND_NOT_FOUND, DELETION_BEGUN or MOVE_NOT_ALLOWED; judged by the state when the brand's turn comes.</summary>
    public async Task<Result<Nothing>> MoveAsync(TenantId brand, BrandStatus to, BrandMover mover, string reason, CancellationToken cancellationToken)
    {
        if (LifeErrors.Reason(reason) is not { } why) return LifeErrors.ReasonInvalid;
        if (await TakeAsync(brand, cancellationToken) is not { } row) return LifeErrors.BrandNotFound;
        if (row.DeletionBegunAt is not null) return LifeErrors.DeletionBegun;
        if (!AllowedMoves.Allows(mover.Kind, row.Status, to, row.StatusBefore)) return LifeErrors.NotAllowed(row.Status, to);

        var now = _clock.GetCurrentInstant();
        _db.Add(new BrandMove { BrandId = row.Id, At = now, From = row.Status, To = to, Author = mover.Author, AuthorName = mover.Name, Reason = why });
        var isClosing = to == BrandStatus.Closing;
        row.StatusBefore = isClosing ? row.Status : null;
        row.DeletionDueAt = isClosing ? now + Grace : null;
        row.Status = to;
        await _db.SaveChangesAsync(cancellationToken);
        return Nothing.Value;
    }

    /// <summary>The owner takes the closing of the brand back: it is then where it was before.</summary>
    public async Task<Result<Nothing>> ReopenAsync(TenantId brand, BrandMover mover, string reason, CancellationToken cancellationToken)
    {
        if (await TakeAsync(brand, cancellationToken) is not { } row) return LifeErrors.BrandNotFound;
        return await MoveAsync(brand, row.StatusBefore ?? BrandStatus.Active, mover, reason, cancellationToken);
    }

    /// <summary>Notes in the history that the brand's rows were put back to how they were; false where that was noted already.</summary>
    /// <param name="id">The same each time that it is noted.</param>
    public async Task<bool> NoteRestoreAsync(TenantId brand, Guid id, Instant to, Instant at, string author, CancellationToken cancellationToken)
    {
        if (await TakeAsync(brand, cancellationToken) is not { } row || await _db.BrandMoves.AnyAsync(m => m.BrandId == row.Id && m.Id == id, cancellationToken)) return false;
        _db.Add(new BrandMove { Id = id, BrandId = row.Id, At = at, From = row.Status, To = row.Status, Author = author, AuthorName = "FoodSaaS", Reason = $"Put back to how it was at {to}." });
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<BrandRow?> TakeAsync(TenantId brand, CancellationToken cancellationToken) =>
        (await _db.Brands.FromSql($"SELECT * FROM tenancy.brands WHERE id = {brand.Value} FOR UPDATE").AsTracking().ToListAsync(cancellationToken)).SingleOrDefault();
}
