using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>A cart is past its time, unless it was changed meanwhile.</summary>
[EventName("ordering.cart-sweep-due.v1")]
internal sealed record CartSweepDue(Guid CartId) : IEvent;

/// <summary>Has a cart looked for an hour after it expires.</summary>
internal sealed class CartSweep(ITimers timers)
{
    private static readonly Duration Later = Duration.FromHours(1);

    public Task AtAsync(Cart cart, CancellationToken cancellationToken) => AtAsync(cart.Id, cart.ExpiresAt, cancellationToken);

    public Task AtAsync(Guid cartId, Instant expiry, CancellationToken cancellationToken) => timers.SetAsync(new CartSweepDue(cartId), cartId.ToString("N"), expiry + Later, cancellationToken);
}

/// <summary>Deletes carts that nobody comes back for, and what the kitchens' ledger says of days that are over.</summary>
internal sealed class OnCartSweepDue(OrderingDb db, CartSweep sweep, IClock clock) : ISubscriber<CartSweepDue>
{
    private static readonly Duration LedgerKept = Duration.FromDays(2);

    public async Task HandleAsync(CartSweepDue happened, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var over = now - LedgerKept;
        await db.Carts.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        await db.Slots.Where(s => s.Slot < over).ExecuteDeleteAsync(cancellationToken);
        await db.Holds.Where(h => h.PromisedFor < over).ExecuteDeleteAsync(cancellationToken);
        var expiry = await db.Carts.Where(c => c.Id == happened.CartId).Select(c => (Instant?)c.ExpiresAt).FirstOrDefaultAsync(cancellationToken);
        if (expiry is { } later) await sweep.AtAsync(happened.CartId, later, cancellationToken);
    }
}
