using System.ComponentModel;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("An order that the restaurant takes.")]
internal sealed record AcceptOrderInput(
    [property: Description("The order.")] GlobalId Id,
    [property: Description("`Order.version` as it was seen.")] int Version,
    [property: Description("In how many minutes it will be ready or at the door: 1 to 1,440. Left out, as it was promised.")] int? ReadyIn = null,
    [property: Description("What cannot be made: it is taken off, and not charged.")] IReadOnlyList<OrderPiecesInput>? Missing = null);

/// <summary>The restaurant takes an order, and with it the money: less where lines are missing.</summary>
internal sealed class AcceptOrder(OrderingDb db, StaffOrders orders, OrderMoney money, GetOrders get, IClock clock)
{
    public async Task<Result<StaffOrder>> ExecuteAsync(AcceptOrderInput input, CancellationToken cancellationToken)
    {
        if (!(await orders.TakeAsync(input.Id, input.Version, cancellationToken)).TryGet(out var order, out var refusals)) return Result<StaffOrder>.Failure(refusals);
        if (input.ReadyIn is < 1 or > OrderForm.MostMinutes) return OrdersErrors.ReadyInOutOfRange;
        var now = clock.GetCurrentInstant();
        Instant? promised = input.ReadyIn is { } minutes ? now + Duration.FromMinutes(minutes) : null;
        if (order.Accept(input.Missing.Pieces(), promised, orders.Me, now) is { Count: > 0 } errors) return Result<StaffOrder>.Failure(errors);
        await db.SaveChangesAsync(cancellationToken);
        if (await money.CollectAsync(order, cancellationToken) is { Count: > 0 } refused) return Result<StaffOrder>.Failure(refused);
        return await get.ForStaffAsync(order, cancellationToken);
    }
}
