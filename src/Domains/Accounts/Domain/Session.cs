using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>A browser that signed in. Only the hash of its token is kept.</summary>
internal sealed class Session : IPlatformEntity
{
    /// <summary>A session that is not used for so long is over.</summary>
    public static readonly Duration Idle = Duration.FromDays(14);

    /// <summary>However much it is used, a session is over after so long.</summary>
    public static readonly Duration Longest = Duration.FromDays(90);

    /// <summary>Use prolongs a session at most this often, so that reading does not mean writing.</summary>
    public static readonly Duration Renewal = Duration.FromDays(1);

    public Guid Id { get; init; } = Ids.New();

    public Guid UserId { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>The network that it was opened from; later sign-ins from there are trusted a little more.</summary>
    public required string Network { get; init; }

    /// <summary>Whether whoever opened it showed the account's second factor then.</summary>
    public bool HasShownFactor { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>Moves on with use.</summary>
    public Instant ExpiresAt { get; init; }

    /// <summary>Never moves.</summary>
    public Instant EndsAt { get; init; }

    public Instant? EndedAt { get; init; }

    public static Session Start(Guid userId, string token, string network, bool hasShownFactor, Instant now) => new()
    {
        UserId = userId,
        TokenHash = Secrets.HashOf(token),
        Network = network,
        HasShownFactor = hasShownFactor,
        CreatedAt = now,
        ExpiresAt = now + Idle,
        EndsAt = now + Longest,
    };

    /// <summary>Whether use at <paramref name="now"/> is worth a write.</summary>
    public static bool IsDueForRenewal(Instant expiresAt, Instant now) => expiresAt - now < Idle - Renewal;
}
