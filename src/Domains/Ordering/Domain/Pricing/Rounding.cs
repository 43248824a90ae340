namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>The one way in which amounts are rounded to whole minor units: half and more goes up.</summary>
internal static class Rounding
{
    /// <param name="dividend">0 or more.</param>
    public static long HalfUp(Int128 dividend, long divisor) => checked((long)(((dividend * 2) + divisor) / ((Int128)divisor * 2)));
}
