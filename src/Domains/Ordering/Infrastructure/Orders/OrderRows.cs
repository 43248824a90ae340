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

    /// <summary>The order that a diner's key was used for; one of long ago gives its key up. Null where it was not used.</summary>
    public async Task<Order?> PlacedWithAsync(string key, Instant now, CancellationToken cancellationToken)
    {
        var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.PlaceKey == key, cancellationToken);
        if (order is null || order.CreatedAt + Order.KeyLifetime > now) return order;
        await db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.PlaceKey, (string?)null).SetProperty(x => x.PlaceDigest, (byte[]?)null), cancellationToken);
        return null;
    }

    /// <summary>A number that no order of the brand has; null where none of those drawn is free.</summary>
    public async Task<string?> FreeNumberAsync(CancellationToken cancellationToken)
    {
        var drawn = OrderNumber.Draw();
        var taken = await db.Orders.Where(o => drawn.Contains(o.Number)).Select(o => o.Number).ToListAsync(cancellationToken);
        return drawn.FirstOrDefault(n => !taken.Contains(n));
    }
}
