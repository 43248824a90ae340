using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Infrastructure.Carts;

/// <summary>Finds carts by their tokens. A cart that is a diner's is nobody else's, whoever has its token.</summary>
internal sealed class CartRows(OrderingDb db, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    /// <summary>To read.</summary>
    public async Task<Cart?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > Secrets.MaxLength) return null;
        var hash = Secrets.HashOf(token);
        var meant = db.Carts.Where(t => t.TokenHash == hash).Select(t => t.MergedInto ?? t.Id);
        return Mine(await db.Carts.AsNoTracking().FirstOrDefaultAsync(c => meant.Contains(c.Id), cancellationToken));
    }

    /// <summary>Which row the token is of, and which dishes its cart holds, whosever it is: to know what to listen to.</summary>
    public async Task<CartGlance?> GlanceAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > Secrets.MaxLength) return null;
        var hash = Secrets.HashOf(token);
        var own = await db.Carts.Where(c => c.TokenHash == hash).Select(c => new { c.Id, Meant = c.MergedInto ?? c.Id }).FirstOrDefaultAsync(cancellationToken);
        if (own is null) return null;
        var lines = await db.Carts.Where(c => c.Id == own.Meant).Select(c => c.Lines).FirstOrDefaultAsync(cancellationToken);
        return new CartGlance(own.Id, [.. (lines ?? []).Select(l => l.ItemId)]);
    }

    /// <summary>For a change: the cart as it is when nobody else changes it, until the end of the transaction.</summary>
    public async Task<Cart?> TakeAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > Secrets.MaxLength) return null;
        var hash = Secrets.HashOf(token);
        var cart = await LockAsync(hash, cancellationToken);
        // It may have gone into another one while we waited for it.
        if (cart?.MergedInto is not null) cart = await LockAsync(hash, cancellationToken);
        return Mine(cart);
    }

    /// <summary>Waits for the turn at a diner's carts: he has one, in however many browsers he signs in at once.</summary>
    public Task WaitForAsync(Guid dinerId, CancellationToken cancellationToken)
    {
        var turn = $"ordering.carts:{scope.Current}:{dinerId}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellationToken);
    }

    /// <summary>The diner's own cart, for a change; at his turn.</summary>
    public async Task<Cart?> TakeOfAsync(Guid dinerId, CancellationToken cancellationToken) =>
        await db.Carts.Where(c => c.DinerId == dinerId && c.MergedInto == null).Held().SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whatever led to one cart leads to another.</summary>
    public Task LeadAsync(Guid from, Guid to, CancellationToken cancellationToken) =>
        db.Carts.Where(c => c.MergedInto == from).ExecuteUpdateAsync(s => s.SetProperty(c => c.MergedInto, to), cancellationToken);

    private Cart? Mine(Cart? cart) =>
        cart is not null && cart.MergedInto is null && cart.ExpiresAt > clock.GetCurrentInstant() && (cart.DinerId is null || cart.DinerId == viewer.Viewer.DinerId) ? cart : null;

    private async Task<Cart?> LockAsync(byte[] hash, CancellationToken cancellationToken)
    {
        // What this context read before the row was ours might be old.
        foreach (var known in db.ChangeTracker.Entries<Cart>().ToList()) known.State = EntityState.Detached;
        return await db.Carts.Where(c => c.Id == db.Carts.Where(t => t.TokenHash == hash).Select(t => t.MergedInto ?? t.Id).FirstOrDefault()).Held().SingleOrDefaultAsync(cancellationToken);
    }
}

internal sealed record CartGlance(Guid Id, IReadOnlyList<Guid> ItemIds);
