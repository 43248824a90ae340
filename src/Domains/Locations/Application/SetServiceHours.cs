using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Application;

[Description("The weekly hours of one service of a location.")]
internal sealed record SetServiceHoursInput(
    [property: Description("Id of the location.")] GlobalId Id,
    [property: Description("Whose hours they are.")] ServiceType Service,
    [property: Description("All periods of the week: at most 8 a day, never two at once. Empty: the service is not offered. Null or left out: it keeps the hours of the doors.")] IReadOnlyList<OpeningPeriodInput>? Hours);

internal sealed class SetServiceHours(LocationsDb db)
{
    public async Task<Result<LocationView>> ExecuteAsync(SetServiceHoursInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        var errors = new List<Error>();
        var hours = input.Hours is null ? null : LocationForm.ReadHours(input.Hours, errors);
        if (errors.Count > 0) return errors;
        location.KeepHours(input.Service, hours);
        return await db.SaveAsync(location, cancellationToken);
    }
}
