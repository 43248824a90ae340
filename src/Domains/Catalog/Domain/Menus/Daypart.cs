using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Menus;

/// <summary>
/// From when to when a menu is served on some days of the week, by the wall clock where it is served. It goes past midnight when it ends at or before it begins, and belongs
/// to the day on which it begins; 00:00–00:00 is the whole day.
/// </summary>
internal sealed record Daypart(IReadOnlyList<Weekday> Days, LocalTime From, LocalTime Until)
{
    /// <summary>When it is on a date; nothing where the date is another day of the week, or the clock skips all of it.</summary>
    public Stretch? On(LocalDate date, DateTimeZone zone) => Days.Contains((Weekday)date.DayOfWeek) ? Stretch.On(date, From, Until, zone) : null;

    public bool Equals(Daypart? other) => other is not null && (From, Until) == (other.From, other.Until) && Days.SequenceEqual(other.Days);

    public override int GetHashCode() => HashCode.Combine(From, Until, Days.Count);
}
