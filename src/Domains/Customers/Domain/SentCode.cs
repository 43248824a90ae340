using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Customers.Domain;

/// <summary>
/// Six digits on their way to somebody. They count only together with the challenge, which the browser that asked for them got: whoever has other codes sent
/// to the same address neither voids this one nor can guess at it. Deleted once it was used.
/// </summary>
[StaysAsNow]
internal sealed class SentCode : IBehindTheScenes
{
    public const int MaxTries = 5;

    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    public required byte[] ChallengeHash { get; init; }

    /// <summary>The address, the same for all its spellings.</summary>
    public required string Key { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>The diner who wants to be reached there from now on; null where somebody signs in.</summary>
    public Guid? DinerId { get; init; }

    public required string CodeHash { get; init; }

    public Instant ExpiresAt { get; init; }

    public int Tries { get; init; }

    public Contact Contact => new(EmailAddress.Parse(Email), Phone);

    public static SentCode To(Contact contact, Guid? dinerId, string challenge, string codeHash, Instant now) => new()
    {
        ChallengeHash = Secrets.HashOf(challenge),
        Key = contact.Key,
        Email = contact.Email?.Text,
        Phone = contact.Phone,
        DinerId = dinerId,
        CodeHash = codeHash,
        ExpiresAt = now + Lifetime,
    };
}
