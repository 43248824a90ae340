using FoodSaaS.Contracts.Locations;

namespace FoodSaaS.Ordering.Application.Settings;

/// <summary>The rules of a location or of the brand, for whoever changes them.</summary>
internal sealed class GetSettledRules(IServingPlaces places, GetOrderingRules rules)
{
    public async Task<SettledRules?> ExecuteAsync(Guid? locationId, CancellationToken cancellationToken) =>
        locationId is { } id && await places.FindAsync(id, cancellationToken) is null ? null : await rules.ReadAsync(locationId, cancellationToken);
}
