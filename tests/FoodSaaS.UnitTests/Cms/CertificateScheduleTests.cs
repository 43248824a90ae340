using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.UnitTests.Cms;

/// <summary>Renewals come in time and not all at once; attempts after failures grow rare.</summary>
public sealed class CertificateScheduleTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 6, 1, 0, 0);

    [Theory]
    [InlineData(90, 0.0, 60)]
    [InlineData(90, 1.0, 57)]
    [InlineData(6, 0.0, 4)]
    public void Renewal_comes_when_two_thirds_of_the_life_are_over_or_up_to_a_thirtieth_earlier(int days, double draw, int after) =>
        Assert.Equal(after, (CertificateSchedule.RenewAt(From, From + Duration.FromDays(days), draw) - From).TotalDays, 6);

    [Theory]
    [InlineData(1, 15)]
    [InlineData(2, 45)]
    [InlineData(3, 135)]
    [InlineData(5, 1215)]
    [InlineData(6, 1440)]
    [InlineData(1_000_000, 1440)]
    public void Attempts_wait_three_times_longer_each_time_and_a_day_at_most(int failures, double minutes)
    {
        Assert.Equal(minutes * 0.9, CertificateSchedule.WaitAfter(failures, 0).TotalMinutes, 6);
        Assert.Equal(minutes * 1.1, CertificateSchedule.WaitAfter(failures, 1).TotalMinutes, 6);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(60, 15)]
    [InlineData(3600, 300)]
    public void An_order_is_looked_at_more_seldom_the_older_it_is(int age, int wait) => Assert.Equal(wait, CertificateSchedule.WaitFor(Duration.FromSeconds(age)).TotalSeconds, 6);
}
