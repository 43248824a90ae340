using FoodSaaS.Contracts.Locations;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Locations.Application;

/// <summary>The locations as places that take orders.</summary>
internal sealed class ServingPlaces(LocationsDb db, ICacheTags tags) : IServingPlaces
{
    public async Task<IReadOnlyList<ServingPlace>> AllAsync(CancellationToken cancellationToken)
    {
        var locations = await db.Locations.AsNoTracking().OrderBy(l => l.Id).ToListAsync(cancellationToken);
        tags.Name([LocationTags.All, .. locations.Select(l => LocationTags.Of(l.Id))]);
        return [.. locations.Select(PlaceOf)];
    }

    public async Task<ServingPlace?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var location = await db.Locations.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellationToken);
        tags.Name(location is null ? LocationTags.All : LocationTags.Of(id));
        return location is null ? null : PlaceOf(location);
    }

    private static ServingPlace PlaceOf(Location l)
    {
        var point = l is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;
        var times = new ServiceTimes(new Schedule(l.TimeZone, l.Hours, l.ServiceHours, l.Exceptions, l.Pause), l.Busy);
        return new ServingPlace(l.Id, l.Slug, l.Name, l.Address, point, l.Phone, l.TimeZone, times);
    }
}
