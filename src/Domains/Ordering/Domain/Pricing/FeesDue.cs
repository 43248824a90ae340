namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>A fee while it is worked out.</summary>
internal sealed record OpenFee(FeeKind Kind, long Amount, OpenPart[] Parts)
{
    public PricedFee Close(bool taxIsIncluded) => new(Kind, Amount, [.. Parts.Select(p => p.Close(taxIsIncluded))]);
}

/// <summary>
/// What is charged beside the goods. Where prices include tax a fee without a class of its own shares the fate of the goods, in proportion to their value by rate: it is ancillary
/// to them (Court of Justice, C-349/96 Card Protection Plan; for Germany Abschn. 3.10 UStAE).
/// </summary>
internal sealed class FeesDue(ServiceRules rules, RatesOfDay rates, IReadOnlyList<OpenPart> goods)
{
    private readonly List<OpenFee> _due = [];

    /// <param name="subtotal">The goods, discounts not subtracted.</param>
    /// <param name="pieces">Pieces and portions.</param>
    public IReadOnlyList<OpenFee> For(long subtotal, int pieces)
    {
        if (pieces == 0) return [];
        if (rules.Fee is { } fee) Charge(FeeKind.Service, Of(fee), fee.TaxClass);
        if (rules.Minimum is { Surcharge: { } surcharge } minimum && subtotal < minimum.Amount) Charge(FeeKind.SmallOrder, surcharge, minimum.TaxClass);
        if (rules.Delivery is { } delivery && !(subtotal >= delivery.FreeFrom)) Charge(FeeKind.Delivery, delivery.Amount, delivery.TaxClass);
        if (rules.Deposit is { } deposit) Charge(FeeKind.Deposit, checked(deposit.PerPiece * pieces), deposit.TaxClass);
        return _due;
    }

    /// <summary>What the subtotal lacks of a minimum that nothing makes up for.</summary>
    public static long MissingToMinimum(ServiceRules rules, long subtotal) => rules.Minimum is { Surcharge: null } minimum ? Math.Max(0, minimum.Amount - subtotal) : 0;

    private long Of(ServiceFee fee)
    {
        var amount = checked(fee.Fixed + Rounding.HalfUp((Int128)goods.Sum(p => p.Left) * fee.PartsPerMillion, 1_000_000));
        return fee.Maximum is { } maximum ? Math.Min(amount, maximum) : amount;
    }

    private void Charge(FeeKind kind, long amount, string? taxClass)
    {
        if (amount > 0) _due.Add(new OpenFee(kind, amount, taxClass is null && rates.AreIncluded ? AsGoods(amount) : [new OpenPart(rates.Of(taxClass), amount)]));
    }

    /// <summary>Goods that were discounted to nothing count as they were before, and where they never cost anything the standard class holds.</summary>
    private OpenPart[] AsGoods(long amount)
    {
        var byRate = AmountsByRate.Of(goods, p => p.Left);
        if (byRate.Rates.Count == 0) byRate = AmountsByRate.Of(goods, p => p.Amount);
        if (byRate.Rates.Count == 0) return [new OpenPart(rates.Of(null), amount)];
        var shares = Spread.Of(amount, byRate.Amounts);
        return [.. byRate.Rates.Select((rate, i) => new OpenPart(rate, shares[i])).Where(p => p.Amount > 0)];
    }
}
