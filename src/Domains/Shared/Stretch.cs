using NodaTime;

namespace FoodSaaS.Shared;

/// <summary>A time without a break, from the instant <paramref name="Opens"/> on; at <paramref name="Closes"/> it is over.</summary>
public readonly record struct Stretch(Instant Opens, Instant Closes)
{
    /// <summary>From when to when on a day by the wall clock, until the next day where it closes at or before it opens. Null where the clock skips all of it.</summary>
    public static Stretch? On(LocalDate day, LocalTime opens, LocalTime closes, DateTimeZone zone)
    {
        var from = WallClock.At(day + opens, zone);
        var until = WallClock.At((closes <= opens ? day.PlusDays(1) : day) + closes, zone);
        return from < until ? new Stretch(from, until) : null;
    }

    /// <summary>What touches or overlaps is one.</summary>
    /// <param name="inOrder">In the order of their opening.</param>
    public static IEnumerable<Stretch> Joined(IEnumerable<Stretch> inOrder)
    {
        Stretch? open = null;
        foreach (var next in inOrder)
        {
            if (open is { } running && next.Opens <= running.Closes)
            {
                open = running with { Closes = Instant.Max(running.Closes, next.Closes) };
                continue;
            }

            if (open is { } ended) yield return ended;
            open = next;
        }

        if (open is { } last) yield return last;
    }

    /// <summary>What is left of it without another one: nothing, one piece or two.</summary>
    public IEnumerable<Stretch> Without(Stretch other)
    {
        if (other.Opens > Opens) yield return this with { Closes = Instant.Min(Closes, other.Opens) };
        if (other.Closes < Closes) yield return this with { Opens = Instant.Max(Opens, other.Closes) };
    }
}
