using System.Text.Json.Serialization;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>
/// What an order costs. It adds up to the unit: the lines' totals and the fees, less the discounts, plus the taxes that prices do not include, plus the tip, are the total.
/// </summary>
/// <param name="Discounts">What was given; those that gave nothing are left out.</param>
/// <param name="Taxes">One a rate, the highest first; 0 % is one of them.</param>
/// <param name="Subtotal">The lines' totals.</param>
/// <param name="MissingToMinimum">What the subtotal lacks of a minimum below which nothing is delivered; 0 where it lacks nothing, or a surcharge makes up for it.</param>
internal sealed record PricedOrder(
    Currency Currency,
    IReadOnlyList<PricedLine> Lines,
    IReadOnlyList<PricedFee> Fees,
    IReadOnlyList<PricedDiscount> Discounts,
    IReadOnlyList<PricedTax> Taxes,
    long Subtotal,
    long MissingToMinimum,
    long Tip,
    long Total)
{
    /// <summary>A tip of so many percent of the goods as they are paid for.</summary>
    public long TipOf(int percent) => Rounding.HalfUp((Int128)Lines.Sum(l => l.Total - l.Discount) * percent, 100);
}

/// <param name="UnitPrice">Of one piece or portion, options included.</param>
/// <param name="Total">All of them, discounts not subtracted.</param>
/// <param name="Discount">Its own and its share of those of the whole order.</param>
/// <param name="Parts">By tax rate, the highest first; more than one where an option is taxed otherwise than its dish.</param>
internal sealed record PricedLine(Guid LineId, long UnitPrice, int Quantity, long Total, long Discount, IReadOnlyList<TaxedPart> Parts)
{
    /// <summary>What the diner pays for the line: added tax included, discounts subtracted. What goes back when it is refunded.</summary>
    [JsonIgnore]
    public long Paid => Total - Discount + Parts.Sum(p => p.AddedTax);

    /// <summary>What he pays for the first so many pieces: two parts of a line never come to more than the whole.</summary>
    public long PaidFor(int pieces) => (long)((Int128)Paid * pieces / Quantity);
}

/// <summary>What of a line or a fee is taxed at one rate.</summary>
/// <param name="Amount">Discounts not subtracted.</param>
/// <param name="Tax">Its share of the tax of the rate, which is rounded once for the whole order.</param>
/// <param name="IsIncluded">Whether <paramref name="Amount"/> contains the tax.</param>
internal sealed record TaxedPart(int PartsPerMillion, long Amount, long Discount, long Tax, bool IsIncluded)
{
    [JsonIgnore]
    public long AddedTax => IsIncluded ? 0 : Tax;
}

/// <param name="Amount">Below zero only for <see cref="FeeKind.CashRounding"/>.</param>
/// <param name="Parts">By tax rate; none for what is not taxed.</param>
internal sealed record PricedFee(FeeKind Kind, long Amount, IReadOnlyList<TaxedPart> Parts);

/// <param name="Amount">What was given, above zero.</param>
internal sealed record PricedDiscount(string Kind, string Label, long Amount, Guid? LineId);

/// <param name="PartsPerMillion">7 % is 70,000.</param>
/// <param name="Net">What is taxed, the tax not included.</param>
/// <param name="IsIncluded">Whether prices contain it.</param>
internal sealed record PricedTax(int PartsPerMillion, long Net, long Tax, bool IsIncluded);
