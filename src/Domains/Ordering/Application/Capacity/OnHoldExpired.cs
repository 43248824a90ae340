using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Capacity;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Capacity;

/// <summary>Time was held for an order for as long as it may be.</summary>
[EventName("ordering.hold-expired.v1")]
internal sealed record HoldExpired(Guid HoldId) : IEvent;

/// <summary>Gives it back, unless the order stands meanwhile; a cart that it was held for says so to those who follow it.</summary>
internal sealed class OnHoldExpired(OrderingDb db, CapacityLedger ledger, CartLive live, IClock clock) : ISubscriber<HoldExpired>
{
    public async Task HandleAsync(HoldExpired happened, CancellationToken cancellationToken)
    {
        await ledger.GiveBackAsync(happened.HoldId, clock.GetCurrentInstant(), cancellationToken);
        if (await db.Carts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == happened.HoldId, cancellationToken) is { } cart) await live.TellAsync(cart, cancellationToken);
    }
}
