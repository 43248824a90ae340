using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>What a size costs, in minor units of the brand's currency.</summary>
/// <param name="Kind">How it is charged.</param>
/// <param name="Base">Where no service has a price of its own; null exactly when it is on request.</param>
/// <param name="PerGrams">The grams that the price buys, exactly when it is charged by weight.</param>
/// <param name="Overrides">Prices of single services.</param>
internal sealed record SizePrice(PriceKind Kind, long? Base, int? PerGrams, ServicePrices Overrides)
{
    public static SizePrice OnRequest { get; } = new(PriceKind.OnRequest, null, null, ServicePrices.None);

    /// <summary>Null when it is on request.</summary>
    public long? For(ServiceType? service) => service is { } known ? Overrides.For(known) ?? Base : Base;
}

/// <summary>Prices that differ from the base, by service.</summary>
internal readonly record struct ServicePrices(long? Delivery, long? Pickup, long? DineIn)
{
    public static readonly ServicePrices None = default;

    public long? For(ServiceType service) => service switch
    {
        ServiceType.Delivery => Delivery,
        ServiceType.Pickup => Pickup,
        ServiceType.DineIn => DineIn,
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, message: null),
    };

    public ServicePrices With(ServiceType service, long price) => service switch
    {
        ServiceType.Delivery => this with { Delivery = price },
        ServiceType.Pickup => this with { Pickup = price },
        ServiceType.DineIn => this with { DineIn = price },
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, message: null),
    };
}
