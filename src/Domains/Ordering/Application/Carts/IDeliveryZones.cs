using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Settings;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>Says whether a place brings food to an address.</summary>
internal interface IDeliveryZones
{
    Task<bool> ReachesAsync(ServingPlace place, DeliveryArea area, CartAddress address, CancellationToken cancellationToken);
}

/// <summary>By postal code where the place lists any, else within its own country; and by distance where both points are known.</summary>
internal sealed class NearbyZones : IDeliveryZones
{
    public Task<bool> ReachesAsync(ServingPlace place, DeliveryArea area, CartAddress address, CancellationToken cancellationToken)
    {
        var isListed = area.PostalCodes.Count == 0 ? address.Postal.Country == place.Address.Country : area.PostalCodes.Any(c => Folded(c) == Folded(address.Postal.PostalCode));
        var isNear = area.RadiusMeters is not { } radius || place.Point is not { } from || address.Point is not { } to || GreatCircle.Meters(from, to) <= radius;
        return Task.FromResult(isListed && isNear);
    }

    private static string Folded(string postalCode) => postalCode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
