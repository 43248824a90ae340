using System.ComponentModel;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

[Description("A tip for an order that was completed.")]
internal sealed record TipOrderInput(
    [property: Description("The token of the order's link.")] string Token,
    [property: Description("Minor units of the order's currency, 1 to 1,000,000.")] long Amount,
    [property: Description("8 to 64 letters, digits, hyphens and underscores, drawn for this wish: asked again with it, no second tip is begun.")] string IdempotencyKey);

/// <summary>Whoever has an order's link begins a tip for it, which is paid like an order and by itself.</summary>
internal sealed class TipOrder(OrderRows rows, TrackingTokens tokens, IPayments payments, GetOrders get, ITenantScope scope, IClock clock)
{
    public async Task<Result<TrackedOrder>> ExecuteAsync(TipOrderInput input, CancellationToken cancellationToken)
    {
        if (!IdempotencyKey.IsOne(input.IdempotencyKey)) return OrdersErrors.KeyInvalid;
        if (input.Amount is < 1 or > Cart.MaxTip) return OrdersErrors.TipOutOfRange;
        if (tokens.Read(input.Token, scope.Current) is not { } id || await rows.TakeAsync(id, cancellationToken) is not { } order) return OrdersErrors.TokenUnknown;
        if (!order.MayBeTipped(clock.GetCurrentInstant())) return OrdersErrors.TipNotNow;
        var tip = new NewTip(IdempotencyKey.IdOf(order.Id, $"tip {input.IdempotencyKey}"), order.Id, input.Amount, order.Currency, order.Number);
        if (!(await payments.TipAsync(tip, cancellationToken)).TryGet(out _, out var refusals)) return Result<TrackedOrder>.Failure(refusals);
        return await get.ForDinerAsync(order, cancellationToken);
    }
}
