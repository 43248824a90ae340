using System.Collections.Frozen;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Tenancy.Access;

/// <summary>What the request resolver asks before a tenant is known; answered by the module that keeps accounts.</summary>
public interface ICredentials
{
    /// <summary>The live session behind a cookie's text, or null when it is unknown, ended or too old.</summary>
    Task<StaffSession?> FindSessionAsync(string token, CancellationToken cancellationToken);

    /// <summary>What the person may do at the brand, or null when he is no member.</summary>
    Task<FrozenSet<Permission>?> FindPermissionsAsync(Guid userId, TenantId brand, CancellationToken cancellationToken);

    /// <summary>Whether the session is an operator's who showed his second factor when he opened it.</summary>
    Task<bool> IsOperatorAsync(Guid sessionId, CancellationToken cancellationToken);

    /// <summary>The impersonation of the brand that runs in an operator's session, or null.</summary>
    Task<Guid?> FindImpersonationAsync(Guid sessionId, TenantId brand, CancellationToken cancellationToken);

    /// <summary>What the text of <c>X-Api-Key</c> opens now. A key that is found counts as used.</summary>
    Task<KeyCheck> FindKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>What the text of an access token opens now, or null: it is unknown, past its end or revoked, or whoever let the app act works for the brand no more.</summary>
    Task<AppAccess?> FindAppAsync(string token, CancellationToken cancellationToken);

    /// <summary>Whether a live publishable key lists the browser origin: one of the brand's or, where none is named, anybody's.</summary>
    Task<bool> IsListedAsync(string origin, TenantId? brand, CancellationToken cancellationToken);
}

/// <summary>Writes down what an operator does while he acts for the present brand; answered by the module that keeps accounts.</summary>
public interface IImpersonationLog
{
    /// <summary>Within the present transaction, so that nothing is done without it.</summary>
    /// <param name="what">The field of the schema, or what an endpoint does; at most 100 characters.</param>
    Task NoteAsync(Guid impersonationId, string what, CancellationToken cancellationToken);
}

/// <summary>A browser's session.</summary>
public sealed record StaffSession(Guid SessionId, Guid UserId);

/// <summary>What the text of a key turned out to be.</summary>
/// <param name="Key">The key, where it opens something; null where it is unknown, revoked or past its end.</param>
/// <param name="HasExpired">The key is there and past its end. Only who shows its text can ask, so he may be told.</param>
public readonly record struct KeyCheck(KnownKey? Key, bool HasExpired = false);

/// <summary>An API key that opens something.</summary>
public sealed record KnownKey(Guid KeyId, TenantId Brand, bool IsSecret)
{
    /// <summary>What a secret key was given; a publishable one has the public's rights.</summary>
    public FrozenSet<Permission> Permissions { get; init; } = [];

    /// <summary>From this instant on it opens nothing; null where it has no end.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>Whether the brand lets its publishable keys read the schema in production.</summary>
    public bool MayIntrospect { get; init; }

    /// <summary>Browser origins whose scripts may read what the key asks, as browsers send them; none for a secret key.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    public bool HasExpired(Instant now) => ExpiresAt <= now;
}

/// <summary>What an app may do at one brand, as it is now.</summary>
/// <param name="Permissions">What the token was given and, where a person gave it, he still holds.</param>
public sealed record AppAccess(Guid GrantId, TenantId Brand, FrozenSet<Permission> Permissions);

/// <summary>The browser's session cookie of the present request; set by the host, used by sign-in and sign-out.</summary>
public interface ISessionCookie
{
    /// <summary>Name of the cookie; the prefix makes browsers refuse it from other hosts and paths.</summary>
    public const string Name = "__Host-foodsaas";

    void Set(string token, TimeSpan lifetime);

    void Clear();
}
