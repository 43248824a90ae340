using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>What a cart costs now, and what stands in the way of ordering it.</summary>
/// <param name="Place">Null where the location is gone.</param>
/// <param name="Lines">All of the cart's, in its order, each with the dish as the menu has it now; null where it has none.</param>
/// <param name="Request">What was priced: the lines that can be.</param>
/// <param name="Demand">What it asks of the kitchen; null where nothing can be ordered there.</param>
/// <param name="PromisedFor">When it would be ready or at the door; null where nobody can say.</param>
/// <param name="Promise">Signed: what the diner was told that it costs.</param>
internal sealed record CartQuote(
    Cart Cart,
    ServingPlace? Place,
    OrderingRules Rules,
    IReadOnlyList<QuotedLine> Lines,
    PriceRequest Request,
    PricedOrder Order,
    IReadOnlyList<CartProblem> Problems,
    KitchenDemand? Demand,
    Instant? PromisedFor,
    string Promise,
    Instant ExpiresAt)
{
    public Money Tip => Amount(Order.Tip);

    public Money Amount(long minorUnits) => new(minorUnits, Order.Currency);
}

/// <param name="Price">Null where it cannot be priced.</param>
internal sealed record QuotedLine(CartLine Line, PricedDish? Dish, PricedLine? Price);
