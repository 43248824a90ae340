using System.Collections.Frozen;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>
/// What cash is rounded to where the smallest coins are gone, by currency: in minor units, from the central banks' own rules. Countries of the euro differ and leave it to the
/// shop, so nothing is rounded there. Taxes stay those of the exact price.
/// </summary>
internal static class CashRounding
{
    private static readonly FrozenDictionary<string, int> Steps = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["AUD"] = 5,
        ["CAD"] = 5,
        ["CHF"] = 5,
        ["CZK"] = 100,
        ["DKK"] = 50,
        ["HUF"] = 500,
        ["ILS"] = 10,
        ["MYR"] = 5,
        ["NOK"] = 100,
        ["NZD"] = 10,
        ["SEK"] = 100,
        ["SGD"] = 5,
        ["ZAR"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What rounding adds to an exact total, below zero where it takes away.</summary>
    public static long Of(long total, Currency currency) => Steps.TryGetValue(currency.Code, out var step) ? checked(Rounding.HalfUp(total, step) * step) - total : 0;
}
