using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;

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
    Schedule Schedule,
    BusyMode? Busy,
    LocalizedText Note,
    int Version)
{
    public static LocationView Of(Location l) => new(
        l.Id, l.Slug, l.Name, l.Address, l.Latitude, l.Longitude, l.Phone, l.Email, new Schedule(l.TimeZone, l.Hours, l.ServiceHours, l.Exceptions, l.Pause), l.Busy, l.Note, l.Version);
}
