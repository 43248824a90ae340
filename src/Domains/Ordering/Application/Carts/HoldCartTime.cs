using System.ComponentModel;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("A cart whose guest is about to pay.")]
internal sealed record HoldCartTimeInput([property: Description("The cart's token.")] string Token);

/// <summary>
/// Holds the kitchen's time for a cart while its guest pays: once a cart, not longer for being asked again, and only where nothing else stands in the way. An order takes it over;
/// else it comes back by itself.
/// </summary>
internal sealed class HoldCartTime(CartRows rows, QuoteCart quotes, KitchenCapacity kitchen, IClock clock)
{
    /// <summary>Long enough for an address and a card.</summary>
    private static readonly Duration Length = Duration.FromMinutes(8);

    public async Task<Result<Cart>> ExecuteAsync(HoldCartTimeInput input, CancellationToken cancellationToken)
    {
        if (await rows.TakeAsync(input.Token, cancellationToken) is not { } cart) return CartErrors.NotFound;
        var quote = await quotes.ForAsync(cart, cancellationToken);
        if (quote.Problems.Count > 0 || quote.Demand is not { } demand) return Result<Cart>.Failure([.. quote.Problems.Select(CheckoutErrors.Of)]);
        if (await kitchen.HoldAsync(cart.Id, demand, clock.GetCurrentInstant() + Length, cancellationToken) is null) return CheckoutErrors.Of(CartProblems.NoCapacity(null));
        return cart;
    }
}
