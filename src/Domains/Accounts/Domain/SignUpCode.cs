using System.Globalization;
using System.Security.Cryptography;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Six digits on their way to an e-mail address. Stored as a slow hash: a million codes are soon tried against a fast one.</summary>
internal sealed class SignUpCode : IPlatformEntity
{
    public const int Digits = 6;
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

    public static string Draw() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The digits that a person typed, without the spaces of a copied text; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var digits = typed?.Replace(" ", "", StringComparison.Ordinal).Trim();
        return digits is { Length: Digits } && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
