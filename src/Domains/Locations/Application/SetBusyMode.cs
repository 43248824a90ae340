using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Locations.Application;

[Description("How much longer than usual the kitchen needs from now on.")]
internal sealed record SetBusyModeInput(
    [property: Description("Id of the location.")] GlobalId Id,
    [property: Description("Minutes of preparation on top of the usual ones, 0 to 240; 0 ends busy mode.")] int Minutes,
    [property: Description("When it ends by itself: in the future, at most 366 days from now. Left out: when somebody ends it.")] Instant? Until);

internal sealed class SetBusyMode(LocationsDb db, IClock clock)
{
    public async Task<Result<LocationView>> ExecuteAsync(SetBusyModeInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        var errors = new List<Error>();
        if (input.Minutes is < 0 or > BusyMode.MostMinutes) errors.Add(LocationsErrors.BusyMinutesOutOfRange);
        if (input is { Minutes: 0, Until: not null }) errors.Add(LocationsErrors.EndUnwanted);
        else LocationForm.CheckEnd(input.Until, clock.GetCurrentInstant(), errors);
        if (errors.Count > 0) return errors;
        location.Slow(input.Minutes == 0 ? null : new BusyMode(input.Minutes, input.Until));
        return await db.SaveAsync(location, cancellationToken);
    }
}
