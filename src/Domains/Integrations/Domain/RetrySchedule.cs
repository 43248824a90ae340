using NodaTime;

namespace FoodSaaS.Integrations.Domain;

/// <summary>
/// When a delivery is tried again: after 5 s, and each time twice as long up to 12 h, 20 attempts in all over at least 82 hours. Chance makes each wait up to
/// a tenth longer, never shorter.
/// </summary>
internal static class RetrySchedule
{
    public const int Attempts = 20;

    public static readonly Duration Longest = Duration.FromHours(12);
    private static readonly Duration First = Duration.FromSeconds(5);
    private const double MostJitter = 0.1;

    /// <param name="attempts">How many were made.</param>
    /// <param name="chance">0 to 1.</param>
    /// <param name="asked">What the receiver asked for (<c>Retry-After</c>): at least so long, within <see cref="Longest"/>.</param>
    /// <returns>How long to wait, or null when it is given up.</returns>
    public static Duration? WaitAfter(int attempts, double chance, Duration? asked = null)
    {
        if (attempts >= Attempts) return null;
        var planned = Duration.Min(Longest, First * Math.Pow(2, attempts - 1)) * (1 + (MostJitter * chance));
        return Duration.Max(planned, Duration.Min(asked ?? Duration.Zero, Longest));
    }
}
