using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>A stretch of one weekday on which the doors are open. It goes past midnight when it closes at or before it opens; 00:00–00:00 is the whole day.</summary>
internal sealed record OpeningPeriod(Weekday Day, LocalTime Opens, LocalTime Closes)
{
    /// <summary>Minutes in a day.</summary>
    public const int Day24 = 24 * 60;

    /// <summary>Minutes in a week.</summary>
    public const int Week = 7 * Day24;

    public bool IsPastMidnight => Closes <= Opens;

    /// <summary>Minutes from Monday 00:00 until it opens.</summary>
    public int Start => (((int)Day - 1) * Day24) + Minutes(Opens);

    /// <summary>Minutes from Monday 00:00 until it closes; more than <see cref="Week"/> when Sunday night runs into Monday.</summary>
    public int End => Start + Minutes(Closes) - Minutes(Opens) + (IsPastMidnight ? Day24 : 0);

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
