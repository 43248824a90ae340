using System.Collections.Frozen;
using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Where a key may be used.</summary>
[Description("Where an API key may be used.")]
internal enum ApiKeyKind
{
    [Description("In browsers and apps: the rights of the public.")]
    Publishable,

    [Description("On the brand's own server only: what staff sees, and what the key was given permissions for; never over keys, staff and the brand itself.")]
    Secret,
}

/// <summary>A key to one brand's API. Its text is shown once; the hash and the last four characters are kept.</summary>
internal sealed class ApiKey : IPlatformEntity
{
    public const int MaxNameLength = 60;

    /// <summary>Keys that a brand may have in use at once; as many again may work beside their successors.</summary>
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

    /// <summary>By name, in the order of the catalogue; one that the product no longer knows gives nothing.</summary>
    public string[] PermissionNames { get; private set; } = [];

    /// <summary>What a secret key may do; a publishable one is given nothing.</summary>
    public FrozenSet<Permission> Permissions => PermissionsOf(Kind, PermissionNames);

    public Instant CreatedAt { get; init; }

    /// <summary>From this instant on it opens nothing.</summary>
    public Instant? ExpiresAt { get; private set; }

    public Instant? RevokedAt { get; private set; }

    /// <summary>When it opened something last, to the minute.</summary>
    public Instant? LastUsedAt { get; init; }

    /// <summary>The key that was made to take its place.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Whatever the row says, no key may what no key can be given.</summary>
    public static FrozenSet<Permission> PermissionsOf(ApiKeyKind kind, string[] names) => kind == ApiKeyKind.Secret ? Viewer.SecretRights.Intersect(OwnRole.Read(names)).ToFrozenSet() : [];

    public static ApiKey Of(Guid brandId, string name, ApiKeyKind kind, string text, Instant now, Instant? expiresAt = null) => new()
    {
        BrandId = brandId,
        Name = name,
        Kind = kind,
        Hash = Secrets.HashOf(text),
        Hint = $"{Prefix(kind)}…{text[^HintLength..]}",
        CreatedAt = now,
        ExpiresAt = expiresAt,
    };

    public static string Draw(ApiKeyKind kind) => Prefix(kind) + Secrets.Draw();

    /// <summary>Whether a text could be a key at all; saves the look-up of anything else.</summary>
    public static bool LooksLikeOne(string text) =>
        text.Length is > 6 and <= Secrets.MaxLength && (text.StartsWith(Prefix(ApiKeyKind.Publishable), StringComparison.Ordinal) || text.StartsWith(Prefix(ApiKeyKind.Secret), StringComparison.Ordinal));

    /// <summary>Once revoked, a key stays revoked since the first time.</summary>
    public void Revoke(Instant now) => RevokedAt ??= now;

    public bool HasExpired(Instant now) => ExpiresAt <= now;

    /// <summary>Replaces what it lists; see <see cref="OriginRules"/>.</summary>
    public void AllowOrigins(string[] origins) => Origins = origins;

    /// <summary>Replaces what it may do; see <see cref="KeyPermissionRules"/>.</summary>
    public ApiKey Allow(FrozenSet<Permission> permissions)
    {
        PermissionNames = [.. permissions.Order().Select(p => p.ToString())];
        return this;
    }

    /// <summary>When a key that takes its place ends, unless somebody says otherwise: it lives as long as this one was made for.</summary>
    public Instant? EndOfSuccessor(Instant now) => ExpiresAt is { } end ? now + (end - CreatedAt) : null;

    /// <summary>Another key that may what this one may.</summary>
    public ApiKey Succeed(string text, Instant now, Instant? expiresAt)
    {
        var successor = Of(BrandId, Name, Kind, text, now, expiresAt).Allow(Permissions);
        successor.AllowOrigins(Origins);
        return successor;
    }

    /// <summary>Works on beside its successor, but no longer than it would have; without an overlap it ends now.</summary>
    public void GiveWayTo(ApiKey successor, Duration overlap, Instant now)
    {
        SuccessorId = successor.Id;
        if (overlap == Duration.Zero) Revoke(now);
        else ExpiresAt = ExpiresAt is { } end && end < now + overlap ? end : now + overlap;
    }

    private static string Prefix(ApiKeyKind kind) => kind == ApiKeyKind.Secret ? "sk_" : "pk_";
}
