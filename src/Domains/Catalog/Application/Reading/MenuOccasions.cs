using FoodSaaS.Contracts.Locations;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Finds out by which clocks an occasion goes.</summary>
internal sealed class MenuOccasions(ILocationDirectory locations, ITenantScope scope, IClock clock)
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <exception cref="QueryRefusedError">LOCATION_NOT_FOUND.</exception>
    public async Task<PlacedOccasion> PlaceAsync(MenuOccasion asked, CancellationToken cancellationToken)
    {
        var places = await locations.AllAsync(cancellationToken);
        if (asked.LocationId is { } id && places.All(p => p.Id != id)) throw new QueryRefusedError("LOCATION_NOT_FOUND", "There is no such location.");
        var at = asked.At is { } given ? Instant.Max(Earliest, Instant.Min(Latest, given)) : clock.GetCurrentInstant();
        return new PlacedOccasion(asked, at, places, scope.Brand.Zone);
    }
}
