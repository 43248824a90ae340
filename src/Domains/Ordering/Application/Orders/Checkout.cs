using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Application.Pricing;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Looks at a cart once more before it is ordered: nothing stands in the way, it costs what was promised, and it can be paid as wished.</summary>
internal sealed class Checkout(QuoteCart quotes, PricePromises promises, IPayments payments, ITenantScope scope)
{
    public async Task<Result<Sale>> ExecuteAsync(Cart cart, PlaceOrderInput input, CancellationToken cancellationToken)
    {
        if (promises.Read(input.Promise, scope.Current) is not { Standing: PromiseStanding.Holds, Promise: { } promise } || promise.CartId != cart.Id) return OrdersErrors.PromiseInvalid;
        var quote = await quotes.ForAsync(cart, isOrdered: true, cancellationToken);
        if (quote.Problems.Count > 0 || quote.Demand is null) return Result<Sale>.Failure([.. quote.Problems.Select(CheckoutErrors.Of)]);
        if (promise.DifferencesTo(quote.Order) is { Count: > 0 } differences) return CheckoutErrors.PriceChanged(differences, quote.Order.Currency);
        if (promise.CartVersion != cart.Version) return CartErrors.Stale;
        var methods = await payments.MethodsAsync(cancellationToken);
        if (!methods.Contains(input.Method) || quote.Rules.PaymentMethods?.Contains(input.Method) == false) return OrdersErrors.MethodUnavailable;
        return new Sale(quote, PriceSnapshot.Of(quote.Request with { IsPaidInCash = input.Method == PaymentMethod.Cash }), input.Method);
    }
}

/// <summary>What costs something else than was promised.</summary>
/// <param name="LineId">Null for what is beside the lines.</param>
internal sealed record PriceChange(Guid? LineId, Money Was, Money Is);

/// <summary>What stands in the way of a cart, as errors.</summary>
internal static class CheckoutErrors
{
    public static Error Of(CartProblem problem) => Error.Conflict(CodeOf(problem.Code), problem.Message, problem.LineId is { } line ? $"lines.{line:N}" : "token");

    public static Error PriceChanged(IReadOnlyList<PriceDifference> differences, Currency currency) => OrdersErrors.PriceChanged with
    {
        About = (IReadOnlyList<PriceChange>)[.. differences.Select(d => new PriceChange(d.LineId, new Money(d.Was, currency), new Money(d.Is, currency)))],
    };

    /// <summary>As the schema writes it: DISH_SOLD_OUT.</summary>
    private static string CodeOf(CartProblemCode code) =>
        string.Concat(code.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));
}
