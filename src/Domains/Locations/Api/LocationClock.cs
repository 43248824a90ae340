using FoodSaaS.Locations.Application;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Locations.Api;

/// <summary>The fields of a location that depend on the clock. Each says when its answer changes by itself.</summary>
internal static class LocationClock
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>What a timetable says at the instant that the caller asks for, or now.</summary>
    /// <param name="change">When what it says now is something else.</param>
    public static T Ask<T>(LocationView location, FieldContext c, Func<Timetable, Instant, T> answer, Func<Timetable, Instant, Instant?> change)
    {
        var timetable = location.Schedule.Of(c.Argument<ServiceType?>("service"));
        if (c.Argument<Instant?>("at") is { } at) return answer(timetable, Instant.Max(Earliest, Instant.Min(Latest, at)));
        var now = Now(c);
        ChangesAt(c, change(timetable, now));
        return answer(timetable, now);
    }

    public static IEnumerable<HoursException> Exceptions(LocationView location, FieldContext c)
    {
        var (all, zone) = (location.Schedule.Exceptions, location.Schedule.Zone);
        if (!c.Argument<bool>("upcoming")) return all;
        var now = Now(c);
        var upcoming = all.Where(e => e.EndsIn(zone) > now).ToList();
        if (upcoming.Count > 0) ChangesAt(c, upcoming.Min(e => e.EndsIn(zone)));
        return upcoming;
    }

    public static Pause? Pause(LocationView location, FieldContext c)
    {
        if (location.Schedule.Pause is not { } pause || !pause.IsOnAt(Now(c))) return null;
        ChangesAt(c, pause.Until);
        return pause;
    }

    public static BusyMode? Busy(LocationView location, FieldContext c)
    {
        if (location.Busy is not { } busy || !busy.IsOnAt(Now(c))) return null;
        ChangesAt(c, busy.Until);
        return busy;
    }

    private static Instant Now(FieldContext c) => c.Service<IClock>().GetCurrentInstant();

    private static void ChangesAt(FieldContext c, Instant? change)
    {
        if (change is { } at) c.Service<ICacheTags>().ChangesAt(at);
    }
}
