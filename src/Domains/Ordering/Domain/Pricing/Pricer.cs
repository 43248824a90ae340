namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>Prices orders. Pure: no clock, no database; the same request always costs the same, in whatever order its lines stand.</summary>
internal static class Pricer
{
    public static PricedOrder Price(PriceRequest request)
    {
        if (request.Tip < 0) throw new ArgumentException("A tip is 0 or more.", nameof(request));
        var (rules, rates) = (request.Rules.For(request.Service), new RatesOfDay(request));
        var (lines, inOrder) = Open(request.Lines, rates);
        var discounts = DiscountsGiven.Take(request.Discounts, inOrder);

        var goods = inOrder.SelectMany(l => l.Parts).ToList();
        var subtotal = lines.Aggregate(0L, (sum, line) => checked(sum + line.Total));
        var fees = new FeesDue(rules, rates, goods).For(subtotal, lines.Sum(l => l.Quantity));
        var taxes = TaxesDue.Settle([.. goods, .. fees.SelectMany(f => f.Parts)], rates.AreIncluded);

        var total = checked(subtotal - discounts.Sum(d => d.Amount) + fees.Sum(f => f.Amount) + taxes.Sum(t => t.IsIncluded ? 0 : t.Tax) + request.Tip);
        var cash = request.IsPaidInCash ? CashRounding.Of(total, request.Currency) : 0;
        return new PricedOrder(
            request.Currency,
            [.. lines.Select(l => l.Close(rates.AreIncluded))],
            [.. fees.Select(f => f.Close(rates.AreIncluded)), .. Rounded(cash)],
            discounts,
            taxes,
            subtotal,
            lines.Length == 0 ? 0 : FeesDue.MissingToMinimum(rules, subtotal),
            request.Tip,
            checked(total + cash));
    }

    /// <returns>The lines as they stand, and in the order of their ids, by which equal remainders are told apart.</returns>
    private static (OpenLine[] Lines, OpenLine[] InOrder) Open(IReadOnlyList<RequestedLine> requested, RatesOfDay rates)
    {
        var lines = new OpenLine[requested.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = OpenLine.Of(requested[i], rates);
        OpenLine[] inOrder = [.. lines];
        Array.Sort(inOrder, static (a, b) => a.Id.CompareTo(b.Id));
        for (var i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i].Id == inOrder[i - 1].Id) throw new ArgumentException("Two lines have one id.", nameof(requested));
        }

        return (lines, inOrder);
    }

    private static PricedFee[] Rounded(long cash) => cash == 0 ? [] : [new PricedFee(FeeKind.CashRounding, cash, [])];
}
