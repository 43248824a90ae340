using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Application;

[Description("The location to delete.")]
internal sealed record DeleteLocationInput([property: Description("Id of the location.")] GlobalId Id);

internal sealed class DeleteLocation(LocationsDb db)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteLocationInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        db.Remove(location);
        var saved = await db.SaveAsync(location, cancellationToken);
        return saved.Map(_ => input.Id);
    }
}
