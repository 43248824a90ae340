namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>
/// Works out the tax of each rate on all that is taxed at it together, rounded once (§ 14 (4) UStG asks for amounts by rate, Japan's qualified invoice for one rounding a rate,
/// the Streamlined Sales and Use Tax Agreement allows it for the invoice), and tells each part its share.
/// </summary>
internal static class TaxesDue
{
    private const long Million = 1_000_000;

    /// <param name="parts">Lines in the order of their ids, then fees.</param>
    public static IReadOnlyList<PricedTax> Settle(IReadOnlyList<OpenPart> parts, bool areIncluded)
    {
        var byRate = AmountsByRate.Of(parts, p => p.Left);
        var taxes = new PricedTax[byRate.Rates.Count];
        for (var i = 0; i < taxes.Length; i++)
        {
            var (rate, amount) = (byRate.Rates[i], byRate.Amounts[i]);
            var tax = Rounding.HalfUp((Int128)amount * rate, areIncluded ? Million + rate : Million);
            taxes[i] = new PricedTax(rate, areIncluded ? amount - tax : amount, tax, areIncluded);
            if (tax > 0) Tell(tax, parts.Where(p => p.Rate == rate).ToList());
        }

        return taxes;
    }

    private static void Tell(long tax, List<OpenPart> taxed)
    {
        var shares = Spread.Of(tax, taxed.ConvertAll(p => p.Left));
        for (var i = 0; i < shares.Length; i++) taxed[i].Tax = shares[i];
    }
}
