namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>
/// The one way in which amounts are rounded to whole minor units: half and more goes up. It is the trade's rule in the European Union, where the member states choose (Court of
/// Justice, C-484/06 Ahold), the rule of the Streamlined Sales and Use Tax Agreement in the United States (§ 324: to the third decimal place, half a cent up), and one of those that
/// Japan leaves to the seller (once a rate and invoice). Where, is said beside each use: taxes once a rate, weighed portions each, fees each.
/// </summary>
internal static class Rounding
{
    /// <param name="dividend">0 or more.</param>
    public static long HalfUp(Int128 dividend, long divisor) => checked((long)(((dividend * 2) + divisor) / ((Int128)divisor * 2)));
}
