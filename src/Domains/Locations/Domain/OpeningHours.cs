using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>The weekly opening hours of a place, on its own wall clock. Never two periods at once.</summary>
internal sealed class OpeningHours : IEquatable<OpeningHours>
{
    public static readonly OpeningHours None = new([]);

    // The week's pattern shows all its changes within these days, even when a change of the clock swallows one.
    private const int DaysAhead = 17;
    private const int DaysBack = 2;

    /// <param name="periods">Known not to overlap: checked by <see cref="OpeningHoursRules"/>, or stored before.</param>
    public OpeningHours(IEnumerable<OpeningPeriod> periods) => Periods = [.. periods.OrderBy(p => p.Start)];

    /// <summary>Monday morning first.</summary>
    public IReadOnlyList<OpeningPeriod> Periods { get; }

    public bool IsOpenAt(Instant at, DateTimeZone zone) => Stretches(at, zone).Any(s => s.Opens <= at && at < s.Closes);

    /// <summary>The next instant at which the doors open or close; null when they never do: no hours at all, or no pause.</summary>
    public Instant? NextChange(Instant at, DateTimeZone zone)
    {
        var horizon = at + Duration.FromDays(DaysAhead - 1);
        foreach (var (opens, closes) in Stretches(at, zone))
        {
            if (at < opens) return opens;
            if (at < closes) return closes < horizon ? closes : null;
        }

        return null;
    }

    public bool Equals(OpeningHours? other) => other is not null && Periods.SequenceEqual(other.Periods);

    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    public override int GetHashCode() => Periods.Aggregate(17, HashCode.Combine);

    /// <summary>When the doors are open around an instant, in order; periods that touch are one stretch.</summary>
    private IEnumerable<(Instant Opens, Instant Closes)> Stretches(Instant at, DateTimeZone zone)
    {
        var today = at.InZone(zone).Date;
        (Instant Opens, Instant Closes)? open = null;
        for (var date = today.PlusDays(-DaysBack); date <= today.PlusDays(DaysAhead); date = date.PlusDays(1))
        {
            foreach (var period in Periods.Where(p => (int)p.Day == (int)date.DayOfWeek))
            {
                var opens = WallClock.At(date + period.Opens, zone);
                var closes = WallClock.At((period.IsPastMidnight ? date.PlusDays(1) : date) + period.Closes, zone);
                if (closes <= opens) continue;
                if (open is { } running && opens <= running.Closes)
                {
                    open = running with { Closes = Instant.Max(running.Closes, closes) };
                    continue;
                }

                if (open is { } ended) yield return ended;
                open = (opens, closes);
            }
        }

        if (open is { } last) yield return last;
    }
}
