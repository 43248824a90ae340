using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.UnitTests.Locations;

public sealed class TimetableTests
{
    private const string Everyday = "Mon 11:00-22:00, Tue 11:00-22:00, Wed 11:00-22:00, Thu 11:00-22:00, Fri 11:00-02:00, Sat 11:00-02:00, Sun 11:00-22:00";
    private const string Always = "Mon 00:00-00:00, Tue 00:00-00:00, Wed 00:00-00:00, Thu 00:00-00:00, Fri 00:00-00:00, Sat 00:00-00:00, Sun 00:00-00:00";

    [Fact]
    public void A_closed_day_is_closed_but_the_night_before_it_goes_on()
    {
        var table = Doors(Everyday, Except("2026-12-26", "2026-12-26", ""));

        Assert.True(table.IsOpenAt(At("2026-12-26T01:59")));
        Assert.Equal(At("2026-12-26T02:00"), table.NextChange(At("2026-12-25T23:00")));
        Assert.Equal(At("2026-12-27T11:00"), table.NextOpening(At("2026-12-26T02:00")));
    }

    [Fact]
    public void Other_hours_hold_from_the_first_day_to_the_last_past_midnight_too()
    {
        var table = Doors(Everyday, Except("2026-12-30", "2026-12-31", "18:00-03:00"));

        Assert.False(table.IsOpenAt(At("2026-12-30T12:00")));
        Assert.True(table.IsOpenAt(At("2026-12-31T02:59")));
        Assert.Equal(At("2027-01-01T03:00"), table.NextChange(At("2026-12-31T19:00")));
        Assert.Equal(At("2027-01-01T11:00"), table.NextOpening(At("2026-12-31T19:00")));
    }

    [Fact]
    public void The_next_opening_is_found_behind_the_longest_holiday()
    {
        var table = Doors(Everyday, Except("2027-01-01", "2028-01-01", ""));

        Assert.Equal(At("2028-01-02T11:00"), table.NextOpening(At("2026-12-31T23:00")));
        Assert.Equal(At("2028-01-02T11:00"), table.NextChange(At("2026-12-31T23:00")));
    }

    [Fact]
    public void A_place_that_never_closes_closes_on_its_one_holiday_in_two_years() =>
        Assert.Equal(At("2028-11-01T00:00"), Doors(Always, Except("2028-11-01", "2028-11-01", "")).NextChange(At("2026-11-23T12:00")));

    [Fact]
    public void A_place_without_weekly_hours_is_open_on_the_days_that_it_names()
    {
        var table = Doors("", Except("2027-06-05", "2027-06-05", "12:00-20:00"));

        Assert.Equal(At("2027-06-05T12:00"), table.NextOpening(At("2026-11-23T12:00")));
        Assert.Null(table.NextOpening(At("2027-06-05T12:00")));
    }

    [Fact]
    public void A_service_keeps_the_hours_of_the_doors_until_it_has_its_own()
    {
        var hours = new ServiceHours(ServiceType.Delivery, Hour.Read("Mon 17:00-21:00"));
        var schedule = Schedule(Everyday, [hours], []);

        Assert.Equal(At("2026-11-23T21:00"), schedule.Of(ServiceType.Delivery).NextChange(At("2026-11-23T18:00")));
        Assert.Equal(At("2026-11-23T22:00"), schedule.Of(ServiceType.Pickup).NextChange(At("2026-11-23T18:00")));
    }

    [Fact]
    public void What_is_said_of_one_service_goes_before_what_is_said_of_the_place()
    {
        var schedule = Schedule(Everyday, [], [Except("2026-12-24", "2026-12-24", "11:00-14:00"), Except("2026-12-24", "2026-12-24", "", ServiceType.Delivery)]);

        Assert.True(schedule.Of(null).IsOpenAt(At("2026-12-24T12:00")));
        Assert.True(schedule.Of(ServiceType.Pickup).IsOpenAt(At("2026-12-24T12:00")));
        Assert.False(schedule.Of(ServiceType.Delivery).IsOpenAt(At("2026-12-24T12:00")));
        Assert.False(schedule.Of(ServiceType.Pickup).IsOpenAt(At("2026-12-24T15:00")));
    }

    [Fact]
    public void A_service_that_is_not_offered_opens_on_no_holiday_but_its_own()
    {
        var off = new ServiceHours(ServiceType.Delivery, []);
        var schedule = Schedule(Everyday, [off], [Except("2026-12-24", "2026-12-24", "11:00-14:00"), Except("2026-12-31", "2026-12-31", "11:00-14:00", ServiceType.Delivery)]);

        Assert.Equal(At("2026-12-31T11:00"), schedule.Of(ServiceType.Delivery).NextOpening(At("2026-11-23T12:00")));
    }

    [Fact]
    public void A_pause_stops_its_services_and_leaves_the_doors_open()
    {
        var pause = new Pause(At("2026-11-23T18:00"), At("2026-11-23T18:45"), [ServiceType.Delivery], LocalizedText.Empty);
        var schedule = Schedule(Everyday, [], []) with { Pause = pause };

        Assert.True(schedule.Of(null).IsOpenAt(At("2026-11-23T18:10")));
        Assert.True(schedule.Of(ServiceType.Pickup).IsOpenAt(At("2026-11-23T18:10")));
        Assert.False(schedule.Of(ServiceType.Delivery).IsOpenAt(At("2026-11-23T18:00")));
        Assert.Equal(At("2026-11-23T18:45"), schedule.Of(ServiceType.Delivery).NextOpening(At("2026-11-23T18:10")));
        Assert.True(schedule.Of(ServiceType.Delivery).IsOpenAt(At("2026-11-23T18:45")));
    }

    [Fact]
    public void A_pause_that_ends_in_the_night_opens_in_the_morning_and_one_without_an_end_never()
    {
        var pause = new Pause(At("2026-11-23T18:00"), At("2026-11-23T23:00"), [ServiceType.Delivery], LocalizedText.Empty);
        var schedule = Schedule(Everyday, [], []) with { Pause = pause };

        Assert.Equal(At("2026-11-24T11:00"), schedule.Of(ServiceType.Delivery).NextOpening(At("2026-11-23T18:10")));
        Assert.Null((schedule with { Pause = pause with { Until = null } }).Of(ServiceType.Delivery).NextOpening(At("2026-11-23T18:10")));
        Assert.Equal(At("2027-11-23T11:00"), (schedule with { Pause = pause with { Until = At("2027-11-23T08:00") } }).Of(ServiceType.Delivery).NextOpening(At("2026-11-23T18:10")));
    }

    private static Timetable Doors(string week, params HoursException[] exceptions) => Schedule(week, [], exceptions).Of(null);

    private static Schedule Schedule(string week, IReadOnlyList<ServiceHours> services, IReadOnlyList<HoursException> exceptions) => new("Europe/Berlin", Hour.Week(week), services, exceptions, null);

    private static HoursException Except(string from, string until, string hours, ServiceType? service = null) =>
        new(LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(until).Value, service, Hour.Day(hours), LocalizedText.Empty);

    private static Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(local).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
}
