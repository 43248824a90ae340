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

    public static readonly Error PauseWithoutServices = Error.Invalid("SERVICES_MISSING", "Name the services that pause, or leave the field out for all of them.", "services");

    public static readonly Error EndInPast = Error.Invalid("END_IN_PAST", "This time has passed.", "until");

    public static readonly Error EndTooFar = Error.Invalid("END_TOO_FAR", $"At most {Pause.Longest.Days} days from now.", "until");

    public static readonly Error EndUnwanted = Error.Invalid("END_UNWANTED", "A kitchen that is not busy has no end of it.", "until");

    public static readonly Error BusyMinutesOutOfRange = Error.Invalid("BUSY_MINUTES_OUT_OF_RANGE", $"Say 0 to {BusyMode.MostMinutes} minutes.", "minutes");

    public static Error TextMissing(string field, int maxLength) => Error.Invalid("TEXT_MISSING", $"Fill this in, at most {maxLength} characters.", field);

    public static Error TextTooLong(string field, int maxLength) => Error.Invalid("TEXT_TOO_LONG", $"At most {maxLength} characters.", field);

    public static Error HoursOverlap(string field) => Error.Invalid("HOURS_OVERLAP", "This period begins before another one has ended.", field);

    public static Error TooManyPeriods(Weekday day, string field) => Error.Invalid("HOURS_TOO_MANY", $"{day} has more than {OpeningHoursRules.MaxPeriodsADay} periods.", field);

    public static Error TooManyExceptions(string field) => Error.Invalid("EXCEPTIONS_TOO_MANY", $"A location has at most {HoursException.MaxOfALocation} exceptions. Take away those that are over.", field);

    public static Error ExceptionsOverlap(string field) => Error.Invalid("EXCEPTIONS_OVERLAP", "An exception above says something else of one of these days.", field);

    public static Error ExceptionBackwards(string field) => Error.Invalid("EXCEPTION_BACKWARDS", "The last day is before the first.", field);

    public static Error ExceptionTooLong(string field) => Error.Invalid("EXCEPTION_TOO_LONG", $"An exception lasts at most {HoursException.MaxDays} days.", field);

    public static Error ExceptionTooFar(string field) => Error.Invalid("EXCEPTION_TOO_FAR", "An exception begins at most two years from now.", field);

    public static Error ExceptionHoursTooMany(string field) => Error.Invalid("HOURS_TOO_MANY", $"A day has at most {OpeningHoursRules.MaxPeriodsADay} periods.", field);
}
