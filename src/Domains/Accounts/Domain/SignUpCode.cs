using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Six digits on their way to an e-mail address.</summary>
internal sealed class SignUpCode : IPlatformEntity
{
    public const int MaxTries = 5;
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    public Guid Id { get; init; } = Ids.New();

    public required string NormalizedEmail { get; init; }

    public required string CodeHash { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public int Tries { get; init; }

    public Instant? UsedAt { get; init; }

    public static SignUpCode For(EmailAddress email, string codeHash, Instant now) =>
        new() { NormalizedEmail = email.Normalized, CodeHash = codeHash, CreatedAt = now, ExpiresAt = now + Lifetime };
}
