using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Infrastructure.Orders;

/// <summary>Finds orders, and holds the one that is about to change until the end of the transaction.</summary>
internal sealed class OrderRows(OrderingDb db, ITenantScope scope)
{
    /// <summary>The order as it is when nobody else changes it; null where the brand has none such.</summary>
    public async Task<Order?> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        // What this context read before the row was ours might be old.
        foreach (var known in db.ChangeTracker.Entries<Order>().ToList()) known.State = EntityState.Detached;
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM ordering.orders WHERE tenant_id = {scope.Current.Value} AND id = {id} FOR UPDATE", cancellationToken);
        return await db.Orders.FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
    }

    /// <summary>Makes a new version of an order that is not paid yet, without reading it; null where it is none.</summary>
    public async Task<int?> TouchPendingAsync(Guid id, Instant now, CancellationToken cancellationToken)
    {
        var touched = await db.Database.SqlQuery<int>($"""
            UPDATE ordering.orders SET version = version + 1, changed_at = greatest({now}, changed_at + interval '1 microsecond')
            WHERE tenant_id = {scope.Current.Value} AND id = {id} AND status = {nameof(OrderStatus.Pending)} RETURNING version AS "Value"
            """).ToListAsync(cancellationToken);
        return touched is [var version] ? version : null;
    }

    /// <summary>
    /// The order that a diner's key was used for, of long ago excepted, which gives its key up; and a number that no order of the brand has, null where none of those drawn is free.
    /// </summary>
    public async Task<(Order? Placed, string? Number)> MeetAsync(string key, Instant now, CancellationToken cancellationToken)
    {
        var drawn = OrderNumber.Draw();
        // Two halves of a statement, each by its index: of an OR, PostgreSQL reads every order of the brand.
        var byKey = db.Orders.Where(o => o.PlaceKey == key).Select(o => new { o.PlaceKey, o.Number });
        var met = await byKey.Concat(db.Orders.Where(o => drawn.Contains(o.Number)).Select(o => new { o.PlaceKey, o.Number })).ToListAsync(cancellationToken);
        var placed = met.Exists(o => o.PlaceKey == key) ? await PlacedWithAsync(key, now, cancellationToken) : null;
        return (placed, drawn.FirstOrDefault(n => !met.Exists(o => o.Number == n)));
    }

    private async Task<Order?> PlacedWithAsync(string key, Instant now, CancellationToken cancellationToken)
    {
        var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.PlaceKey == key, cancellationToken);
        if (order is null || order.CreatedAt + Order.KeyLifetime > now) return order;
        await db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.PlaceKey, (string?)null).SetProperty(x => x.PlaceDigest, (byte[]?)null), cancellationToken);
        return null;
    }
}
