using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>A link to set a new password, on its way to a mailbox. One is kept for an address without an account too, so that both cost the same work; that one opens nothing.</summary>
internal sealed class PasswordReset : IPlatformEntity
{
    public static readonly Duration Lifetime = Duration.FromMinutes(30);

    public required byte[] TokenHash { get; init; }

    /// <summary>Null where the address has no account.</summary>
    public Guid? UserId { get; init; }

    public Instant ExpiresAt { get; init; }

    public static PasswordReset For(Guid? userId, string token, Instant now) => new() { TokenHash = Secrets.HashOf(token), UserId = userId, ExpiresAt = now + Lifetime };
}
