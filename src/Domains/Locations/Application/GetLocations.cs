using System.Linq.Expressions;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Locations.Application;

/// <summary>Locations as readers see them, oldest first; an absent one depends on the list, since it may be added.</summary>
internal sealed class GetLocations(LocationsDb db, ICacheTags tags)
{
    public async Task<Connection<LocationView>> PageAsync(Page page, CancellationToken cancellationToken)
    {
        var locations = await db.Locations.AsNoTracking().OrderBy(l => l.Id).ToListAsync(cancellationToken);
        tags.Name([LocationTags.All, .. locations.Select(l => LocationTags.Of(l.Id))]);
        return Connection<LocationView>.Of([.. locations.Select(LocationView.Of)], page);
    }

    public Task<LocationView?> FindAsync(string slug, CancellationToken cancellationToken) => Slug.Parse(slug) is { } known
        ? FindAsync(l => l.Slug == known, cancellationToken)
        : Task.FromResult<LocationView?>(null);

    public Task<LocationView?> FindAsync(Guid id, CancellationToken cancellationToken) => FindAsync(l => l.Id == id, cancellationToken);

    private async Task<LocationView?> FindAsync(Expression<Func<Location, bool>> which, CancellationToken cancellationToken)
    {
        var location = await db.Locations.AsNoTracking().FirstOrDefaultAsync(which, cancellationToken);
        tags.Name(location is null ? LocationTags.All : LocationTags.Of(location.Id));
        return location is null ? null : LocationView.Of(location);
    }
}
