using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>The frame of every change of a cart: whoever has it takes it, on the version that he saw, and live readers are told.</summary>
internal sealed class CartChange(OrderingDb db, CartRows rows, CartLive live, KitchenCapacity kitchen, IClock clock)
{
    /// <param name="version">The version that the change was made on; null where the newest will do.</param>
    /// <param name="change">Answers why it changes nothing; with nothing where it does.</param>
    public async Task<Result<Cart>> MakeAsync(string token, int? version, Func<Cart, Instant, Task<IReadOnlyList<Error>>> change, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(token, cancellationToken) is not { } cart) return CartErrors.NotFound;
        if (version is { } seen && seen != cart.Version) return CartErrors.Stale;
        var wish = WishOf(cart);
        if (await change(cart, clock.GetCurrentInstant()) is { Count: > 0 } refusals) return Result<Cart>.Failure(refusals);
        await SaveAsync(cart, cancellationToken);
        if (cart.Lines.Count == 0 || WishOf(cart) != wish) await kitchen.ReleaseAsync(cart.Id, cancellationToken);
        return cart;
    }

    public Task<Result<Cart>> MakeAsync(string token, int? version, Action<Cart, Instant> change, CancellationToken cancellationToken) => MakeAsync(
        token,
        version,
        (cart, now) =>
        {
            change(cart, now);
            return Task.FromResult<IReadOnlyList<Error>>([]);
        },
        cancellationToken);

    /// <summary>Where and for when: elsewhere and at another time the kitchen's time that is held is of no use to it.</summary>
    private static (Guid Location, ServiceType Service, Instant? At) WishOf(Cart cart) => (cart.LocationId, cart.Service, cart.RequestedFor);

    /// <summary>For those who hold the cart's row already.</summary>
    public async Task SaveAsync(Cart cart, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await live.TellAsync(cart, cancellationToken);
    }
}
