using FoodSaaS.Contracts.Locations;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Locations.Application;

/// <summary>What other modules may know of the locations.</summary>
internal sealed class LocationDirectory(LocationsDb db, ICacheTags tags) : ILocationDirectory
{
    public async Task<IReadOnlyList<LocationEntry>> AllAsync(CancellationToken cancellationToken)
    {
        var locations = await db.Locations.AsNoTracking().OrderBy(l => l.Id).Select(l => new LocationEntry(l.Id, l.TimeZone)).ToListAsync(cancellationToken);
        tags.Name([LocationTags.All, .. locations.Select(l => LocationTags.Of(l.Id))]);
        return locations;
    }
}
