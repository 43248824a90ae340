using System.ComponentModel;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("The cart of a browser whose guest has signed in.")]
internal sealed record MergeCartInput([property: Description("The cart's token.")] string Token);

/// <summary>
/// Makes a browser's cart the diner's, with what he had in another browser. His other carts' tokens lead to it from then on. A cart that is another diner's is none.
/// </summary>
internal sealed class MergeCart(CartRows rows, CartChange change, KitchenCapacity kitchen, ViewerScope viewer, IClock clock)
{
    public async Task<Result<Cart>> ExecuteAsync(MergeCartInput input, CancellationToken cancellationToken)
    {
        var me = viewer.Viewer.DinerId!.Value;
        await rows.WaitForAsync(me, cancellationToken);
        if (await rows.TakeAsync(input.Token, cancellationToken) is not { } cart) return CartErrors.NotFound;
        if (cart.DinerId == me) return cart;
        var now = clock.GetCurrentInstant();
        if (await rows.TakeOfAsync(me, cancellationToken) is { } other)
        {
            if (other.ExpiresAt > now) cart.TakeOver(other, now);
            other.GoInto(cart, now);
            await rows.LeadAsync(other.Id, cart.Id, cancellationToken);
            await change.SaveAsync(other, cancellationToken);
            await kitchen.ReleaseAsync(other.Id, cancellationToken);
        }

        cart.BelongTo(me, now);
        await change.SaveAsync(cart, cancellationToken);
        return cart;
    }
}
