using System.ComponentModel;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("A step of an order through the kitchen.")]
internal sealed record MoveOrderInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("`Order.version` as it was seen.")] int Version,
    [property: Description("Where it is from now on: PREPARING, READY, OUT_FOR_DELIVERY or COMPLETED, or one step back.")] OrderStatus To);

/// <summary>Takes an order a step through the kitchen and out of the door. Completed, it is sold, and what is paid at the door is taken.</summary>
internal sealed class MoveOrder(OrderingDb db, StaffOrders orders, OrderMoney money, IStock stock, GetOrders get, IClock clock)
{
    public async Task<Result<StaffOrder>> ExecuteAsync(MoveOrderInput input, CancellationToken cancellationToken)
    {
        if (!(await orders.TakeAsync(input.Id, input.Version, cancellationToken)).TryGet(out var order, out var refusals)) return Result<StaffOrder>.Failure(refusals);
        if (order.Status == OrderStatus.Placed || input.To is OrderStatus.Rejected or OrderStatus.Cancelled) return OrdersErrors.MoveOfItsOwn;
        if (order.MoveTo(input.To, orders.Me, null, clock.GetCurrentInstant()) is { } refused) return refused with { Field = "to" };
        await db.SaveChangesAsync(cancellationToken);
        if (order.Status == OrderStatus.Completed) await stock.CommitAsync(order.Id, cancellationToken);
        if (await money.CollectAsync(order, cancellationToken) is { Count: > 0 } errors) return Result<StaffOrder>.Failure(errors);
        return await get.ForStaffAsync(order, cancellationToken);
    }
}
