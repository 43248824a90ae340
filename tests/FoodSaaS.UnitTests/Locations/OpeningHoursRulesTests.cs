namespace FoodSaaS.UnitTests.Locations;

public sealed class OpeningHoursRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Mon 10:00-12:00, Mon 12:00-14:00")]
    [InlineData("Fri 18:00-02:00, Sat 02:00-04:00")]
    [InlineData("Sun 20:00-03:00, Mon 03:00-04:00")]
    [InlineData("Mon 10:00-10:00, Tue 10:00-10:00")]
    [InlineData("Mon 00:00-00:00, Tue 00:00-00:00")]
    public void Accepts_periods_that_touch(string periods) => Assert.Empty(Hour.Refusals(periods));

    [Theory]
    [InlineData("Mon 10:00-12:00, Mon 11:59-14:00", 1)]
    [InlineData("Mon 11:00-14:00, Mon 10:00-12:00", 0)]
    [InlineData("Mon 10:00-12:00, Mon 10:00-12:00", 1)]
    [InlineData("Fri 18:00-02:00, Sat 01:00-04:00", 1)]
    [InlineData("Mon 02:00-04:00, Sun 20:00-03:00", 0)]
    [InlineData("Sun 00:00-00:00, Sun 12:00-13:00", 1)]
    public void Refuses_two_periods_at_once_and_names_the_later_one(string periods, int index) =>
        Assert.Equal([$"HOURS_OVERLAP hours.{index}"], Hour.Refusals(periods));

    [Fact]
    public void Sees_a_short_period_inside_a_long_one_and_the_next_as_well() =>
        Assert.Equal(["HOURS_OVERLAP hours.1", "HOURS_OVERLAP hours.2"], Hour.Refusals("Mon 10:00-20:00, Mon 11:00-12:00, Mon 13:00-14:00"));

    [Fact]
    public void A_long_sunday_night_meets_every_early_monday_period() =>
        Assert.Equal(["HOURS_OVERLAP hours.0", "HOURS_OVERLAP hours.1"], Hour.Refusals("Mon 01:00-02:00, Mon 03:00-04:00, Sun 20:00-05:00"));

    [Fact]
    public void Refuses_more_than_eight_periods_a_day()
    {
        var eight = string.Join(", ", Enumerable.Range(0, 8).Select(i => $"Tue {i:00}:00-{i:00}:30"));

        Assert.Empty(Hour.Refusals(eight));
        Assert.Equal(["HOURS_TOO_MANY hours"], Hour.Refusals(eight + ", Tue 20:00-21:00"));
    }
}
