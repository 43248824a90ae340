using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Shared;

public sealed class WallClockTests
{
    [Fact]
    public void A_day_begins_once_and_never_comes_back_wherever_clocks_are_changed()
    {
        var (from, until) = (Instant.FromUtc(1980, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0));
        var (overMidnight, seen) = (0, 0);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var change in zone.GetZoneIntervals(from, until).Where(i => i.HasEnd && i.End < until).Select(i => i.End))
            {
                LocalDate? before = null;
                for (var minutes = -120; minutes <= 120; minutes += 5)
                {
                    var at = change + Duration.FromMinutes(minutes);
                    var day = WallClock.DayAt(at, zone);
                    Assert.True(WallClock.StartOf(day, zone) <= at && at < WallClock.StartOf(day.PlusDays(1), zone), $"{zone.Id} at {at} is {day}");
                    Assert.False(day < before, $"{zone.Id} at {at}");
                    if (day != at.InZone(zone).Date) overMidnight++;
                    before = day;
                }

                seen++;
            }
        }

        Assert.InRange(seen, 2_000, 100_000);
        Assert.InRange(overMidnight, 1, 10_000);
    }
}
