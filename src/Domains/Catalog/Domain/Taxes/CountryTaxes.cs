using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Taxes;

/// <summary>
/// What a brand begins with: the usual rates on food and drink of its country as of 2026. A start, not advice: the brand settles them with whoever does its taxes.
/// Sources: European Commission, Taxes in Europe database; the tax administrations of GB, CH and JP.
/// </summary>
internal static class CountryTaxes
{
    public const string Reduced = "reduced";
    public const string Zero = "zero";

    private static readonly LocalDate GermanRestaurants = new(2026, 1, 1);

    private static readonly Dictionary<string, (decimal Standard, TaxRate[] Reduced)> Known = new(StringComparer.Ordinal)
    {
        ["AT"] = (20, [Rate(10)]),
        ["BE"] = (21, [Rate(12), Rate(6, ServiceType.Delivery), Rate(6, ServiceType.Pickup)]),
        ["CH"] = (8.1m, [Rate(2.6m), Rate(8.1m, ServiceType.DineIn)]),
        ["CZ"] = (21, [Rate(12)]),
        ["DE"] = (19, [Rate(7), Rate(19, ServiceType.DineIn), Rate(7, ServiceType.DineIn, GermanRestaurants)]),
        ["DK"] = (25, [Rate(25)]),
        ["ES"] = (21, [Rate(10)]),
        ["FR"] = (20, [Rate(10)]),
        ["GB"] = (20, [Rate(20)]),
        ["IT"] = (22, [Rate(10)]),
        ["JP"] = (10, [Rate(8), Rate(10, ServiceType.DineIn)]),
        ["NL"] = (21, [Rate(9)]),
        ["PL"] = (23, [Rate(8)]),
        ["SE"] = (25, [Rate(12)]),
    };

    /// <summary>Where the law has shops add tax on top of their prices.</summary>
    public static bool PricesIncludeTax(string country) => country is not ("US" or "CA");

    /// <summary>Countries that are not in the list begin with 0 %.</summary>
    public static IReadOnlyList<TaxClass> For(string country)
    {
        var (standard, reduced) = Known.GetValueOrDefault(country, (0, [Rate(0)]));
        return [new(TaxTable.Standard, "Standard", [Rate(standard)]), new(Reduced, "Reduced (food)", reduced), new(Zero, "Zero", [Rate(0)])];
    }

    private static TaxRate Rate(decimal percent, ServiceType? service = null, LocalDate? from = null) => new(service, null, from, (int)(percent * TaxRules.PerPercent));
}
