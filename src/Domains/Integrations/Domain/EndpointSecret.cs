using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Integrations.Domain;

/// <summary>A signing secret of an endpoint, sealed. Two are good at once while the receiver changes over.</summary>
[StaysAsNow]
internal sealed class EndpointSecret : IBehindTheScenes
{
    public const int LongestOverlapHours = 168;

    public Guid Id { get; init; } = Ids.New();

    public Guid EndpointId { get; init; }

    public required byte[] Sealed { get; init; }

    /// <summary>Enough to tell secrets apart: the last four characters.</summary>
    public required string Hint { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>Until when messages are signed with it too; null for the newest.</summary>
    public Instant? ExpiresAt { get; private set; }

    public bool IsGood(Instant now) => ExpiresAt is null || ExpiresAt > now;

    public void Expire(Instant at) => ExpiresAt = at;
}
