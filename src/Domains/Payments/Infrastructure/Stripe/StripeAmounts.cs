using System.Collections.Frozen;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>
/// Stripe's own minor units (docs.stripe.com/currencies): those of ISO 4217, but for two currencies without minor units that it counts in hundredths all the same, and those with
/// three digits, of which the last must be 0. What is asked for is rounded down to that: a diner never pays more than he was shown.
/// </summary>
internal static class StripeAmounts
{
    private const int Hundredths = 100;

    private static readonly FrozenSet<string> InHundredths = new[] { "ISK", "UGX" }.ToFrozenSet(StringComparer.Ordinal);

    public static long ToStripe(long amount, Currency currency)
    {
        if (InHundredths.Contains(currency.Code)) return checked(amount * Hundredths);
        return OnlineAmounts.RoundDown(amount, currency);
    }

    public static long FromStripe(long amount, Currency currency) => InHundredths.Contains(currency.Code) ? amount / Hundredths : amount;

    public static string CodeOf(Currency currency) => currency.Code.ToLowerInvariant();

    /// <summary>Null for one that we do not know.</summary>
    public static Currency? Find(string? code) => Currency.Find(code?.ToUpperInvariant());
}
