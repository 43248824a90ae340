using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Application;

[Description("The location that takes orders again.")]
internal sealed record ResumeLocationInput([property: Description("Id of the location.")] GlobalId Id);

internal sealed class ResumeLocation(LocationsDb db)
{
    public async Task<Result<LocationView>> ExecuteAsync(ResumeLocationInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        location.Resume();
        return await db.SaveAsync(location, cancellationToken);
    }
}
