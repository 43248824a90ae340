namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>What of a line or a fee is taxed at one rate, while it is worked out.</summary>
internal sealed class OpenPart(int rate, long amount)
{
    public int Rate => rate;

    public long Amount => amount;

    public long Discount { get; set; }

    public long Tax { get; set; }

    public long Left => amount - Discount;

    public TaxedPart Close(bool isIncluded) => new(rate, amount, Discount, Tax, isIncluded);
}
