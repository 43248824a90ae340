using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Application;

internal sealed record LocationView(
    Guid Id,
    Slug Slug,
    LocalizedText Name,
    Address Address,
    double? Latitude,
    double? Longitude,
    string? Phone,
    string? Email,
    string TimeZone,
    OpeningHours Hours,
    LocalizedText Note,
    int Version)
{
    public bool IsOpenAt(Instant now) => Hours.IsOpenAt(now, DateTimeZoneProviders.Tzdb[TimeZone]);

    public Instant? NextChange(Instant now) => Hours.NextChange(now, DateTimeZoneProviders.Tzdb[TimeZone]);

    public static LocationView Of(Location l) => new(l.Id, l.Slug, l.Name, l.Address, l.Latitude, l.Longitude, l.Phone, l.Email, l.TimeZone, l.Hours, l.Note, l.Version);
}
