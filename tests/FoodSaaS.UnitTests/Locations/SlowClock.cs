using FoodSaaS.Locations.Domain;
using NodaTime;

namespace FoodSaaS.UnitTests.Locations;

/// <summary>
/// The rule of opening hours, walked minute by minute without any arithmetic on zones: somebody looks at the wall clock every minute and remembers the latest
/// time that it has shown. Hours have begun once the clock has shown their beginning, and are over once it has shown their end, whatever it shows afterwards.
/// </summary>
internal static class SlowClock
{
    private const int Day24 = 24 * 60;
    private static readonly LocalDateTime Epoch = new(1970, 1, 1, 0, 0);

    /// <summary>The minutes after <paramref name="from"/> at which open and closed change, up to <paramref name="minutes"/>; the first element says what it is at <paramref name="from"/>.</summary>
    public static (bool IsOpen, IReadOnlyList<Instant> Changes) Walk(OpeningHours week, IReadOnlyList<HoursException> exceptions, Pause? pause, DateTimeZone zone, Instant from, int minutes)
    {
        var hoursOn = new Dictionary<int, (int Opens, int Closes)[]>();
        var latest = int.MinValue;
        var changes = new List<Instant>();
        bool? before = null;
        var first = false;
        for (var minute = -3 * Day24; minute <= minutes; minute++)
        {
            var now = from + Duration.FromMinutes(minute);
            latest = Math.Max(latest, (int)((now.ToUnixTimeSeconds() + zone.GetUtcOffset(now).Seconds) / 60));
            if (minute < 0) continue;
            var isPaused = pause is not null && pause.Since <= now && (pause.Until is null || now < pause.Until);
            var isOpen = !isPaused && (Has(latest / Day24, latest) || Has((latest / Day24) - 1, latest));
            if (before is null) first = isOpen;
            else if (before != isOpen) changes.Add(now);
            before = isOpen;
        }

        return (first, changes);

        bool Has(int day, int wall)
        {
            if (!hoursOn.TryGetValue(day, out var hours)) hoursOn[day] = hours = HoursOf(week, exceptions, day);
            return hours.Any(h => h.Opens <= wall && wall < h.Closes);
        }
    }

    private static (int Opens, int Closes)[] HoursOf(OpeningHours week, IReadOnlyList<HoursException> exceptions, int day)
    {
        var date = Epoch.Date.PlusDays(day);
        var hours = exceptions.FirstOrDefault(e => e.From <= date && date <= e.Until) is { } other
            ? other.Hours.Select(h => (h.Opens, h.Closes))
            : week.Periods.Where(p => p.Day.ToString() == date.DayOfWeek.ToString()).Select(p => (p.Opens, p.Closes));
        return [.. hours.Select(h => (Opens: MinuteOf(h.Opens), Closes: MinuteOf(h.Closes))).Select(h => ((day * Day24) + h.Opens, (day * Day24) + h.Closes + (h.Closes <= h.Opens ? Day24 : 0)))];
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
