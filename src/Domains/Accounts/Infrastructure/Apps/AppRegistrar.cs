using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Shared;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>Writes apps down in the words of OpenIddict, which hashes their secrets.</summary>
internal sealed class AppRegistrar(OpenIddictApplicationManager<DeveloperApp> apps)
{
    private const string SecretPrefix = "as_";
    private const int HintLength = 4;
    private const int ClientIdLength = 20;

    /// <returns>The secret, where the app keeps one.</returns>
    public async Task<string?> RegisterAsync(DeveloperApp app, string name, IReadOnlyList<string> redirects, CancellationToken cancellationToken)
    {
        var secret = app.Kind == AppKind.Server ? Draw(app) : null;
        var words = new OpenIddictApplicationDescriptor
        {
            ClientId = $"app_{Secrets.Draw()[..ClientIdLength]}",
            ClientType = secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ApplicationType = app.Kind == AppKind.Native ? ApplicationTypes.Native : ApplicationTypes.Web,
            ConsentType = ConsentTypes.Explicit,
            DisplayName = name,
        };
        words.RedirectUris.UnionWith(redirects.Select(r => new Uri(r, UriKind.Absolute)));
        words.Permissions.UnionWith(PermissionsOf(app, redirects.Count > 0));
        words.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        await apps.PopulateAsync(app, words, cancellationToken);
        await apps.CreateAsync(app, secret, cancellationToken);
        return secret;
    }

    public async Task<string> ReplaceSecretAsync(DeveloperApp app, CancellationToken cancellationToken)
    {
        var secret = Draw(app);
        await apps.UpdateAsync(app, secret, cancellationToken);
        return secret;
    }

    private static string Draw(DeveloperApp app)
    {
        var secret = SecretPrefix + Secrets.Draw();
        app.SecretHint = $"{SecretPrefix}…{secret[^HintLength..]}";
        return secret;
    }

    private static IEnumerable<string> PermissionsOf(DeveloperApp app, bool asksPeople)
    {
        yield return Permissions.Endpoints.Token;
        yield return Permissions.Endpoints.Revocation;
        if (app.Kind == AppKind.Server) yield return Permissions.Endpoints.Introspection;
        if (app.ActsForItself) yield return Permissions.GrantTypes.ClientCredentials;
        foreach (var scope in app.PermissionNames) yield return Permissions.Prefixes.Scope + scope;
        if (!asksPeople) yield break;
        yield return Permissions.Endpoints.Authorization;
        yield return Permissions.GrantTypes.AuthorizationCode;
        yield return Permissions.GrantTypes.RefreshToken;
        yield return Permissions.ResponseTypes.Code;
    }
}
