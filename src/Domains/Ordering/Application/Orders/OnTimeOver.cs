using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Gives up an order that was not paid for in time; what it held can be had by others.</summary>
internal sealed class OnPaymentTimeOver(OrderRows rows, CallOffOrder callOff) : ISubscriber<PaymentTimeOver>
{
    public async Task HandleAsync(PaymentTimeOver happened, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(happened.OrderId, cancellationToken) is not { Status: OrderStatus.Pending } order) return;
        OrderRefusedException.ThrowIfAny(await callOff.ExecuteAsync(order, OrderStatus.Cancelled, Mover.Rule, "PAYMENT_TIME_OVER", cancellationToken));
    }
}

/// <summary>Rejects an order that the restaurant did not answer in time.</summary>
internal sealed class OnAnswerTimeOver(OrderRows rows, CallOffOrder callOff) : ISubscriber<AnswerTimeOver>
{
    public async Task HandleAsync(AnswerTimeOver happened, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(happened.OrderId, cancellationToken) is not { Status: OrderStatus.Placed } order) return;
        OrderRefusedException.ThrowIfAny(await callOff.ExecuteAsync(order, OrderStatus.Rejected, Mover.Rule, "ANSWER_TIME_OVER", cancellationToken));
    }
}

/// <summary>Sends an order for later to the kitchen.</summary>
internal sealed class OnOrderFires(OrderingDb db, OrderRows rows, IClock clock) : ISubscriber<OrderFires>
{
    public async Task HandleAsync(OrderFires happened, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(happened.OrderId, cancellationToken) is not { IsScheduled: true } order) return;
        order.Fire(clock.GetCurrentInstant());
        await db.SaveChangesAsync(cancellationToken);
    }
}
