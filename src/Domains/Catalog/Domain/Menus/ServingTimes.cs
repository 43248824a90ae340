using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Menus;

/// <summary>When a menu is served: during any of its dayparts, on the wall clock of any of its places. Without dayparts always, without places never. Pure functions of the clock.</summary>
internal sealed class ServingTimes(IReadOnlyList<Daypart> dayparts, IReadOnlyCollection<DateTimeZone> zones)
{
    // The week's pattern shows all its changes within these days, even when a change of the clock swallows one.
    private const int DaysAhead = 17;
    private const int DaysBack = 2;

    public static readonly ServingTimes Never = new([], []);

    public bool IsServedAt(Instant at) => zones.Count > 0 && (dayparts.Count == 0 || Stretches(at).TakeWhile(s => s.Opens <= at).Any(s => at < s.Closes));

    /// <summary>The next instant at which it is served or no longer served; null when that never changes.</summary>
    public Instant? NextChange(Instant at)
    {
        var horizon = at + Duration.FromDays(DaysAhead - 1);
        foreach (var (begins, ends) in Stretches(at))
        {
            if (at < begins) return begins;
            if (at < ends) return ends < horizon ? ends : null;
        }

        return null;
    }

    private IEnumerable<Stretch> Stretches(Instant at) => Stretch.Joined(zones.SelectMany(zone => In(zone, at)).OrderBy(s => s.Opens));

    private IEnumerable<Stretch> In(DateTimeZone zone, Instant at)
    {
        var today = at.InZone(zone).Date;
        for (var ahead = -DaysBack; ahead <= DaysAhead; ahead++)
        {
            foreach (var daypart in dayparts)
            {
                if (daypart.On(today.PlusDays(ahead), zone) is { } stretch) yield return stretch;
            }
        }
    }
}
