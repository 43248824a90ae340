using FoodSaaS.Accounts.Domain.Apps;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>How OpenIddict works here: what is allowed at all, for how long, and where.</summary>
internal static class OAuthServer
{
    public const string Authorize = "/oauth/authorize";
    public const string Token = "/oauth/token";

    public static readonly Duration AccessTokenLife = Duration.FromMinutes(10);

    private const string Revoke = "/oauth/revoke";
    private const string Introspect = "/oauth/introspect";
    private const string Keys = "/oauth/keys";

    private static readonly Duration CodeLife = Duration.FromMinutes(1);
    private static readonly Duration RefreshTokenLife = Duration.FromDays(14);
    private static readonly string[] Discovery = ["/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"];

    public static IReadOnlyList<string> Paths { get; } = [Authorize, Token, Revoke, Introspect, Keys, .. Discovery];

    public static IServiceCollection AddOAuthServer(this IServiceCollection services)
    {
        services.AddSingleton<TokenSecrets>().AddSingleton<TokenKeys>().AddScoped<TokenKeyRows>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(s => s.GetRequiredService<TokenKeys>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(s => s.GetRequiredService<TokenKeys>());
        services.AddOpenIddict().AddCore(AddStores).AddServer(AddProtocol);
        services.AddOptions<OpenIddictCoreOptions>().Configure<IClock>((options, clock) => options.TimeProvider = new ClockTime(clock));
        services.AddOptions<OpenIddictServerOptions>().Configure<IClock, PlatformAddresses>((options, clock, addresses) =>
        {
            options.TimeProvider = new ClockTime(clock);
            options.Issuer = new Uri(addresses.Console, UriKind.Absolute);
            // The plain method sends the proof itself along.
            options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
            // A code comes back in the address only: other ways are pages with scripts, or what scripts of the page see.
            options.ResponseModes.Remove(ResponseModes.FormPost);
            options.ResponseModes.Remove(ResponseModes.Fragment);
        });
        return services.WithoutMiddleware();
    }

    private static void AddStores(OpenIddictCoreBuilder core)
    {
        core.UseEntityFrameworkCore().UseDbContext<AccountsDb>().ReplaceDefaultEntities<DeveloperApp, AppGrant, OpenIddictEntityFrameworkCoreScope<Guid>, AppToken, Guid>();
        core.DisableEntityCaching();
    }

    private static void AddProtocol(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris(Relative(Authorize)).SetTokenEndpointUris(Relative(Token)).SetRevocationEndpointUris(Relative(Revoke)).SetIntrospectionEndpointUris(Relative(Introspect));
        server.SetJsonWebKeySetEndpointUris(Relative(Keys)).SetConfigurationEndpointUris([.. Discovery.Select(Relative)]);
        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().AllowClientCredentialsFlow().RequireProofKeyForCodeExchange();
        server.UseReferenceAccessTokens().UseReferenceRefreshTokens();
        server.SetAuthorizationCodeLifetime(CodeLife.ToTimeSpan()).SetAccessTokenLifetime(AccessTokenLife.ToTimeSpan()).SetIdentityTokenLifetime(AccessTokenLife.ToTimeSpan());
        server.SetRefreshTokenLifetime(RefreshTokenLife.ToTimeSpan()).SetRefreshTokenReuseLeeway(TimeSpan.Zero);
        // What an app may ask for stands with the app; the table of scopes that OpenIddict would look into does not exist.
        server.DisableScopeValidation().RegisterScopes([Scopes.OpenId, Scopes.OfflineAccess, .. AppScopes.All]);
        server.AddEventHandler(OwnTokensOnly.AtIntrospection).AddEventHandler(OwnTokensOnly.AtRevocation).AddEventHandler(EndRevokedGrant.Descriptor);
        server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(RequireRedirect).SetOrder(int.MinValue));
        server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough();
    }

    /// <summary>Where an app has one address only, OpenIddict would do without.</summary>
    private static ValueTask RequireRedirect(OpenIddictServerEvents.ValidateAuthorizationRequestContext context)
    {
        if (string.IsNullOrEmpty(context.Request.RedirectUri)) context.Reject(Errors.InvalidRequest, "The mandatory 'redirect_uri' parameter is missing.");
        return default;
    }

    private static string Relative(string path) => path[1..];

    /// <summary>
    /// Where a host finds schemes of authentication it puts a middleware before everything, on every address. Here only the endpoints above speak the protocol, behind
    /// the front door. Nor is there a use for the keys that the middleware's cookies would have, on the disk of each node.
    /// </summary>
    private static IServiceCollection WithoutMiddleware(this IServiceCollection services)
    {
        services.RemoveAll<IAuthenticationSchemeProvider>().RemoveAll<IAuthenticationHandlerProvider>().RemoveAll<IAuthenticationService>();
        foreach (var keeper in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) == true).ToList())
        {
            services.Remove(keeper);
        }

        return services;
    }
}
