using FoodSaaS.Shared;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Accounts.Domain;

/// <summary>How long keys live.</summary>
internal static class KeyLife
{
    /// <summary>The latest end that can be chosen for a key: two years from now.</summary>
    public static readonly Duration Longest = Duration.FromDays(731);

    /// <summary>Hours for which a key may work beside its successor.</summary>
    public const int LongestOverlapHours = 7 * 24;

    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH':'mm 'UTC'");

    /// <summary>Why a key cannot end then; null where it can, or has no end.</summary>
    public static Error? Refuse(Instant? end, Instant now) => end <= now || end > now + Longest ? AccountsErrors.ExpiryInvalid : null;

    /// <summary>What becomes of a key that has a successor, for people.</summary>
    public static string EndingOf(ApiKey key) => key is { RevokedAt: null, ExpiresAt: { } end } ? $"works until {Minute.Format(end)}" : "opens nothing any more";
}
