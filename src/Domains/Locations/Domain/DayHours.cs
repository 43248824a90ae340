using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>From when to when on one day. It goes past midnight when it closes at or before it opens; 00:00–00:00 is the whole day.</summary>
internal sealed record DayHours(LocalTime Opens, LocalTime Closes)
{
    /// <summary>When they are on a date, as instants; nothing where the clock skips them.</summary>
    public Stretch? On(LocalDate date, DateTimeZone zone) => Stretch.On(date, Opens, Closes, zone);

    /// <summary>The same in minutes from midnight; the end is later than a day where they go past midnight.</summary>
    public Span ToSpan(int index)
    {
        var opens = Minutes(Opens);
        return new Span(opens, opens + Minutes(Closes) - opens + (Closes <= Opens ? OpeningPeriod.Day24 : 0), index);
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
