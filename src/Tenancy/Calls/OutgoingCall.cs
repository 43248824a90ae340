using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Tenancy.Calls;

/// <summary>A call to a server outside that is still to be made; see <see cref="ICalls"/>.</summary>
[StaysAsNow]
internal sealed class OutgoingCall : IBehindTheScenes
{
    public required string Kind { get; init; }

    public Guid Id { get; init; }

    public Guid Lane { get; init; }

    public Instant DueAt { get; init; }

    /// <summary>Until then a node is at it; later it is anybody's again.</summary>
    public Instant? LeasedUntil { get; init; }

    /// <summary>How often it was taken in hand since it was scheduled.</summary>
    public int Claims { get; init; }

    /// <summary>Where its cause stands in its trace; see <see cref="Tracing.Spans.Place"/>.</summary>
    public string? TracePlace { get; init; }
}
