using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Whoever holds its token has read mail sent to the address; good for one sign-up.</summary>
internal sealed class SignUpProof : IPlatformEntity
{
    public static readonly Duration Lifetime = Duration.FromMinutes(30);

    public required byte[] TokenHash { get; init; }

    public required string Email { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; init; }

    public static SignUpProof For(EmailAddress email, string token, Instant now) =>
        new() { TokenHash = Secrets.HashOf(token), Email = email.Text, ExpiresAt = now + Lifetime };
}
