using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>What a place charges beside its goods, by service, and which tips it proposes. Amounts are minor units of the brand's currency.</summary>
/// <param name="TipPercents">Proposed tips, in percent.</param>
internal sealed record PriceRules(ServiceRules Delivery, ServiceRules Pickup, ServiceRules DineIn, IReadOnlyList<int> TipPercents)
{
    public static readonly PriceRules None = new(ServiceRules.None, ServiceRules.None, ServiceRules.None, []);

    public ServiceRules For(ServiceType service) => service switch
    {
        ServiceType.Delivery => Delivery,
        ServiceType.Pickup => Pickup,
        ServiceType.DineIn => DineIn,
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, message: null),
    };

    /// <summary>With other rules for a service.</summary>
    public PriceRules With(ServiceType service, ServiceRules rules) => service switch
    {
        ServiceType.Delivery => this with { Delivery = rules },
        ServiceType.Pickup => this with { Pickup = rules },
        ServiceType.DineIn => this with { DineIn = rules },
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, message: null),
    };
}

/// <summary>
/// What is charged beside the goods of one service; null for nothing. A fee that names a tax class is taxed by it. One that names none follows the goods where prices
/// include tax, in proportion to what of them is taxed at which rate, and has the standard class where tax is added.
/// </summary>
/// <param name="Fee">For the service itself.</param>
/// <param name="Deposit">For packaging.</param>
internal sealed record ServiceRules(ServiceFee? Fee, MinimumOrder? Minimum, DeliveryFee? Delivery, PackagingDeposit? Deposit)
{
    public static readonly ServiceRules None = new(null, null, null, null);
}

/// <param name="Fixed">0 or more.</param>
/// <param name="PartsPerMillion">Of the goods as they are paid for, discounts subtracted; 5 % is 50,000.</param>
/// <param name="Maximum">Of both together; null for none.</param>
internal sealed record ServiceFee(long Fixed, int PartsPerMillion, long? Maximum, string? TaxClass);

/// <param name="Amount">Of the goods, discounts not subtracted: a discount never costs a surcharge.</param>
/// <param name="Surcharge">For an order below it; null where such an order is refused.</param>
internal sealed record MinimumOrder(long Amount, long? Surcharge, string? TaxClass);

/// <param name="FreeFrom">For goods of this much, discounts not subtracted, nothing is charged; null for never.</param>
internal sealed record DeliveryFee(long Amount, long? FreeFrom, string? TaxClass);

/// <param name="PerPiece">For each piece or portion of each line.</param>
internal sealed record PackagingDeposit(long PerPiece, string? TaxClass);
