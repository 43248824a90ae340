using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Locations.Application;

[Description("The exceptions to a location's weekly hours, as a whole.")]
internal sealed record SetHoursExceptionsInput(
    [property: Description("Id of the location.")] GlobalId Id,
    [property: Description("All of them, at most 100; those that are left out are taken away.")] IReadOnlyList<HoursExceptionInput> Exceptions);

internal sealed class SetHoursExceptions(LocationsDb db, ITenantScope scope, IClock clock)
{
    public async Task<Result<LocationView>> ExecuteAsync(SetHoursExceptionsInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        var errors = new List<Error>();
        var exceptions = input.Exceptions.Select((e, i) => e.Read(scope.Brand, $"exceptions.{i}", errors)).ToList();
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[location.TimeZone]).Date;
        errors.AddRange(HoursExceptionRules.Check(exceptions, today, "exceptions"));
        if (errors.Count > 0) return errors;
        location.Except(exceptions);
        return await db.SaveAsync(location, cancellationToken);
    }
}
