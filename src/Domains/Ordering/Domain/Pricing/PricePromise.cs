using NodaTime;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>What a diner was told that his cart costs, and until when it holds.</summary>
internal sealed record PricePromise(Guid CartId, int CartVersion, long Total, IReadOnlyList<PromisedLine> Lines, Instant ExpiresAt)
{
    public static readonly Duration Lifetime = Duration.FromMinutes(15);

    /// <param name="itemVersions">Of the dishes, by line.</param>
    public static PricePromise Of(Guid cartId, int cartVersion, PricedOrder order, IReadOnlyDictionary<Guid, int> itemVersions, Instant now) =>
        new(cartId, cartVersion, order.Total, [.. order.Lines.Select(l => new PromisedLine(l.LineId, l.Total - l.Discount, itemVersions[l.LineId]))], now + Lifetime);

    /// <summary>What costs something else now: lines, and without a line id what is beside them (fees, taxes, discounts, tip). Empty where all is as promised.</summary>
    public IReadOnlyList<PriceDifference> DifferencesTo(PricedOrder now)
    {
        var (was, remaining) = (Lines.ToDictionary(l => l.LineId, l => l.Amount), Total - Lines.Sum(l => l.Amount));
        var differences = new List<PriceDifference>();
        foreach (var line in now.Lines)
        {
            was.Remove(line.LineId, out var amount);
            if (amount != line.Total - line.Discount) differences.Add(new PriceDifference(line.LineId, amount, line.Total - line.Discount));
        }

        differences.AddRange(was.Where(w => w.Value != 0).Select(gone => new PriceDifference(gone.Key, gone.Value, 0)));
        var beside = now.Total - now.Lines.Sum(l => l.Total - l.Discount);
        if (beside != remaining) differences.Add(new PriceDifference(null, remaining, beside));
        return differences;
    }
}

/// <param name="Amount">Discounts subtracted.</param>
/// <param name="ItemVersion">Of the dish as it was priced.</param>
internal sealed record PromisedLine(Guid LineId, long Amount, int ItemVersion);

/// <param name="LineId">Null for all that is beside the lines.</param>
/// <param name="Was">As promised; 0 where the line is new.</param>
/// <param name="Is">Now; 0 where the line is gone.</param>
internal sealed record PriceDifference(Guid? LineId, long Was, long Is);
