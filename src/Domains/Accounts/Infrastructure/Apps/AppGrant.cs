using System.Text.Json;
using FoodSaaS.Tenancy.Data;
using NodaTime;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>Somebody lets an app act for him at one brand, or an app acts for its own brand. All tokens that come of it are its family: they end with it.</summary>
internal sealed class AppGrant : OpenIddictEntityFrameworkCoreAuthorization<Guid, DeveloperApp, AppToken>, IPlatformEntity
{
    /// <summary>The one brand for which it counts.</summary>
    public Guid BrandId { get; init; }

    /// <summary>Who gave it; null where the app acts for itself.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The session in which it was given, and with which it ends.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>A grant that is valid.</summary>
    public static AppGrant Of(DeveloperApp app, Guid brand, Guid? user, Guid? session, IEnumerable<string> scopes, Instant now) => new()
    {
        Id = Guid.CreateVersion7(),
        Application = app,
        BrandId = brand,
        UserId = user,
        SessionId = session,
        Subject = user?.ToString() ?? app.ClientId,
        Scopes = Write(scopes),
        Status = OpenIddictConstants.Statuses.Valid,
        Type = OpenIddictConstants.AuthorizationTypes.Permanent,
        CreationDate = now.ToDateTimeUtc(),
    };

    /// <summary>Scopes as rows keep them, the same for the same scopes.</summary>
    public static string Write(IEnumerable<string> scopes) => JsonSerializer.Serialize(scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static IReadOnlyList<string> ReadScopes(string? json) => json is { Length: > 0 } ? JsonSerializer.Deserialize<string[]>(json)! : [];
}

/// <summary>A code, an access token, a refresh token: only the hash of its text is kept, and what is in it is encrypted.</summary>
internal sealed class AppToken : OpenIddictEntityFrameworkCoreToken<Guid, DeveloperApp, AppGrant>, IPlatformEntity;
