using FoodSaaS.Payments.Application.Reconciliation;
using NodaTime;

namespace FoodSaaS.UnitTests.Payments;

/// <summary>Where clocks are put forward and back, the books are compared once a day all the same.</summary>
public sealed class ReconciliationTimerTests
{
    /// <param name="wallTimes">At how many times of the day, by the brand's clocks, a year's comparisons are due: more than one where clocks are put forward.</param>
    [Theory]
    [InlineData("Europe/Berlin", 2)]
    [InlineData("America/New_York", 2)]
    [InlineData("Australia/Lord_Howe", 2)]
    [InlineData("Asia/Tokyo", 1)]
    public void Comparisons_are_24_hours_apart_whatever_the_brands_clocks_do(string zone, int wallTimes)
    {
        var brand = DateTimeZoneProviders.Tzdb[zone];
        var first = brand.AtStartOfDay(new LocalDate(2027, 1, 1)).ToInstant().InUtc().Date;
        var due = Enumerable.Range(0, 366).Select(day => ReconciliationTimer.DueAt(first.PlusDays(day))).ToList();

        Assert.All(due.Zip(due.Skip(1)), pair => Assert.Equal(Duration.FromHours(24), pair.Second - pair.First));
        Assert.Equal(wallTimes, due.Select(at => at.InZone(brand).TimeOfDay).Distinct().Count());
    }

    [Fact]
    public void A_day_is_compared_once_it_is_over() =>
        Assert.Equal(Instant.FromUtc(2028, 2, 29, 3, 0), ReconciliationTimer.DueAt(new LocalDate(2028, 2, 28)));
}
