using FoodSaaS.Locations.Domain;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.UnitTests.Locations;

public sealed class OpeningHoursTests
{
    private const string Berlin = "Europe/Berlin";

    [Theory]
    [InlineData("2026-05-04T11:29", false)]
    [InlineData("2026-05-04T11:30", true)]
    [InlineData("2026-05-04T13:59", true)]
    [InlineData("2026-05-04T14:00", false)]
    [InlineData("2026-05-04T18:00", true)]
    [InlineData("2026-05-05T12:00", false)]
    public void Is_open_from_opening_until_before_closing(string local, bool open) =>
        Assert.Equal(open, Hour.Week("Mon 11:30-14:00, Mon 18:00-22:00").IsOpenAt(At(local, Berlin), Zone(Berlin)));

    [Theory]
    [InlineData("2026-05-08T23:59", true)]
    [InlineData("2026-05-09T01:59", true)]
    [InlineData("2026-05-09T02:00", false)]
    [InlineData("2026-05-08T01:00", false)]
    public void Goes_past_midnight_when_it_closes_before_it_opens(string local, bool open) =>
        Assert.Equal(open, Hour.Week("Fri 18:00-02:00").IsOpenAt(At(local, Berlin), Zone(Berlin)));

    [Fact]
    public void Sunday_night_runs_into_monday()
    {
        var hours = Hour.Week("Sun 20:00-03:00");

        Assert.True(hours.IsOpenAt(At("2026-05-11T02:30", Berlin), Zone(Berlin)));
        Assert.Equal(At("2026-05-11T03:00", Berlin), hours.NextChange(At("2026-05-10T21:00", Berlin), Zone(Berlin)));
    }

    [Fact]
    public void Midnight_to_midnight_is_the_whole_day()
    {
        var hours = Hour.Week("Sat 00:00-00:00");

        Assert.Equal(At("2026-05-09T00:00", Berlin), hours.NextChange(At("2026-05-06T12:00", Berlin), Zone(Berlin)));
        Assert.Equal(At("2026-05-10T00:00", Berlin), hours.NextChange(At("2026-05-09T00:00", Berlin), Zone(Berlin)));
    }

    [Fact]
    public void Periods_that_touch_are_one_stretch()
    {
        var hours = Hour.Week("Fri 12:00-00:00, Sat 00:00-04:00");

        Assert.Equal(At("2026-05-09T04:00", Berlin), hours.NextChange(At("2026-05-08T13:00", Berlin), Zone(Berlin)));
    }

    [Fact]
    public void Nothing_changes_without_hours_or_without_a_pause()
    {
        var always = Hour.Week("Mon 00:00-00:00, Tue 00:00-00:00, Wed 00:00-00:00, Thu 00:00-00:00, Fri 00:00-00:00, Sat 00:00-00:00, Sun 00:00-00:00");
        var now = At("2026-10-24T12:00", Berlin);

        Assert.Null(OpeningHours.None.NextChange(now, Zone(Berlin)));
        Assert.Null(always.NextChange(now, Zone(Berlin)));
        Assert.True(always.IsOpenAt(now, Zone(Berlin)));
    }

    [Fact]
    public void A_skipped_time_is_the_moment_of_the_skip()
    {
        // Berlin, 29 March 2026: 02:00 is followed by 03:00, at 01:00 UTC.
        var skip = Instant.FromUtc(2026, 3, 29, 1, 0);
        var before = skip - Duration.FromMinutes(1);

        Assert.Equal(skip, Hour.Week("Sun 02:30-05:00").NextChange(before, Zone(Berlin)));
        Assert.Equal(skip, Hour.Week("Sat 22:00-02:30").NextChange(before, Zone(Berlin)));
        Assert.Equal(Instant.FromUtc(2026, 4, 5, 0, 15), Hour.Week("Sun 02:15-02:45").NextChange(before, Zone(Berlin)));
    }

    [Fact]
    public void A_time_that_occurs_twice_is_its_first_occurrence()
    {
        // Berlin, 25 October 2026: 02:59 is followed by 02:00, at 01:00 UTC.
        var first = Instant.FromUtc(2026, 10, 25, 0, 30);

        Assert.Equal(first, Hour.Week("Sun 02:30-05:00").NextChange(first - Duration.FromHours(1), Zone(Berlin)));
        Assert.Equal(first, Hour.Week("Sat 22:00-02:30").NextChange(first - Duration.FromHours(1), Zone(Berlin)));
        Assert.False(Hour.Week("Sun 02:00-02:30").IsOpenAt(first + Duration.FromMinutes(45), Zone(Berlin)));
    }

    [Fact]
    public void The_night_of_the_long_hour_is_an_hour_longer()
    {
        var hours = Hour.Week("Sat 22:00-05:00");
        var opens = At("2026-10-24T22:00", Berlin);

        Assert.Equal(opens + Duration.FromHours(8), hours.NextChange(opens, Zone(Berlin)));
    }

    [Fact]
    public void A_day_that_the_calendar_skips_has_no_hours()
    {
        // Samoa went from Thursday 29 to Saturday 31 December 2011.
        var hours = Hour.Week("Fri 10:00-20:00");
        var thursday = At("2011-12-29T12:00", "Pacific/Apia");

        Assert.Equal(At("2012-01-06T10:00", "Pacific/Apia"), hours.NextChange(thursday, Zone("Pacific/Apia")));
    }

    [Fact]
    public void A_night_into_a_skipped_day_ends_when_the_skip_begins()
    {
        var hours = Hour.Week("Thu 20:00-02:00");

        Assert.Equal(At("2011-12-31T00:00", "Pacific/Apia"), hours.NextChange(At("2011-12-29T21:00", "Pacific/Apia"), Zone("Pacific/Apia")));
    }

    [Fact]
    public void Equal_weeks_are_equal_whatever_their_order() =>
        Assert.Equal(Hour.Week("Mon 10:00-12:00, Tue 10:00-12:00"), Hour.Week("Tue 10:00-12:00, Mon 10:00-12:00"));

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static Instant At(string local, string zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Zone(zone)).ToInstant();
}
