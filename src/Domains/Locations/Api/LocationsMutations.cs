using FoodSaaS.Locations.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Api;

internal static class LocationsMutations
{
    private static readonly AccessRule MayEdit = AccessRule.May(Permission.EditLocations);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<CreateLocationInput, LocationView>(
            "createLocation",
            MayEdit,
            "Adds a location. Says everything that is wrong with the form at once.",
            "location",
            "The new location.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            (input, c) => c.WriteAsync<CreateLocation, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<UpdateLocationInput, LocationView>(
            "updateLocation",
            MayEdit,
            "Changes a location; its hours have mutations of their own.",
            "location",
            "The location as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<UpdateLocation, LocationView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<DeleteLocationInput, GlobalId>(
            "deleteLocation",
            MayEdit,
            "Deletes a location. Page blocks that show it show none afterwards.",
            "deletedId",
            "Id of what was deleted.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<DeleteLocation, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
