using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>Asks the menu whether there is such a dish and whether what was chosen with it keeps its rules.</summary>
internal sealed class WantedDishes(IMenuPricing menu)
{
    /// <returns>The line with the dish's names.</returns>
    public async Task<Result<CartLine>> CheckAsync(Cart cart, CartLine line, Instant now, CancellationToken cancellationToken)
    {
        var occasion = new SellingOccasion(cart.Service, cart.LocationId, cart.RequestedFor ?? now);
        var dish = (await menu.PriceAsync(occasion, [new WantedDish(line.ItemId, line.SizeId, line.Options)], cancellationToken))[0];
        if (dish is null) return CartErrors.DishNotFound;
        if (dish.UnitPrice is null) return CartErrors.DishOnRequest;
        if (dish.PerGrams is null && line.Grams is not null) return CartErrors.GramsUnwanted;
        if (dish.PerGrams is not null && line.Grams is null) return CartErrors.GramsNeeded;
        return dish.Choices.Errors.Count > 0 ? Result<CartLine>.Failure(dish.Choices.Errors) : line with { Name = dish.Name, Slug = dish.Slug.Value };
    }
}
