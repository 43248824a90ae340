using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Application.Pricing;
using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>Says what a cart costs, and what stands in the way of ordering it: from the menu, the hours, the taxes and the rules as they are at this moment. Nothing of it is the client's to say.</summary>
internal sealed class QuoteCart(
    IServingPlaces places, GetOrderingRules rules, IMenuPricing menu, ITaxRates taxes, Fulfilling fulfilling, PricePromises promises, IKnownFacts known, ITenantScope scope, IClock clock)
{
    public Task<CartQuote> ForAsync(Cart cart, CancellationToken cancellationToken) => ForAsync(cart, isOrdered: false, cancellationToken);

    /// <param name="isOrdered">The cart is being ordered: the kitchen's time is taken next, so whether there is any, and until when it is ready, is not said.</param>
    public async Task<CartQuote> ForAsync(Cart cart, bool isOrdered, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var place = await known.GetAsync($"ordering.place:{cart.LocationId:N}", () => places.FindAsync(cart.LocationId, cancellationToken), cancellationToken);
        var settled = (await known.GetAsync<OrderingRules>($"ordering.rules:{cart.LocationId:N}", async () => await rules.ForAsync(cart.LocationId, cancellationToken), cancellationToken))!;
        var rates = (await known.GetAsync<TaxTable>("ordering.taxes", async () => await taxes.ReadAsync(cancellationToken), cancellationToken))!;
        var at = cart.RequestedFor ?? now;
        var dishes = await DishesAsync(cart, at, cancellationToken);
        var request = new PriceRequest(
            scope.Brand.Currency, cart.Service, cart.LocationId, WallClock.DayAt(at, place?.Zone ?? scope.Brand.Zone), rates, settled.Prices,
            [.. cart.Lines.Zip(dishes).Select(p => RequestOf(p.First, p.Second)).OfType<RequestedLine>()], [], cart.Tip, IsPaidInCash: false);
        var order = Pricer.Price(request);
        var priced = order.Lines.ToDictionary(l => l.LineId);
        IReadOnlyList<QuotedLine> lines = [.. cart.Lines.Zip(dishes, (line, dish) => new QuotedLine(line, dish, priced.GetValueOrDefault(line.Id)))];
        var how = await fulfilling.JudgeAsync(cart, CookedDishes(cart, dishes), place, settled, isOrdered, now, cancellationToken);
        IEnumerable<CartProblem> problems = [.. LineProblems.Of(lines), .. how.Problems, .. BelowMinimum(cart, order)];
        if (place is not null) problems = problems.Select(p => p.For(Fulfilling.Calendar(cart, place, settled, now), now));
        var promise = PricePromise.Of(cart.Id, cart.Version, order, lines.Where(l => l.Price is not null).ToDictionary(l => l.Line.Id, l => l.Dish!.ItemVersion), now);
        return new CartQuote(
            cart, place, settled, lines, request, order, [.. problems], how.Demand, how.PromisedFor,
            promises.Sign(promise, scope.Current), promise.ExpiresAt);
    }

    /// <summary>What the kitchen makes for a cart, when it is to be handed over.</summary>
    public async Task<IReadOnlyList<CookedDish>> CookedAsync(Cart cart, Instant now, CancellationToken cancellationToken) => CookedDishes(cart, await DishesAsync(cart, cart.RequestedFor ?? now, cancellationToken));

    private static IReadOnlyList<CookedDish> CookedDishes(Cart cart, IReadOnlyList<PricedDish?> dishes) =>
        [.. cart.Lines.Zip(dishes).SelectMany(p => (p.Second?.Choices.Lines.Select(o => o.ItemId).OfType<Guid>() ?? []).Prepend(p.First.ItemId).Select(item => new CookedDish(item, p.First.Quantity)))];

    private async Task<IReadOnlyList<PricedDish?>> DishesAsync(Cart cart, Instant at, CancellationToken cancellationToken) => cart.Lines.Count == 0
        ? []
        : await menu.PriceAsync(new SellingOccasion(cart.Service, cart.LocationId, at), [.. cart.Lines.Select(l => new WantedDish(l.ItemId, l.SizeId, l.Options))], cancellationToken);

    /// <summary>Null for what has no price: it is a problem of the cart, not a line of the order.</summary>
    private static RequestedLine? RequestOf(CartLine line, PricedDish? dish) => dish?.UnitPrice is { } price && LineProblems.Fits(line, dish)
        ? new RequestedLine(line.Id, price, dish.PerGrams, line.Grams, line.Quantity, dish.TaxClass, [.. dish.Choices.Lines.Select(o => new RequestedOption(o.OptionId, o.Extra, o.TaxClass))])
        : null;

    private static IEnumerable<CartProblem> BelowMinimum(Cart cart, PricedOrder order)
    {
        if (cart.Lines.Count > 0 && order.MissingToMinimum > 0) yield return CartProblems.BelowMinimum(order.MissingToMinimum);
    }
}
