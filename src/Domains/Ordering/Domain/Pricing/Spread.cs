namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>
/// Splits a whole in proportion to weights so that the shares add up to it: each is rounded down, and the units that remain go one each to those that lost most by it (largest
/// remainder), among equals to the first.
/// </summary>
internal static class Spread
{
    /// <param name="weights">0 or more, one of them above.</param>
    public static long[] Of(long whole, IReadOnlyList<long> weights)
    {
        if (weights.Count == 1) return [whole];
        long sum = 0;
        for (var i = 0; i < weights.Count; i++) sum = checked(sum + weights[i]);

        var (shares, lost, remaining) = (new long[weights.Count], new long[weights.Count], whole);
        for (var i = 0; i < shares.Length; i++)
        {
            var (share, remainder) = Int128.DivRem((Int128)whole * weights[i], sum);
            (shares[i], lost[i]) = ((long)share, (long)remainder);
            remaining -= shares[i];
        }

        for (; remaining > 0; remaining--)
        {
            var most = Array.IndexOf(lost, lost.Max());
            shares[most]++;
            lost[most] = -1;
        }

        return shares;
    }
}
