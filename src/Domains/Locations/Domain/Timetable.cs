using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>When the doors or one service are open: a week on the place's wall clock, days that are otherwise, and a pause. Pure functions of the clock.</summary>
internal sealed class Timetable
{
    // The week's pattern shows all its changes within these days, even when a change of the clock swallows one.
    private const int DaysAhead = 17;
    private const int DaysBack = 2;

    private readonly OpeningHours _week;
    private readonly IReadOnlyList<HoursException> _exceptions;
    private readonly Pause? _pause;
    private readonly DateTimeZone _zone;

    /// <param name="exceptions">The first that covers a day holds for it.</param>
    public Timetable(OpeningHours week, IEnumerable<HoursException> exceptions, Pause? pause, DateTimeZone zone)
    {
        _week = week;
        _exceptions = [.. exceptions];
        _pause = pause;
        _zone = zone;
    }

    public bool IsOpenAt(Instant at) => Stretches(at).TakeWhile(s => s.Opens <= at).Any(s => at < s.Closes);

    /// <summary>The next instant at which it opens or closes; null when it never does.</summary>
    public Instant? NextChange(Instant at)
    {
        var horizon = at + Duration.FromDays(DaysFrom(at) - 1);
        foreach (var (opens, closes) in Stretches(at))
        {
            if (at < opens) return opens;
            if (at < closes) return closes < horizon ? closes : null;
        }

        return null;
    }

    /// <summary>The next instant at which it opens, whether it is open or closed before; null when it never does.</summary>
    public Instant? NextOpening(Instant at)
    {
        foreach (var stretch in Stretches(at))
        {
            if (at < stretch.Opens) return stretch.Opens;
        }

        return null;
    }

    /// <summary>When it is open between two instants, in order; the first stretch may have begun before and the last end after them.</summary>
    public IReadOnlyList<Stretch> Between(Instant from, Instant until) => from < until
        ? [.. Stretches(from, Period.DaysBetween(from.InZone(_zone).Date, until.InZone(_zone).Date)).TakeWhile(s => s.Opens < until).Where(s => from < s.Closes)]
        : [];

    private IEnumerable<Stretch> Stretches(Instant at, int daysAhead = 0) => _pause?.ToStretch() is { } pause ? Joined(at, daysAhead).SelectMany(s => s.Without(pause)) : Joined(at, daysAhead);

    /// <summary>When it would be open around an instant without the pause, in order.</summary>
    private IEnumerable<Stretch> Joined(Instant at, int daysAhead) => Stretch.Joined(Single(at, daysAhead));

    /// <summary>Later on the wall clock is never earlier in time, so these are in order of their opening.</summary>
    private IEnumerable<Stretch> Single(Instant at, int daysAhead)
    {
        var today = at.InZone(_zone).Date;
        var last = today.PlusDays(DaysFrom(at) + daysAhead);
        for (var date = today.PlusDays(-DaysBack); date <= last; date = date.PlusDays(1))
        {
            foreach (var hours in HoursOn(date))
            {
                if (hours.On(date, _zone) is { } stretch) yield return stretch;
            }
        }
    }

    private IEnumerable<DayHours> HoursOn(LocalDate date) => _exceptions.FirstOrDefault(e => e.Covers(date))?.Hours ?? _week.On(date);

    /// <summary>How many days to look ahead: as many as show the whole week once nothing but the week decides.</summary>
    private int DaysFrom(Instant at)
    {
        var today = at.InZone(_zone).Date;
        var last = _exceptions.Select(e => e.Until).Append(_pause?.Until is { } until ? until.InZone(_zone).Date : today).Max();
        return DaysAhead + Math.Max(0, Period.DaysBetween(today, last));
    }
}
