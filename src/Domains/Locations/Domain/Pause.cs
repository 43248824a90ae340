using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Locations.Domain;

/// <summary>Services that take no orders from <paramref name="Since"/> on, until <paramref name="Until"/> or, where that is null, until somebody resumes. The doors may stay open.</summary>
internal sealed record Pause(Instant Since, Instant? Until, IReadOnlyList<ServiceType> Services, LocalizedText Reason)
{
    public static readonly Duration Longest = Duration.FromDays(366);

    public bool IsOnAt(Instant at) => Since <= at && !(Until <= at);

    public Stretch ToStretch() => new(Since, Until ?? Instant.MaxValue);
}

/// <summary>The kitchen needs <paramref name="Minutes"/> more than usual, until <paramref name="Until"/> or, where that is null, until somebody says otherwise.</summary>
internal sealed record BusyMode(int Minutes, Instant? Until)
{
    public const int MostMinutes = 240;

    public bool IsOnAt(Instant at) => !(Until <= at);
}
