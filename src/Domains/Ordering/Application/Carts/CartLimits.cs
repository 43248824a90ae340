using FoodSaaS.Contracts.Accounts;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>How many carts the public may start; the section <c>Ordering:Limits</c> of the configuration changes the numbers.</summary>
internal sealed class CartLimits
{
    private static readonly Duration Hour = Duration.FromHours(1);

    public int CartsPerNetworkAnHour { get; init; } = 300;

    public int CartsPerBrandAnHour { get; init; } = 20_000;

    public AttemptLimit OfNetwork => new("cart-network", CartsPerNetworkAnHour, Hour);

    public AttemptLimit OfBrand => new("cart-brand", CartsPerBrandAnHour, Hour);
}
