using NodaTime;

namespace FoodSaaS.Api.Demo;

/// <summary>The clock of the host that seeds: it runs as every clock does, some days behind, so that what the demo's people do there was done some days ago.</summary>
internal sealed class DemoClock : IClock
{
    private Duration _behind;

    /// <summary>What time it is for everybody else.</summary>
    public static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public Instant GetCurrentInstant() => Now - _behind;

    /// <summary>Never earlier than it was: what is on its way would wait.</summary>
    public void MoveTo(Instant instant) => _behind = Now - instant;

    /// <summary>From now on it is right.</summary>
    public void CatchUp() => _behind = Duration.Zero;
}
