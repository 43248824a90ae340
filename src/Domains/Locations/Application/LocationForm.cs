using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Application;

/// <summary>Reads what people type about a location. Each reader adds what is wrong to the list and returns something harmless.</summary>
internal static class LocationForm
{
    private const int MaxStreet = 200;
    private const int MaxPostalCode = 20;
    private const int MaxTown = 120;

    public static Address ReadAddress(AddressInput input, List<Error> errors)
    {
        RequireText(input.Street, MaxStreet, "address.street", errors);
        RequireText(input.City, MaxTown, "address.city", errors);
        LimitText(input.PostalCode, MaxPostalCode, "address.postalCode", errors);
        LimitText(input.Region, MaxTown, "address.region", errors);
        if (!CountryCodes.Has(input.Country)) errors.Add(LocationsErrors.CountryUnknown);
        var region = string.IsNullOrWhiteSpace(input.Region) ? null : input.Region.Trim();
        return new(input.Street.Trim(), input.PostalCode.Trim(), input.City.Trim(), region, input.Country);
    }

    public static string ReadTimeZone(string id, List<Error> errors)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null) errors.Add(LocationsErrors.TimeZoneUnknown);
        return id;
    }

    /// <summary>Null where neither number was given.</summary>
    public static GeoPoint? ReadPoint(double? latitude, double? longitude, List<Error> errors)
    {
        if (latitude is null && longitude is null) return null;
        if (latitude is not { } y || longitude is not { } x)
        {
            errors.Add(LocationsErrors.CoordinatesIncomplete);
            return null;
        }

        var point = new GeoPoint(y, x);
        if (!point.IsOnEarth) errors.Add(LocationsErrors.NotOnEarth);
        return point;
    }

    /// <summary>In E.164; null where there is none.</summary>
    public static string? ReadPhone(string? text, string country, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var number = PhoneNumber.ToE164(text.Trim(), country);
        if (number is null) errors.Add(LocationsErrors.PhoneInvalid);
        return number;
    }

    public static string? ReadEmail(string? text, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var email = text.Trim();
        if (!ContactEmail.IsValid(email)) errors.Add(LocationsErrors.EmailInvalid);
        return email;
    }

    public static OpeningHours ReadHours(IReadOnlyList<OpeningPeriodInput>? periods, List<Error> errors) =>
        OpeningHoursRules.Read([.. (periods ?? []).Select(p => p.ToPeriod())], "hours", errors);

    /// <summary>An end of something that began just now; null where somebody will say so.</summary>
    public static void CheckEnd(Instant? until, Instant now, List<Error> errors)
    {
        if (until <= now) errors.Add(LocationsErrors.EndInPast);
        else if (until > now + Pause.Longest) errors.Add(LocationsErrors.EndTooFar);
    }

    private static void RequireText(string text, int maxLength, string field, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > maxLength) errors.Add(LocationsErrors.TextMissing(field, maxLength));
    }

    private static void LimitText(string? text, int maxLength, string field, List<Error> errors)
    {
        if (text?.Trim().Length > maxLength) errors.Add(LocationsErrors.TextTooLong(field, maxLength));
    }
}
