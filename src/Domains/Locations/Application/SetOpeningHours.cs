using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Locations.Application;

[Description("The weekly opening hours of a location, as a whole.")]
internal sealed record SetOpeningHoursInput(
    [property: Description("Id of the location.")] GlobalId Id,
    [property: Description("All periods of the week: at most 8 a day, never two at once; empty closes the location.")] IReadOnlyList<OpeningPeriodInput> Hours);

internal sealed class SetOpeningHours(LocationsDb db)
{
    public async Task<Result<LocationView>> ExecuteAsync(SetOpeningHoursInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        var errors = new List<Error>();
        var hours = LocationForm.ReadHours(input.Hours, errors);
        if (errors.Count > 0) return errors;
        location.KeepHours(hours);
        return await db.SaveAsync(location, cancellationToken);
    }
}
