namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>
/// Takes discounts off the goods: first those of single lines, then those of the whole order. What is off is spread over tax rates in proportion to what is left there, and
/// within a rate over lines, so it does not matter in which order lines and discounts stand.
/// </summary>
internal static class DiscountsGiven
{
    /// <param name="lines">In the order of their ids.</param>
    /// <returns>What each gave, those that gave nothing left out.</returns>
    public static IReadOnlyList<PricedDiscount> Take(IReadOnlyList<GivenDiscount> discounts, IReadOnlyList<OpenLine> lines)
    {
        if (discounts.Count == 0) return [];
        if (discounts.Any(d => d.Amount < 0)) throw new ArgumentException("A discount is 0 or more.", nameof(discounts));
        var given = new long[discounts.Count];
        foreach (var line in lines) Take(line.Id, line.Parts, discounts, given);
        Take(null, [.. lines.SelectMany(l => l.Parts)], discounts, given);
        return [.. discounts.Select((d, i) => new PricedDiscount(d.Kind, d.Label, given[i], d.LineId)).Where(d => d.Amount > 0)];
    }

    private static void Take(Guid? lineId, IReadOnlyList<OpenPart> parts, IReadOnlyList<GivenDiscount> discounts, long[] given)
    {
        var (left, off) = (parts.Sum(p => p.Left), 0L);
        for (var i = 0; i < given.Length; i++)
        {
            if (discounts[i].LineId != lineId) continue;
            given[i] = Math.Min(discounts[i].Amount, left - off);
            off += given[i];
        }

        if (off > 0) TakeOff(off, parts);
    }

    private static void TakeOff(long off, IReadOnlyList<OpenPart> parts)
    {
        var byRate = AmountsByRate.Of(parts, p => p.Left);
        var shares = Spread.Of(off, byRate.Amounts);
        for (var i = 0; i < shares.Length; i++)
        {
            var taxedAlike = parts.Where(p => p.Rate == byRate.Rates[i]).ToList();
            var ofParts = Spread.Of(shares[i], taxedAlike.ConvertAll(p => p.Left));
            for (var part = 0; part < ofParts.Length; part++) taxedAlike[part].Discount += ofParts[part];
        }
    }
}
