using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Bulk;

/// <summary>A change of many prices: by a share, by an amount, to a step. The share first, then the amount, then the step.</summary>
/// <param name="Share">Of the price, in hundredths of a percent: 5 % more is 500.</param>
/// <param name="Amount">In minor units, below zero to lower.</param>
/// <param name="Step">The new price is a multiple of it, in minor units; 1 for none.</param>
internal sealed record PriceEdit(int Share, long Amount, long Step)
{
    private const int Whole = 10_000;

    /// <summary>Halves are rounded away from zero, as tills do.</summary>
    public long Of(long price)
    {
        var exact = (price * (Whole + (decimal)Share) / Whole) + Amount;
        return (long)Math.Round(exact / Step, MidpointRounding.AwayFromZero) * Step;
    }

    /// <summary>All prices of a size; on request stays on request.</summary>
    public SizePrice Of(SizePrice price) => price.Kind == PriceKind.OnRequest
        ? price
        : price with { Base = Of(price.Base!.Value), Overrides = new ServicePrices(Of(price.Overrides.Delivery), Of(price.Overrides.Pickup), Of(price.Overrides.DineIn)) };

    /// <summary>Why these prices cannot be; null where they can.</summary>
    public static Error? Refusal(SizePrice price, Currency currency)
    {
        long?[] all = [price.Base, price.Overrides.Delivery, price.Overrides.Pickup, price.Overrides.DineIn];
        if (all.Any(p => p < 0)) return PriceErrors.Negative();
        return all.Any(p => p > PriceCeiling.For(currency) * currency.Scale) ? PriceErrors.Absurd(currency) : null;
    }

    private long? Of(long? price) => price is { } known ? Of(known) : null;
}
