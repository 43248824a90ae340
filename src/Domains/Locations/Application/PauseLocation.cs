using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Locations.Application;

[Description("A pause from now on; it takes the place of one under way.")]
internal sealed record PauseLocationInput(
    [property: Description("Id of the location.")] GlobalId Id,
    [property: Description("The services that take no orders, at least one; all of them where left out.")] IReadOnlyList<ServiceType>? Services,
    [property: Description("When orders are taken again by themselves: in the future, at most 366 days from now. Left out: when somebody resumes.")] Instant? Until,
    [property: Description("The reason that guests read, at most 160 characters.")] IReadOnlyList<TranslationInput>? Reason);

internal sealed class PauseLocation(LocationsDb db, ITenantScope scope, IClock clock)
{
    public async Task<Result<LocationView>> ExecuteAsync(PauseLocationInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        var now = clock.GetCurrentInstant();
        var errors = new List<Error>();
        var reason = Translations.Read(input.Reason, scope.Brand, "reason", HoursException.MaxReasonLength, required: false, errors);
        if (input.Services is { Count: 0 }) errors.Add(LocationsErrors.PauseWithoutServices);
        LocationForm.CheckEnd(input.Until, now, errors);
        if (errors.Count > 0) return errors;
        location.Interrupt(new Pause(now, input.Until, [.. (input.Services ?? Enum.GetValues<ServiceType>()).Distinct().Order()], reason));
        return await db.SaveAsync(location, cancellationToken);
    }
}
