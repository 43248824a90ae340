using System.ComponentModel;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("A tip for a cart.")]
internal sealed record SetCartTipInput(
    [property: Description("The cart's token.")] string Token,
    [property: Description("Minor units of the brand's currency, 0 to 1,000,000.")] long Tip,
    [property: Description("Version of the cart that the change was made on; another one is answered with CONFLICT. Left out: the newest will do.")] int? Version = null);

internal sealed class SetCartTip(CartChange change)
{
    public async Task<Result<Cart>> ExecuteAsync(SetCartTipInput input, CancellationToken cancellationToken)
    {
        if (input.Tip is < 0 or > Cart.MaxTip) return CartErrors.TipOutOfRange;
        return await change.MakeAsync(input.Token, input.Version, (cart, now) => cart.Give(input.Tip, now), cancellationToken);
    }
}
