using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Settings;

/// <summary>Everything that settings of ordering can refuse.</summary>
internal static class SettingsErrors
{
    public static readonly Error Stale = Error.Conflict("STALE_VERSION", "Somebody else changed these settings meanwhile. Load them again.", "version");

    public static readonly Error LocationNotFound = Error.NotFound("LOCATION_NOT_FOUND", "This brand has no such location.", "locationId");

    public static readonly Error NoMethod = Error.Invalid("METHODS_MISSING", "Name at least one method of payment, or leave the field out for all that the brand has.", "paymentMethods");

    public static Error OutOfRange(string field, long least, long most) => Error.Invalid("NUMBER_OUT_OF_RANGE", $"Say {least} to {most}.", field);

    public static Error PercentUnreadable(string field) => Error.Invalid("PERCENT_UNREADABLE", "Write 0 to 100 percent as a decimal number with at most four decimals: 2.5.", field);

    public static Error TaxClassUnknown(string field) => Error.Invalid("TAX_CLASS_UNKNOWN", "The brand has no such tax class.", field);

    public static Error TooMany(string field, int most) => Error.Invalid("TOO_MANY", $"At most {most}.", field);

    public static Error StationsMissing(string field) => Error.Invalid("STATIONS_MISSING", "A kitchen has at least one station.", field);

    public static Error CodeInvalid(string field) => Error.Invalid("CODE_INVALID", "A code has 1 to 30 of a–z, 0–9 and hyphen.", field);

    public static Error ListedTwice(string field) => Error.Invalid("LISTED_TWICE", "This is in the list already.", field);

    public static Error StationUnknown(string field) => Error.Invalid("STATION_UNKNOWN", "No station of the list has this code.", field);

    public static Error StepInvalid(string field) => Error.Invalid("STEP_INVALID", "Slots are 5, 10, 15, 20, 30 or 60 minutes apart.", field);

    public static Error TextInvalid(string field, int maxLength) => Error.Invalid("TEXT_INVALID", $"Write 1 to {maxLength} characters.", field);
}
