using FoodSaaS.Catalog.Domain.Menus;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog.Serving;

/// <summary>
/// Looks at the wall clock of every place each minute, without any arithmetic on zones, and remembers the latest time that it has shown. A daypart has begun once
/// the clock has shown its beginning, and is over once it has shown its end.
/// </summary>
internal static class PatientGuest
{
    private const int Day24 = 24 * 60;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Whether a menu is served at an instant, and the minutes after it at which that changes.</summary>
    public static (bool IsServed, IReadOnlyList<Instant> Changes) Watch(IReadOnlyList<Daypart> dayparts, IReadOnlyList<DateTimeZone> zones, Instant from, int minutes)
    {
        var latest = zones.Select(_ => int.MinValue).ToArray();
        var changes = new List<Instant>();
        var (first, before) = (false, false);
        for (var minute = -3 * Day24; minute <= minutes; minute++)
        {
            var now = from + Duration.FromMinutes(minute);
            for (var i = 0; i < zones.Count; i++) latest[i] = Math.Max(latest[i], (int)((now.ToUnixTimeSeconds() + zones[i].GetUtcOffset(now).Seconds) / 60));
            if (minute < 0) continue;
            var isServed = latest.Any(wall => dayparts.Any(d => Has(d, wall / Day24, wall) || Has(d, (wall / Day24) - 1, wall)));
            if (minute == 0) first = isServed;
            else if (isServed != before) changes.Add(now);
            before = isServed;
        }

        return (first, changes);
    }

    private static bool Has(Daypart daypart, int day, int wall)
    {
        var (begins, ends) = ((day * Day24) + MinuteOf(daypart.From), (day * Day24) + MinuteOf(daypart.Until) + (daypart.Until <= daypart.From ? Day24 : 0));
        return begins <= wall && wall < ends && daypart.Days.Any(d => d.ToString() == Epoch.PlusDays(day).DayOfWeek.ToString());
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
