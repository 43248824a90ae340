using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Customers.Domain;

/// <summary>A browser that a diner signed in with. Only the hash of its token is kept; what has ended is deleted.</summary>
[StaysAsNow]
internal sealed class DinerSession : IBehindTheScenes
{
    /// <summary>A session that is not used for so long is over.</summary>
    public static readonly Duration Idle = Duration.FromDays(30);

    /// <summary>However much it is used, a session is over after so long.</summary>
    public static readonly Duration Longest = Duration.FromDays(180);

    /// <summary>For so long after a code, the browser may do what needs a fresh proof.</summary>
    public static readonly Duration ProofLifetime = Duration.FromMinutes(15);

    /// <summary>Use prolongs a session at most this often, so that reading does not mean writing.</summary>
    private static readonly Duration Renewal = Duration.FromDays(1);

    public Guid Id { get; init; } = Ids.New();

    public Guid DinerId { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>The network that it was opened from; later sign-ins from there are trusted a little more.</summary>
    public required string Network { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>When a code last proved here who it is; null where a password opened it.</summary>
    public Instant? ProvenAt { get; init; }

    /// <summary>Moves on with use, up to <see cref="EndsAt"/>.</summary>
    public Instant ExpiresAt { get; init; }

    /// <summary>Never moves.</summary>
    public Instant EndsAt { get; init; }

    public static DinerSession Start(Guid dinerId, string token, string network, bool byCode, Instant now) => new()
    {
        DinerId = dinerId,
        TokenHash = Secrets.HashOf(token),
        Network = network,
        CreatedAt = now,
        ProvenAt = byCode ? now : null,
        ExpiresAt = now + Idle,
        EndsAt = now + Longest,
    };

    /// <summary>Whether use at <paramref name="now"/> is worth a write.</summary>
    public static bool IsDueForRenewal(Instant expiresAt, Instant now) => expiresAt - now < Idle - Renewal;

    public bool IsProven(Instant now) => ProvenAt is { } proven && now < proven + ProofLifetime;
}
