using NodaTime;

namespace FoodSaaS.Api.Demo.Rush;

/// <summary>How fast guests come: in waves, each guest independent of the others (a Poisson process whose rate goes up and down). It begins with a peak.</summary>
/// <param name="Quiet">Guests a minute between two peaks.</param>
/// <param name="Peak">Guests a minute at a peak.</param>
/// <param name="Wave">From peak to peak.</param>
internal sealed record Pace(double Quiet, double Peak, Duration Wave)
{
    public static readonly Pace OfLunch = new(1, 4, Duration.FromMinutes(15));

    /// <param name="since">Since the rush began.</param>
    public double PerMinute(Duration since)
    {
        var height = Math.Cos(Math.PI * (since / Wave));
        return Quiet + ((Peak - Quiet) * height * height);
    }

    /// <summary>How many come within a time that is short beside the wave.</summary>
    public int Draw(Random random, Duration since, Duration within)
    {
        // Knuth's way: guests come until the product of uniform draws falls below e^-mean.
        var (limit, guests) = (Math.Exp(-PerMinute(since) * within.TotalMinutes), 0);
        for (var product = random.NextDouble(); product > limit; product *= random.NextDouble()) guests++;
        return guests;
    }
}
