using System.ComponentModel;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("An order that the diner calls off.")]
internal sealed record CancelOwnOrderInput([property: Description("The token of the order's link.")] string Token);

/// <summary>Whoever has an order's link calls it off, as long as the restaurant has not taken it.</summary>
internal sealed class CancelOwnOrder(OrderRows rows, TrackingTokens tokens, CallOffOrder callOff, GetOrders get, ITenantScope scope)
{
    public async Task<Result<TrackedOrder>> ExecuteAsync(CancelOwnOrderInput input, CancellationToken cancellationToken)
    {
        if (tokens.Read(input.Token, scope.Current) is not { } id || await rows.TakeAsync(id, cancellationToken) is not { } order) return OrdersErrors.TokenUnknown;
        if (order.Status == OrderStatus.Cancelled) return await get.ForDinerAsync(order, cancellationToken);
        if (!order.MayDinerCancel) return OrdersErrors.CancelTooLate;
        var errors = await callOff.ExecuteAsync(order, OrderStatus.Cancelled, Mover.Diner, null, cancellationToken);
        return errors.Count > 0 ? Result<TrackedOrder>.Failure(errors) : await get.ForDinerAsync(order, cancellationToken);
    }
}
