using System.ComponentModel;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Locations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Locations.Application;

[Description("A new location.")]
internal sealed record CreateLocationInput(
    [property: Description("Its name, at least in the brand's main language; at most 120 characters.")] IReadOnlyList<TranslationInput> Name,
    [property: Description("Where it is.")] AddressInput Address,
    [property: Description("IANA time zone of its wall clock.")] string TimeZone,
    [property: Description("Degrees north, −90 to 90; goes with `longitude`.")] double? Latitude,
    [property: Description("Degrees east, −180 to 180; goes with `latitude`.")] double? Longitude,
    [property: Description("Telephone number, with country code or as written in the address's country.")] string? Phone,
    [property: Description("E-mail address for guests.")] string? Email,
    [property: Description("A word to guests, for example how to find the door; at most 1,000 characters.")] IReadOnlyList<TranslationInput>? Note,
    [property: Description("Its name in addresses; made from the name where left out. It never changes.")] string? Slug,
    [property: Description("Weekly opening hours: at most 8 periods a day, never two at once.")] IReadOnlyList<OpeningPeriodInput>? Hours);

internal sealed class CreateLocation(LocationsDb db, ITenantScope scope)
{
    public async Task<Result<LocationView>> ExecuteAsync(CreateLocationInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var name = Translations.Read(input.Name, scope.Brand, "name", Location.MaxNameLength, required: true, errors);
        var address = LocationForm.ReadAddress(input.Address, errors);
        var point = LocationForm.ReadPoint(input.Latitude, input.Longitude, errors);
        var contact = new Contact(LocationForm.ReadPhone(input.Phone, address.Country, errors), LocationForm.ReadEmail(input.Email, errors));
        var timeZone = LocationForm.ReadTimeZone(input.TimeZone, errors);
        var note = Translations.Read(input.Note, scope.Brand, "note", Location.MaxNoteLength, required: false, errors);
        var hours = LocationForm.ReadHours(input.Hours, errors);
        var slug = await ChooseSlugAsync(input.Slug, name, errors, cancellationToken);
        if (errors.Count > 0) return errors;

        var location = Location.Open(slug, name, address, point, timeZone, contact, note, hours);
        db.Add(location);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return LocationsErrors.SlugTaken;
        }

        return LocationView.Of(location);
    }

    private async Task<Slug> ChooseSlugAsync(string? wanted, LocalizedText name, List<Error> errors, CancellationToken cancellationToken)
    {
        var taken = (await db.Locations.AsNoTracking().Select(l => l.Slug).ToListAsync(cancellationToken)).ToHashSet();
        if (taken.Count >= Location.MaxOfABrand) errors.Add(LocationsErrors.LocationsFull);
        if (wanted is null) return FreeSlug.For(name.In(scope.Brand.DefaultLocale, scope.Brand.DefaultLocale), taken);
        if (Slug.Parse(wanted) is not { } slug)
        {
            errors.Add(LocationsErrors.SlugInvalid);
            return default;
        }

        if (taken.Contains(slug)) errors.Add(LocationsErrors.SlugTaken);
        return slug;
    }
}
