using NodaTime;
using NodaTime.TimeZones;

namespace FoodSaaS.Shared;

/// <summary>
/// From the wall clock to instants where clocks are put forward and back. A time that occurs twice means its first occurrence; a time that the clock skips
/// means the moment of the skip. So later on the wall never means earlier in time, and a period that lies wholly inside a skip has no length.
/// </summary>
public static class WallClock
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>When the wall clock first shows this time, or skips it.</summary>
    public static Instant At(LocalDateTime time, DateTimeZone zone) => zone.ResolveLocal(time, Resolver).ToInstant();

    /// <summary>When a day begins.</summary>
    public static Instant StartOf(LocalDate day, DateTimeZone zone) => At(day.AtMidnight(), zone);

    /// <summary>The latest day that the wall clock has shown: a day that has begun does not end when clocks are put back over midnight.</summary>
    public static LocalDate DayAt(Instant at, DateTimeZone zone)
    {
        var next = at.InZone(zone).Date.PlusDays(1);
        return StartOf(next, zone) <= at ? next : next.PlusDays(-1);
    }
}
