using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Receipts;

/// <summary>The receipt of the order that a link's token leads to; null where it leads to none, and while the order is still to be paid.</summary>
internal sealed class GetReceipt(GetOrders orders, ITenantScope scope)
{
    public async Task<Receipt?> ExecuteAsync(string token, CancellationToken cancellationToken) =>
        await orders.TrackedAsync(token, cancellationToken) is { Order.PlacedAt: not null } tracked ? ReceiptText.Of(tracked.Order, tracked.Payment, scope.Brand) : null;
}

/// <summary>Counts printed receipts of an order: printing takes more than reading does.</summary>
internal sealed class ReceiptAdmission(IAttemptLimits attempts, TrackingTokens tokens, ITenantScope scope)
{
    private static readonly AttemptLimit OfAnOrder = new("ordering.receipts", 20, Duration.FromMinutes(10));

    /// <returns>False where it is too often. A token that is none of ours counts for nothing, and leads to nothing.</returns>
    public async Task<Result<bool>> ExecuteAsync(string token, CancellationToken cancellationToken) =>
        tokens.Read(token, scope.Current) is not { } id || await attempts.TakeAsync(OfAnOrder, $"{scope.Current} {id:N}", cancellationToken);
}
