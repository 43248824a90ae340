using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Where a key may be used.</summary>
[Description("Where an API key may be used.")]
internal enum ApiKeyKind
{
    [Description("In browsers and apps: the rights of the public.")]
    Publishable,

    [Description("On the brand's own server only: the rights of its staff, except over keys and the brand itself.")]
    Secret,
}

/// <summary>A key to one brand's API. Its text is shown once; the hash and the last four characters are kept.</summary>
internal sealed class ApiKey : IPlatformEntity
{
    public const int MaxNameLength = 60;

    /// <summary>Keys that a brand may have in use at once.</summary>
    public const int MaxLive = 50;

    /// <summary>Browser origins that a publishable key may list.</summary>
    public const int MaxOrigins = 20;

    private const int HintLength = 4;

    public Guid Id { get; init; } = Ids.New();

    public Guid BrandId { get; init; }

    public required string Name { get; init; }

    public ApiKeyKind Kind { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Enough to tell keys apart, for example <c>sk_…x7Qa</c>.</summary>
    public required string Hint { get; init; }

    /// <summary>Whose scripts may use the key from browsers, in the form of <see cref="WebOrigin"/>; a secret key lists none.</summary>
    public string[] Origins { get; private set; } = [];

    public Instant CreatedAt { get; init; }

    public Instant? RevokedAt { get; private set; }

    public static ApiKey Of(Guid brandId, string name, ApiKeyKind kind, string text, Instant now) => new()
    {
        BrandId = brandId,
        Name = name,
        Kind = kind,
        Hash = Secrets.HashOf(text),
        Hint = $"{Prefix(kind)}…{text[^HintLength..]}",
        CreatedAt = now,
    };

    public static string Draw(ApiKeyKind kind) => Prefix(kind) + Secrets.Draw();

    /// <summary>Whether a text could be a key at all; saves the look-up of anything else.</summary>
    public static bool LooksLikeOne(string text) =>
        text.Length is > 6 and <= Secrets.MaxLength && (text.StartsWith(Prefix(ApiKeyKind.Publishable), StringComparison.Ordinal) || text.StartsWith(Prefix(ApiKeyKind.Secret), StringComparison.Ordinal));

    /// <summary>Once revoked, a key stays revoked since the first time.</summary>
    public void Revoke(Instant now) => RevokedAt ??= now;

    /// <summary>Replaces what it lists; see <see cref="OriginRules"/>.</summary>
    public void AllowOrigins(string[] origins) => Origins = origins;

    private static string Prefix(ApiKeyKind kind) => kind == ApiKeyKind.Secret ? "sk_" : "pk_";
}
