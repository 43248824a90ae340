using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>A price with all that it came from, as an order keeps it: years later it can be worked out again and shown step by step.</summary>
/// <param name="Version">Of the way to price.</param>
internal sealed record PriceSnapshot(int Version, PriceRequest Request, PricedOrder Result)
{
    private const int Current = 1;

    /// <summary>Prices a request and keeps of it what the price came from: of the tax table the rates of the sale, of the rules those of its service.</summary>
    public static PriceSnapshot Of(PriceRequest request)
    {
        var kept = request with { Taxes = RatesOf(request), Rules = PriceRules.None.With(request.Service, request.Rules.For(request.Service)) };
        return new PriceSnapshot(Current, kept, Pricer.Price(kept));
    }

    public static PriceSnapshot FromJson(string json) => JsonSerializer.Deserialize<PriceSnapshot>(json, EventJson.Options)!;

    public string ToJson() => JsonSerializer.Serialize(this, EventJson.Options);

    /// <summary>The same price, worked out anew.</summary>
    public PricedOrder Recompute() => Pricer.Price(Request);

    /// <summary>
    /// What is left to pay where the kitchen lacks some of it: fees as far as they were charged, and none that the smaller order would cost now. A line's own discount shrinks with
    /// it, in the diner's favour; one of the whole order and the tip stay.
    /// </summary>
    /// <param name="missing">Pieces by line.</param>
    public PriceSnapshot Without(IReadOnlyDictionary<Guid, int> missing)
    {
        var lines = Request.Lines.Select(l => l with { Quantity = l.Quantity - missing.GetValueOrDefault(l.LineId) }).Where(l => l.Quantity > 0).ToList();
        var left = lines.ToDictionary(l => l.LineId);
        var rules = Request.Rules.For(Request.Service);
        var asCharged = rules with
        {
            Minimum = WasCharged(FeeKind.SmallOrder) ? rules.Minimum : null,
            Delivery = WasCharged(FeeKind.Delivery) ? rules.Delivery : null,
        };
        return Of(Request with
        {
            Lines = lines,
            Discounts = [.. Request.Discounts.Select(d => d.LineId is { } id && left.TryGetValue(id, out var line) ? d with { Amount = Shrunk(d.Amount, line) } : d)],
            Rules = Request.Rules.With(Request.Service, asCharged),
        });
    }

    /// <summary>Every amount with what it came from, in the order in which a bill shows them.</summary>
    public IReadOnlyList<PriceStep> Explain() => PriceExplanation.Of(Request, Result);

    private bool WasCharged(FeeKind kind) => Result.Fees.Any(f => f.Kind == kind);

    private long Shrunk(long discount, RequestedLine line)
    {
        var before = Request.Lines.First(l => l.LineId == line.LineId).Quantity;
        return (long)((((Int128)discount * line.Quantity) + before - 1) / before);
    }

    private static TaxTable RatesOf(PriceRequest request)
    {
        var rules = request.Rules.For(request.Service);
        var codes = request.Lines.SelectMany(l => l.Options.Select(o => o.TaxClass).Prepend(l.TaxClass))
            .Concat([TaxTable.Standard, rules.Fee?.TaxClass, rules.Minimum?.TaxClass, rules.Delivery?.TaxClass, rules.Deposit?.TaxClass])
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new TaxTable(request.Taxes.PricesIncludeTax, [.. codes.Select(code => new TaxClass(code, "", [RateOf(code, request)]))]);
    }

    private static TaxRate RateOf(string code, PriceRequest request) => new(null, null, null, request.Taxes.RateFor(code, request.Service, request.LocationId, request.Day));
}
