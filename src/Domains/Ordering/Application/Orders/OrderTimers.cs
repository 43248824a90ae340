using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>A diner has had his time to pay.</summary>
[EventName("ordering.payment-time-over.v1")]
internal sealed record PaymentTimeOver(Guid OrderId) : IEvent;

/// <summary>The restaurant has had its time to answer.</summary>
[EventName("ordering.answer-time-over.v1")]
internal sealed record AnswerTimeOver(Guid OrderId) : IEvent;

/// <summary>The kitchen is to begin with an order for later.</summary>
[EventName("ordering.order-fires.v1")]
internal sealed record OrderFires(Guid OrderId) : IEvent;

/// <summary>What becomes of orders by the passing of time. A timer for each order, so that no two wait for each other.</summary>
internal sealed class OrderTimers(ITimers timers)
{
    public Task GiveUpAtAsync(Guid orderId, Instant at, CancellationToken cancellationToken) => timers.SetAsync(new PaymentTimeOver(orderId), Key(orderId), at, cancellationToken);

    public Task RejectAtAsync(Guid orderId, Instant at, CancellationToken cancellationToken) => timers.SetAsync(new AnswerTimeOver(orderId), Key(orderId), at, cancellationToken);

    public Task FireAtAsync(Guid orderId, Instant at, CancellationToken cancellationToken) => timers.SetAsync(new OrderFires(orderId), Key(orderId), at, cancellationToken);

    /// <summary>Nothing is to become of it any more.</summary>
    public async Task ForgetAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await timers.CancelAsync<PaymentTimeOver>(Key(orderId), cancellationToken);
        await timers.CancelAsync<AnswerTimeOver>(Key(orderId), cancellationToken);
        await timers.CancelAsync<OrderFires>(Key(orderId), cancellationToken);
    }

    private static string Key(Guid orderId) => orderId.ToString("N");
}
