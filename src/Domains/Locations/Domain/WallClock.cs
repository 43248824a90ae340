using NodaTime;
using NodaTime.TimeZones;

namespace FoodSaaS.Locations.Domain;

/// <summary>
/// From the wall clock to instants where clocks are put forward and back. A time that occurs twice means its first occurrence; a time that the clock skips
/// means the moment of the skip. So later on the wall never means earlier in time, and a period that lies wholly inside a skip has no length.
/// </summary>
internal static class WallClock
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant At(LocalDateTime time, DateTimeZone zone) => zone.ResolveLocal(time, Resolver).ToInstant();
}
