using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Ends an order that comes to nothing: dishes, the kitchen's time and money are let go with it, in one transaction and in the order in which orders take them.</summary>
internal sealed class CallOffOrder(OrderingDb db, OrderMoney money, OrderTimers timers, KitchenCapacity kitchen, IStock stock, IClock clock)
{
    /// <param name="to">Rejected or cancelled.</param>
    public async Task<IReadOnlyList<Error>> ExecuteAsync(Order order, OrderStatus to, Mover by, string? reason, CancellationToken cancellationToken)
    {
        if (order.MoveTo(to, by, reason, clock.GetCurrentInstant()) is { } refused) return [refused];
        await db.SaveChangesAsync(cancellationToken);
        await timers.ForgetAsync(order.Id, cancellationToken);
        await stock.ReleaseAsync(order.Id, cancellationToken);
        await kitchen.ReleaseAsync(order.Id, cancellationToken);
        return await money.LetGoAsync(order, cancellationToken);
    }
}
