using FoodSaaS.Shared;

namespace FoodSaaS.Locations.Domain;

/// <summary>Everything that locations can refuse.</summary>
internal static class LocationsErrors
{
    public static readonly Error NotFound = Error.NotFound("LOCATION_NOT_FOUND", "This brand has no such location.", "id");

    public static readonly Error Stale = Error.Conflict("STALE_VERSION", "Somebody else changed this location meanwhile. Load it again.", "version");

    public static readonly Error SlugInvalid = Error.Invalid("SLUG_INVALID", "A slug has 1 to 63 of a–z, 0–9 and hyphen, and no hyphen at either end.", "slug");

    public static readonly Error SlugTaken = Error.Conflict("SLUG_TAKEN", "Another location of this brand has this slug.", "slug");

    public static readonly Error TimeZoneUnknown = Error.Invalid("TIME_ZONE_UNKNOWN", "This is no IANA time zone.", "timeZone");

    public static readonly Error CountryUnknown = Error.Invalid("COUNTRY_UNKNOWN", "Write the country as ISO 3166-1 alpha-2, for example DE.", "address.country");

    public static readonly Error CoordinatesIncomplete = Error.Invalid("COORDINATES_INCOMPLETE", "Give latitude and longitude, or neither.", "latitude");

    public static readonly Error NotOnEarth = Error.Invalid("COORDINATES_INVALID", "Latitude is −90 to 90 degrees, longitude −180 to 180.", "latitude");

    public static readonly Error PhoneInvalid = Error.Invalid("PHONE_INVALID", "This is no telephone number. Begin with + and the country code, or write it as in the location's country.", "phone");

    public static readonly Error EmailInvalid = Error.Invalid("EMAIL_INVALID", "This is no e-mail address.", "email");

    public static readonly Error LocationsFull = Error.Limit("LOCATIONS_FULL", $"A brand has at most {Location.MaxOfABrand} locations.");

    public static Error TextMissing(string field, int maxLength) => Error.Invalid("TEXT_MISSING", $"Fill this in, at most {maxLength} characters.", field);

    public static Error TextTooLong(string field, int maxLength) => Error.Invalid("TEXT_TOO_LONG", $"At most {maxLength} characters.", field);

    public static Error HoursOverlap(string field) => Error.Invalid("HOURS_OVERLAP", "This period begins before another one has ended.", field);

    public static Error TooManyPeriods(Weekday day, string field) => Error.Invalid("HOURS_TOO_MANY", $"{day} has more than {OpeningHoursRules.MaxPeriodsADay} periods.", field);
}
