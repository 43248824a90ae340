using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Locations.Application;

[Description("A changed location; what is left out stays as it is.")]
internal sealed record UpdateLocationInput(
    [property: Description("Id of the location.")] GlobalId Id,
    [property: Description("The version that the change was made from; any other is refused with STALE_VERSION.")] int Version,
    [property: Description("Its name, all translations; at most 120 characters.")] IReadOnlyList<TranslationInput>? Name,
    [property: Description("Where it is. A new address without coordinates drops the old ones.")] AddressInput? Address,
    [property: Description("IANA time zone of its wall clock.")] string? TimeZone,
    [property: Description("Degrees north, −90 to 90; goes with `longitude`.")] double? Latitude,
    [property: Description("Degrees east, −180 to 180; goes with `latitude`.")] double? Longitude,
    [property: Description("Telephone number; empty removes it.")] string? Phone,
    [property: Description("E-mail address for guests; empty removes it.")] string? Email,
    [property: Description("A word to guests, all translations; an empty list removes it.")] IReadOnlyList<TranslationInput>? Note);

internal sealed class UpdateLocation(LocationsDb db, ITenantScope scope)
{
    public async Task<Result<LocationView>> ExecuteAsync(UpdateLocationInput input, CancellationToken cancellationToken)
    {
        if (await db.FindAsync(input.Id, cancellationToken) is not { } location) return LocationsErrors.NotFound;
        if (location.Version != input.Version) return LocationsErrors.Stale;
        var errors = new List<Error>();
        Change(location, input, errors);
        if (errors.Count > 0) return errors;
        return await db.SaveAsync(location, cancellationToken);
    }

    private void Change(Location location, UpdateLocationInput input, List<Error> errors)
    {
        if (input.Name is not null) location.Rename(Translations.Read(input.Name, scope.Brand, "name", Location.MaxNameLength, required: true, errors));
        var point = LocationForm.ReadPoint(input.Latitude, input.Longitude, errors);
        if (input.Address is not null && LocationForm.ReadAddress(input.Address, errors) is var address && address != location.Address) location.MoveTo(address, point);
        else if (point is not null) location.Place(point);
        if (input.TimeZone is not null) location.ReckonIn(LocationForm.ReadTimeZone(input.TimeZone, errors));
        location.Reach(new Contact(
            input.Phone is null ? location.Phone : LocationForm.ReadPhone(input.Phone, location.Address.Country, errors),
            input.Email is null ? location.Email : LocationForm.ReadEmail(input.Email, errors)));
        if (input.Note is not null) location.Annotate(Translations.Read(input.Note, scope.Brand, "note", Location.MaxNoteLength, required: false, errors));
    }
}
