using FoodSaaS.Contracts.Customers;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>What a diner was about to order, and where to, goes with his account.</summary>
internal sealed class OnDinerErased(OrderingDb db) : ISubscriber<DinerErased>
{
    public async Task HandleAsync(DinerErased happened, CancellationToken cancellationToken)
    {
        var id = happened.DinerId;
        await db.Carts.Where(c => c.DinerId == id).ExecuteDeleteAsync(cancellationToken);
    }
}
