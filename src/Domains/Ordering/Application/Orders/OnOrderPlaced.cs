using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>An order has reached the restaurant: the diner is told, and the rules of the place do what they are to do with it.</summary>
internal sealed class OnOrderPlaced(OrderingDb db, OrderRows rows, GetOrderingRules rules, OrderMoney money, OrderTimers timers, OrderMail mail, IClock clock) : ISubscriber<OrderPlaced>
{
    public async Task HandleAsync(OrderPlaced happened, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(happened.OrderId, cancellationToken) is not { } order || order.Status.IsOver()) return;
        await mail.ConfirmAsync(order, cancellationToken);
        if (order.FiresAt is { } fires) await timers.FireAtAsync(order.Id, fires, cancellationToken);
        if (order.Status != OrderStatus.Placed) return;
        var settled = await rules.ForAsync(order.LocationId, cancellationToken);
        if (settled.AutoAccept) await AcceptAsync(order, cancellationToken);
        else if (settled.AutoRejectAfterMinutes is { } minutes) await timers.RejectAtAsync(order.Id, AnswerableFrom(order) + Duration.FromMinutes(minutes), cancellationToken);
    }

    /// <summary>An order for later is answered when somebody is there, at the latest when it is to be begun.</summary>
    private static Instant AnswerableFrom(Order order) => Instant.Max(order.PlacedAt!.Value, order.FiresAt ?? Instant.MinValue);

    private async Task AcceptAsync(Order order, CancellationToken cancellationToken)
    {
        OrderRefusedException.ThrowIfAny(order.Accept([], null, Mover.Rule, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(cancellationToken);
        OrderRefusedException.ThrowIfAny(await money.CollectAsync(order, cancellationToken));
    }
}
