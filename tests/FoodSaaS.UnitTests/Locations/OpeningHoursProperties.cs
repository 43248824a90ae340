using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Locations;

public sealed class OpeningHoursProperties
{
    private static readonly Duration Moment = Duration.FromTicks(1);

    [Property(Arbitrary = [typeof(WeeklyHours)], MaxTest = 2_000)]
    public void The_next_change_is_the_first_instant_at_which_open_and_closed_differ(WeeklyHours week)
    {
        var open = week.Hours.IsOpenAt(week.At, week.TimeZone);
        var next = week.Hours.NextChange(week.At, week.TimeZone);
        var end = next ?? week.At + Duration.FromDays(16);

        Assert.True(end > week.At);
        for (var at = week.At; at < end; at += Duration.FromMinutes(15)) Assert.Equal(open, week.Hours.IsOpenAt(at, week.TimeZone));
        Assert.Equal(open, week.Hours.IsOpenAt(end - Moment, week.TimeZone));
        if (next is { } change) Assert.NotEqual(open, week.Hours.IsOpenAt(change, week.TimeZone));
    }

    [Property(Arbitrary = [typeof(WeeklyHours)], MaxTest = 2_000)]
    public void Far_from_a_change_of_the_clock_the_wall_clock_decides(WeeklyHours week)
    {
        var interval = week.TimeZone.GetZoneInterval(week.At);
        var near = Duration.FromDays(2);
        if ((interval.HasStart && week.At - interval.Start < near) || (interval.HasEnd && interval.End - week.At < near)) return;
        var local = week.At.InZone(week.TimeZone).LocalDateTime;
        var minute = ((((int)local.DayOfWeek - 1) * 24) + local.Hour) * 60 + local.Minute;
        const int weekLong = 7 * 24 * 60;
        var open = week.Hours.Periods.Any(p => (minute >= p.Start && minute < p.End) || minute + weekLong < p.End);

        Assert.Equal(open, week.Hours.IsOpenAt(week.At, week.TimeZone));
    }

    [Property(Arbitrary = [typeof(WeeklyHours)], MaxTest = 500)]
    public void A_place_with_hours_and_a_pause_changes_within_two_weeks_and_a_day(WeeklyHours week)
    {
        var minutes = week.Hours.Periods.Sum(p => p.End - p.Start);
        var next = week.Hours.NextChange(week.At, week.TimeZone);

        if (minutes is 0 or 7 * 24 * 60) Assert.Null(next);
        else Assert.InRange(next!.Value - week.At, Moment, Duration.FromDays(15));
    }
}
