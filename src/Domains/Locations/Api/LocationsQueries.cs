using FoodSaaS.Contracts.Cms;
using FoodSaaS.Locations.Application;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Api;

internal static class LocationsQueries
{
    public static void Add(SchemaParts schema)
    {
        schema.AddConnection<LocationView>(
            "locations",
            AccessRule.Public,
            "The brand's locations, oldest first.",
            (page, c) => c.ReadAsync<GetLocations, Connection<LocationView>>(q => q.PageAsync(page, c.Cancelled)));
        schema.AddOptionalQuery(
            "location",
            AccessRule.Public,
            "One location by its slug; null when there is none.",
            c => c.ReadAsync<GetLocations, LocationView?>(q => q.FindAsync(c.Argument<string>("slug"), c.Cancelled)),
            Argument.Required<string>("slug", "The location's name in addresses."));
        schema.Node(LocationRows.TypeName, FindAsync);
        schema.ExtendOptional<ILocationTeaser, LocationView>(
            "LocationBlock",
            "location",
            AccessRule.Inherited,
            "The location that the block shows; null when none was chosen or it was deleted.",
            (block, c) => block.LocationId is { } id ? FindAsync(id, c) : Task.FromResult<LocationView?>(null));
    }

    private static Task<LocationView?> FindAsync(Guid id, FieldContext c) => c.ReadAsync<GetLocations, LocationView?>(q => q.FindAsync(id, c.Cancelled));
}
