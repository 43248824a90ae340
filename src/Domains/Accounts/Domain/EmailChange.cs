using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>An account's wish for another e-mail address, until the code that was mailed there comes back from the same account. One an account: a later one replaces it.</summary>
internal sealed class EmailChange : IPlatformEntity
{
    public Guid UserId { get; init; }

    public required string NewEmail { get; init; }

    public required string CodeHash { get; init; }

    public int Tries { get; init; }

    public Instant ExpiresAt { get; init; }

    public static EmailChange For(Guid userId, EmailAddress email, string codeHash, Instant now) =>
        new() { UserId = userId, NewEmail = email.Text, CodeHash = codeHash, ExpiresAt = now + SignUpCode.Lifetime };
}
