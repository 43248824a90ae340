using FoodSaaS.Integrations.Domain;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Integrations;

public sealed class RetryScheduleTests
{
    [Property]
    public bool There_are_at_least_fifteen_attempts_over_at_least_72_hours_whatever_chance_says(byte[] chances)
    {
        var (attempts, took) = Run(i => chances.Length == 0 ? 0 : chances[i % chances.Length] / 255.0);
        return attempts is >= 15 and RetrySchedule.Attempts && took >= Duration.FromHours(72) && took <= Duration.FromHours(96);
    }

    [Fact]
    public void Without_chance_waits_double_from_five_seconds_to_twelve_hours()
    {
        var waits = Enumerable.Range(1, 19).Select(n => RetrySchedule.WaitAfter(n, 0)!.Value.TotalSeconds).ToList();
        Assert.Equal([5, 10, 20, 40], waits.Take(4));
        Assert.Equal(43_200, waits[^1]);
        Assert.All(waits.Zip(waits.Skip(1)), pair => Assert.InRange(pair.Second, pair.First, pair.First * 2));
        Assert.Null(RetrySchedule.WaitAfter(20, 0));
    }

    [Fact]
    public void Chance_spreads_attempts_and_never_brings_them_forward()
    {
        Assert.Equal(Duration.FromSeconds(5.5), RetrySchedule.WaitAfter(1, 1));
        Assert.True(RetrySchedule.WaitAfter(7, 0.3) < RetrySchedule.WaitAfter(7, 0.6));
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(1, 5)]
    [InlineData(-30, 5)]
    [InlineData(864_000, 43_200)]
    public void What_the_receiver_asks_for_makes_a_wait_longer_within_bounds(int asked, int waits) =>
        Assert.Equal(Duration.FromSeconds(waits), RetrySchedule.WaitAfter(1, 0, Duration.FromSeconds(asked)));

    [Fact]
    public void Nobody_can_ask_for_more_attempts() => Assert.Null(RetrySchedule.WaitAfter(RetrySchedule.Attempts, 1, Duration.FromSeconds(5)));

    private static (int Attempts, Duration Took) Run(Func<int, double> chance)
    {
        var (attempts, took) = (1, Duration.Zero);
        while (RetrySchedule.WaitAfter(attempts, chance(attempts)) is { } wait) (attempts, took) = (attempts + 1, took + wait);
        return (attempts, took);
    }
}
