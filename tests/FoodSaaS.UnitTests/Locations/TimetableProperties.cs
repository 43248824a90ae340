using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Locations;

/// <summary>The timetable against somebody who looks at the wall clock every minute, wherever on earth clocks are changed.</summary>
public sealed class TimetableProperties(ITestOutputHelper output)
{
    private const int FourDays = 4 * 24 * 60;

    /// <summary>Hours that begin, end and lie whole within the hours at which clocks are changed somewhere.</summary>
    private static readonly string[] Nights =
    [
        "{0} 23:30-00:30, {0} 01:00-01:30, {0} 02:00-02:30, {0} 02:30-02:45, {0} 03:00-03:15",
        "{0} 00:30-02:30, {0} 18:00-00:15",
        "{0} 02:15-02:00",
        "{0} 03:00-01:00, {0} 01:30-02:45",
    ];

    [Property(Arbitrary = [typeof(ClockChange)], MaxTest = 1_500)]
    public void Opens_and_closes_at_the_very_minutes_at_which_the_wall_clock_says_so(ClockChange place)
    {
        var (isOpen, changes) = SlowClock.Walk(place.Week, place.Exceptions, place.Pause, place.TimeZone, place.At, FourDays);

        Assert.Equal(isOpen, place.Timetable.IsOpenAt(place.At));
        Assert.Equal(changes, ChangesOf(place.Timetable, place.At));
    }

    [Property(Arbitrary = [typeof(ClockChange)], MaxTest = 1_000)]
    public void The_next_opening_is_the_first_minute_at_which_closed_becomes_open(ClockChange place)
    {
        var (isOpen, changes) = SlowClock.Walk(place.Week, place.Exceptions, place.Pause, place.TimeZone, place.At, FourDays);
        var openings = changes.Where((_, i) => i % 2 == (isOpen ? 1 : 0)).ToList();
        var next = place.Timetable.NextOpening(place.At);

        if (openings.Count > 0) Assert.Equal(openings[0], next);
        else Assert.True(next is null || next > place.At + Duration.FromMinutes(FourDays));
    }

    [Fact]
    public void Every_change_of_every_clock_on_earth_in_eight_years_keeps_to_the_minute()
    {
        var (zones, seen) = (0, 0);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            zones++;
            foreach (var change in zone.GetZoneIntervals(Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2028, 1, 1, 0, 0)).Where(i => i.HasEnd && i.End < Instant.FromUtc(2028, 1, 1, 0, 0)).Select(i => i.End))
            {
                var from = change - Duration.FromHours(30);
                var week = Hour.Week(string.Join(", ", Enum.GetNames<Weekday>().Select(day => string.Format(null, Nights[seen % Nights.Length], day[..3]))));
                var (isOpen, changes) = SlowClock.Walk(week, [], null, zone, from, 60 * 60);
                var timetable = new Timetable(week, [], null, zone);

                Assert.True(isOpen == timetable.IsOpenAt(from), $"{id} at {from}");
                Assert.True(changes.SequenceEqual(ChangesOf(timetable, from, 60 * 60)), $"{id} around {change}: {Hour.Write(week.Periods)}");
                seen++;
            }
        }

        output.WriteLine($"{seen} changes in {zones} zones.");
        Assert.InRange(zones, 500, 1_000);
        Assert.InRange(seen, 2_000, 20_000);
    }

    private static List<Instant> ChangesOf(Timetable timetable, Instant from, int minutes = FourDays)
    {
        var found = new List<Instant>();
        var end = from + Duration.FromMinutes(minutes);
        for (var next = timetable.NextChange(from); next is { } change && change <= end; next = timetable.NextChange(change)) found.Add(change);
        return found;
    }
}
