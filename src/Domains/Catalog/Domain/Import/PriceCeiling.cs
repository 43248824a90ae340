using System.Collections.Frozen;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The highest believable price of a dish, in major units: ten million where a lunch costs thousands, else a hundred thousand.</summary>
internal static class PriceCeiling
{
    private const decimal Usual = 100_000;
    private const decimal SmallUnits = 10_000_000;

    /// <summary>Currencies whose ISO decimals are not used in practice: a dish at 150,000 IDR costs nine euros.</summary>
    private static readonly FrozenSet<string> Inflated =
        new[] { "AMD", "AOA", "ARS", "COP", "IDR", "IQD", "KHR", "LAK", "LBP", "MMK", "MNT", "NGN", "TZS", "UZS" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static decimal For(Currency currency) => currency.Digits == 0 || Inflated.Contains(currency.Code) ? SmallUnits : Usual;
}
