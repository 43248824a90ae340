using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Tells a diner whose order the restaurant had that nothing comes of it; who called it off himself knows.</summary>
internal sealed class OnOrderMoved(OrderingDb db, OrderMail mail) : ISubscriber<OrderMoved>
{
    public async Task HandleAsync(OrderMoved happened, CancellationToken cancellationToken)
    {
        if (happened.To is not (OrderStatus.Rejected or OrderStatus.Cancelled)) return;
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == happened.OrderId, cancellationToken) is not { PlacedAt: not null } order) return;
        var move = order.Moves[^1];
        if (move.By != "diner") await mail.RefuseAsync(order, move.By == "rule" ? null : move.Reason, cancellationToken);
    }
}
