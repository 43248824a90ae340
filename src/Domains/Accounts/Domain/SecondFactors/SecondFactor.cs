using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain.SecondFactors;

/// <summary>An authenticator app that signing in needs besides the password, once it was confirmed (TOTP, RFC 6238).</summary>
internal sealed class SecondFactor : IPlatformEntity
{
    public Guid UserId { get; init; }

    /// <summary>Encrypted: unlike a password it must be known again to compare.</summary>
    public required byte[] SealedSecret { get; init; }

    /// <summary>Null until the app has shown that it knows the secret; until then the factor asks nobody for anything.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>The step of the latest code that was used: it and earlier ones are used up.</summary>
    public long UsedStep { get; init; }
}
