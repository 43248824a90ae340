using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>
/// An order follows its payment: it reaches the restaurant once it is paid for. What is paid after it came to nothing is let go, once. Of an order for later whose kept method
/// fails on the day, the diner is told.
/// </summary>
internal sealed class OnPaymentChanged(OrderingDb db, OrderRows rows, OrderMoney money, OrderTimers timers, OrderMail mail, FollowOrders followers, IClock clock) : ISubscriber<PaymentChanged>
{
    public async Task HandleAsync(PaymentChanged happened, CancellationToken cancellationToken)
    {
        if (await IsUnpaidAsync(happened.OrderId, cancellationToken)) return;
        if (await rows.TakeAsync(happened.OrderId, cancellationToken) is not { } order || await money.StateAsync(order.Id, cancellationToken) is not { } state) return;
        if (order.Status == OrderStatus.Pending && state.Status is PaymentStatus.Authorised or PaymentStatus.Saved or PaymentStatus.Captured) await PlaceAsync(order, cancellationToken);
        else order.Touch(clock.GetCurrentInstant());
        await db.SaveChangesAsync(cancellationToken);
        if (state.Status == PaymentStatus.Failed && order is { PlacedAt: not null, ClosedAt: null }) await mail.TellUnpaidAsync(order, canBePaid: state.Session is not null, cancellationToken);
        OrderRefusedException.ThrowIfAny(await SettleAsync(order, state, cancellationToken));
    }

    /// <summary>Of an order that nobody has paid nothing but its payment is different, and nobody but its followers knows of it. What was paid since comes with an event of its own.</summary>
    private async Task<bool> IsUnpaidAsync(Guid orderId, CancellationToken cancellationToken)
    {
        if (await money.StateAsync(orderId, cancellationToken) is not { Status: PaymentStatus.Pending or PaymentStatus.Failed }) return false;
        if (await rows.TouchPendingAsync(orderId, clock.GetCurrentInstant(), cancellationToken) is not { } version) return false;
        await followers.TellAsync(orderId, version, cancellationToken);
        return true;
    }

    private async Task PlaceAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.MoveTo(OrderStatus.Placed, Mover.Payment, null, clock.GetCurrentInstant()) is { } refused) throw new OrderRefusedException(refused);
        await timers.ForgetAsync(order.Id, cancellationToken);
    }

    private Task<IReadOnlyList<Error>> SettleAsync(Order order, PaymentState state, CancellationToken cancellationToken)
    {
        if (order.Status is not (OrderStatus.Rejected or OrderStatus.Cancelled)) return money.CollectAsync(order, cancellationToken);
        var holdsMoney = state.Status is PaymentStatus.Authorised or PaymentStatus.Saved || state.Captured > state.Refunded;
        return holdsMoney ? money.LetGoAsync(order, cancellationToken) : Task.FromResult<IReadOnlyList<Error>>([]);
    }
}
