using FoodSaaS.Api.Demo.Rush;
using NodaTime;

namespace FoodSaaS.UnitTests.Demo;

public sealed class PaceTests
{
    private static readonly Pace Pace = new(Quiet: 1, Peak: 5, Wave: Duration.FromMinutes(10));

    [Fact]
    public void Begins_with_a_peak_and_comes_in_waves()
    {
        Assert.Equal(5, Pace.PerMinute(Duration.Zero), 6);
        Assert.Equal(1, Pace.PerMinute(Duration.FromMinutes(5)), 6);
        Assert.Equal(5, Pace.PerMinute(Duration.FromMinutes(10)), 6);
    }

    [Fact]
    public void As_many_guests_come_as_the_pace_says_and_alike_for_a_seed()
    {
        var once = Draw(11);
        Assert.Equal(once, Draw(11));
        // Ten waves of ten minutes at 3 a minute on average; five deviations are 87.
        Assert.InRange(once.Sum(), 213, 387);
        Assert.Contains(0, once);
        Assert.Contains(once, n => n > 1);
    }

    private static List<int> Draw(int seed)
    {
        var (random, step) = (new Random(seed), Duration.FromSeconds(10));
        return [.. Enumerable.Range(0, 600).Select(i => Pace.Draw(random, step * i, step))];
    }
}
