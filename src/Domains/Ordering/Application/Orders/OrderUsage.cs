using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>How many orders reached the brand.</summary>
internal sealed class OrderUsage(OrderingDb db) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken) =>
        [new(UsageKind.Orders, await db.Orders.LongCountAsync(o => o.PlacedAt != null, cancellationToken))];
}
