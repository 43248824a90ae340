using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Payments;

/// <summary>
/// Amounts as they can be paid online. Of currencies with three digits gateways take whole tens of the smallest unit (docs.stripe.com/currencies#three-decimal). It is rounded down: a
/// diner never pays more than he was shown, and is never given back more than he paid.
/// </summary>
public static class OnlineAmounts
{
    private const int CoarseStep = 10;

    /// <param name="amount">Minor units; not negative.</param>
    public static long RoundDown(long amount, Currency currency) => currency.Digits == 3 ? amount - (amount % CoarseStep) : amount;
}
