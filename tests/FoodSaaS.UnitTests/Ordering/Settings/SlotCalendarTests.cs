using FoodSaaS.Contracts.Locations;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Ordering.Settings;

/// <summary>The slots of a day are those that somebody finds who looks at the clock every minute.</summary>
public sealed class SlotCalendarTests
{
    /// <summary>Days on which the clocks change in some of the zones, one of them by half an hour.</summary>
    public static TheoryData<string, int, int, int> Days => new()
    {
        { "Europe/Berlin", 2026, 3, 29 },
        { "Europe/Berlin", 2026, 10, 25 },
        { "America/New_York", 2026, 11, 1 },
        { "Australia/Lord_Howe", 2026, 4, 5 },
        { "Australia/Lord_Howe", 2026, 10, 4 },
        { "Asia/Kathmandu", 2026, 6, 1 },
        { "America/Santiago", 2026, 9, 6 },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void They_are_found_by_looking_every_minute(string zoneId, int year, int month, int dayOfMonth)
    {
        var (zone, day) = (DateTimeZoneProviders.Tzdb[zoneId], new LocalDate(year, month, dayOfMonth));
        var midnight = WallClock.StartOf(day, zone);
        var random = new Random(dayOfMonth);
        for (var round = 0; round < 40; round++)
        {
            var now = midnight - Duration.FromHours(6) + Duration.FromMinutes(random.Next(600));
            var opens = midnight + Duration.FromMinutes(random.Next(-300, 1_200));
            var times = new Opened(new Stretch(opens, opens + Duration.FromMinutes(random.Next(30, 900))));
            var rules = new SlotRules(random.Next(0, 400), 3, new[] { 5, 10, 15, 20, 30, 60 }[random.Next(6)]);
            var calendar = new SlotCalendar(rules, times, ServiceType.Pickup, zone, Duration.FromMinutes(random.Next(0, 60)));

            var found = Enumerable.Range(0, 26 * 60).Select(m => midnight + Duration.FromMinutes(m))
                .Where(at => WallClock.DayAt(at, zone) == day && at.InZone(zone).Minute % rules.EveryMinutes == 0)
                .Where(at => times.Hours.Opens + calendar.Preparation <= at && at <= times.Hours.Closes)
                .Where(at => at >= now + Duration.FromMinutes(rules.LeadMinutes) && at >= now + calendar.Preparation);
            Assert.Equal(found, calendar.On(day, now));
            Assert.All(calendar.On(day, now), slot => Assert.True(calendar.Offers(slot, now + SlotCalendar.Grace)));
        }
    }

    private sealed class Opened(Stretch hours) : IServiceTimes
    {
        public Stretch Hours => hours;

        public ServiceState StateOf(ServiceType service, Instant at) => throw new NotSupportedException();

        public IReadOnlyList<Stretch> Open(ServiceType service, Instant from, Instant until) => hours.Opens < until && from < hours.Closes ? [hours] : [];

        public int BusyMinutes(Instant at) => 0;
    }
}
