using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>An order whose diner did not get back what was given back to him takes those pieces for sold again. Of what goes back because it was called off it knows nothing.</summary>
internal sealed class OnRefundFailed(OrderingDb db, OrderRows rows, IClock clock) : ISubscriber<RefundFailed>
{
    public async Task HandleAsync(RefundFailed happened, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(happened.OrderId, cancellationToken) is { } order && order.FailRefund(happened.RefundId, clock.GetCurrentInstant())) await db.SaveChangesAsync(cancellationToken);
    }
}
