using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

/// <summary>Orders to be priced.</summary>
internal static class Bills
{
    public static readonly Guid Here = Id(1_000);
    public static readonly LocalDate Today = new(2026, 6, 1);

    public static PriceRequest Of(string currency, TaxTable taxes, ServiceType service, params RequestedLine[] lines) =>
        new(Currency.Find(currency)!, service, Here, Today, taxes, PriceRules.None, lines, [], 0, false);

    public static RequestedLine Line(int number, long price, int quantity = 1, string taxClass = "standard", params (long Extra, string? TaxClass)[] options) =>
        new(Id(number), price, null, null, quantity, taxClass, [.. options.Select((o, i) => new RequestedOption(Id((number * 100) + i), o.Extra, o.TaxClass))]);

    public static RequestedLine Weighed(int number, long price, int perGrams, int grams, int quantity = 1, string taxClass = "standard") =>
        new(Id(number), price, perGrams, grams, quantity, taxClass, []);

    /// <summary>With these rules for its service.</summary>
    public static PriceRequest Under(this PriceRequest request, ServiceRules rules) => request with { Rules = PriceRules.None.With(request.Service, rules) };

    public static TaxTable Taxes(bool areIncluded, params (string Code, int PartsPerMillion)[] rates) =>
        new(areIncluded, [.. rates.Select(r => new TaxClass(r.Code, r.Code, [new TaxRate(null, null, null, r.PartsPerMillion)]))]);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>One fee, or none where it is nothing.</summary>
    public static (FeeKind, long)[] Only(FeeKind kind, long amount) => amount == 0 ? [] : [(kind, amount)];

    /// <summary>Kind, amount.</summary>
    public static IEnumerable<(FeeKind, long)> FeesOf(PricedOrder order) => order.Fees.Select(f => (f.Kind, f.Amount));

    /// <summary>Rate, net, tax.</summary>
    public static IEnumerable<(int, long, long)> TaxesOf(PricedOrder order) => order.Taxes.Select(t => (t.PartsPerMillion, t.Net, t.Tax));
}
