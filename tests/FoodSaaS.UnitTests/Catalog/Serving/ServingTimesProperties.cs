using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Shared;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog.Serving;

public sealed class ServingTimesProperties
{
    private const int ThreeDays = 3 * 24 * 60;

    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 1, 12, 0);

    [Property(Arbitrary = [typeof(ServingPlaces)], MaxTest = 400)]
    public void A_menu_is_served_at_the_very_minutes_at_which_a_wall_clock_says_so(ServingPlaces places)
    {
        var (isServed, changes) = PatientGuest.Watch(places.Dayparts, places.Zones, places.At, ThreeDays);

        Assert.Equal(isServed, places.Times.IsServedAt(places.At));
        Assert.Equal(changes, ChangesOf(places.Times, places.At));
    }

    [Fact]
    public void Without_dayparts_it_is_served_always_and_without_places_never()
    {
        DateTimeZone[] berlin = [DateTimeZoneProviders.Tzdb["Europe/Berlin"]];
        Daypart allDay = new(Enum.GetValues<Weekday>(), LocalTime.Midnight, LocalTime.Midnight);

        Assert.True(new ServingTimes([], berlin).IsServedAt(Noon));
        Assert.False(new ServingTimes([], []).IsServedAt(Noon));
        Assert.False(new ServingTimes([allDay], []).IsServedAt(Noon));
        Assert.True(new ServingTimes([allDay], berlin).IsServedAt(Noon));
        ServingTimes[] steady = [new([], berlin), new([], []), new([allDay], []), new([allDay], berlin)];
        Assert.All(steady, times => Assert.Null(times.NextChange(Noon)));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(1, ServiceType.Delivery, true)]
    [InlineData(1, null, true)]
    [InlineData(2, ServiceType.Delivery, false)]
    [InlineData(1, ServiceType.DineIn, false)]
    [InlineData(null, ServiceType.DineIn, false)]
    public void It_is_for_the_places_and_services_that_it_names(int? place, ServiceType? service, bool isFor)
    {
        var terms = MenuTerms.None with { LocationIds = [Id(1), Id(3)], Services = [ServiceType.Delivery, ServiceType.Pickup] };
        Assert.Equal(isFor, terms.IsFor(place is { } number ? Id(number) : null, service));
        Assert.True(MenuTerms.None.IsFor(place is { } any ? Id(any) : null, service));
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static List<Instant> ChangesOf(ServingTimes times, Instant from)
    {
        var found = new List<Instant>();
        var end = from + Duration.FromMinutes(ThreeDays);
        for (var next = times.NextChange(from); next is { } change && change <= end; next = times.NextChange(change)) found.Add(change);
        return found;
    }
}
