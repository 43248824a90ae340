using NodaTime;

namespace FoodSaaS.Cms.Domain.Certificates;

/// <summary>When certificates are renewed, and how long to wait after an attempt failed. Every <c>draw</c> is a number from 0 to 1, so that not all come at once.</summary>
internal static class CertificateSchedule
{
    /// <summary>The owners are told once an attempt has failed for so long.</summary>
    public static readonly Duration TellAfter = Duration.FromHours(72);

    /// <summary>An order that is not fulfilled by then is given up.</summary>
    public static readonly Duration OrderLife = Duration.FromHours(1);

    private static readonly Duration First = Duration.FromMinutes(15);
    private static readonly Duration Longest = Duration.FromHours(24);

    /// <summary>At two thirds of its life, or up to a thirtieth of it earlier.</summary>
    public static Instant RenewAt(Instant from, Instant until, double draw) => from + ((until - from) * ((2.0 / 3) - (draw / 30)));

    /// <summary>15 minutes, then three times as long each time, up to a day; a tenth more or less.</summary>
    /// <param name="failures">Those in a row, at least 1.</param>
    public static Duration WaitAfter(int failures, double draw) => Duration.Min(Longest, First * Math.Pow(3, Math.Min(failures, 10) - 1)) * (0.9 + (0.2 * draw));

    /// <summary>How long the authority is let be before its order is looked at again, where it does not say.</summary>
    /// <param name="age">How long ago it was ordered.</param>
    public static Duration WaitFor(Duration age) => Duration.Max(Duration.FromSeconds(2), Duration.Min(Duration.FromMinutes(5), age / 4));
}
