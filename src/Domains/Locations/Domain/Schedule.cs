using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>All that decides when a place is open.</summary>
internal sealed record Schedule(string TimeZone, OpeningHours Doors, IReadOnlyList<ServiceHours> Services, IReadOnlyList<HoursException> Exceptions, Pause? Pause)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[TimeZone];

    /// <summary>The timetable of a service, or of the doors where that is null. What is said of the one service goes before what is said of the place.</summary>
    public Timetable Of(ServiceType? service)
    {
        if (service is not { } wanted) return new Timetable(Doors, Exceptions.Where(e => e.Service is null), null, Zone);
        var own = Services.FirstOrDefault(s => s.Service == wanted);
        var special = Exceptions.Where(e => e.Service == wanted);
        // A service that is not offered stays so, whatever hours the place keeps on a holiday.
        var general = own is { Periods.Count: 0 } ? [] : Exceptions.Where(e => e.Service is null);
        var pause = Pause?.Services.Contains(wanted) == true ? Pause : null;
        return new Timetable(own is null ? Doors : new OpeningHours(own.Periods), special.Concat(general), pause, Zone);
    }
}
