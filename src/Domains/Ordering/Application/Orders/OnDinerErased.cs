using FoodSaaS.Contracts.Customers;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>An erased diner's orders forget who he was.</summary>
internal sealed class OnDinerErased(OrderingDb db, OrderRows rows, IClock clock) : ISubscriber<DinerErased>
{
    public async Task HandleAsync(DinerErased happened, CancellationToken cancellationToken)
    {
        var ids = await db.Orders.Where(o => o.DinerId == happened.DinerId).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            if (await rows.TakeAsync(id, cancellationToken) is not { } order) continue;
            order.Forget(clock.GetCurrentInstant());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
