using FoodSaaS.Locations.Application;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Locations.Infrastructure;

/// <summary>Loading one location for a change, and saving it against everybody else who changes it.</summary>
internal static class LocationRows
{
    public const string TypeName = "Location";

    public static async Task<Location?> FindAsync(this LocationsDb db, GlobalId id, CancellationToken cancellationToken) =>
        id.Type == TypeName ? await db.Locations.FirstOrDefaultAsync(l => l.Id == id.Id, cancellationToken) : null;

    public static async Task<Result<LocationView>> SaveAsync(this LocationsDb db, Location location, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return LocationsErrors.Stale;
        }

        return LocationView.Of(location);
    }
}
