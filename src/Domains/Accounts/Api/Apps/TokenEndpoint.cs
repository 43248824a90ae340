using System.Security.Claims;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Tenancy.Brands;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace FoodSaaS.Accounts.Api.Apps;

/// <summary>Gives tokens for a code, a refresh token or an app's own secret. OpenIddict has judged them before, and uses codes and refresh tokens up.</summary>
internal sealed class TokenEndpoint(AccountsDb db, IBrandRegistry brands, Roster roster, IClock clock)
{
    /// <summary>What all tokens of a grant say: whose they are, and of which grant.</summary>
    public static ClaimsPrincipal Principal(string subject, AppGrant grant, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("FoodSaaS", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject);
        return new ClaimsPrincipal(identity).SetScopes(scopes).SetAuthorizationId(grant.Id.ToString());
    }

    public Task AnswerAsync(HttpContext http, OpenIddictServerAspNetCoreHandler protocol, OpenIddictRequest request) =>
        request.IsClientCredentialsGrantType() ? ForItselfAsync(http, protocol, request) : ForSomebodyAsync(http, protocol, request);

    private async Task ForSomebodyAsync(HttpContext http, OpenIddictServerAspNetCoreHandler protocol, OpenIddictRequest request)
    {
        var principal = (await protocol.AuthenticateAsync()).Principal!;
        var id = Guid.Parse(principal.GetAuthorizationId()!);
        var grant = await db.AppGrants.AsNoTracking().Include(g => g.Application).SingleAsync(g => g.Id == id, http.RequestAborted);
        if (!await IsServedAsync(grant.BrandId, http.RequestAborted) || !await IsServedAsync(grant.Application!.BrandId, http.RequestAborted))
        {
            await protocol.RefuseAsync(Errors.InvalidGrant, "The restaurant, or the one that made the app, is not served.");
            return;
        }

        if (grant.UserId is not { } user || await roster.RoleOfAsync(grant.BrandId, user, http.RequestAborted) is null)
        {
            await protocol.RefuseAsync(Errors.InvalidGrant, "The person does not work for the restaurant any more.");
            return;
        }

        // What a token may do stands with its grant: a lesser one would only look so.
        if (request.IsRefreshTokenGrantType() && request.Scope is { Length: > 0 } && !request.GetScopes().ToHashSet(StringComparer.Ordinal).SetEquals(principal.GetScopes()))
        {
            await protocol.RefuseAsync(Errors.InvalidScope, "A refreshed token has the scopes that were granted. Ask the person anew for others.");
            return;
        }

        await protocol.SignInAsync(principal, null);
    }

    private async Task ForItselfAsync(HttpContext http, OpenIddictServerAspNetCoreHandler protocol, OpenIddictRequest request)
    {
        var app = await db.Apps.SingleAsync(a => a.ClientId == request.ClientId, http.RequestAborted);
        if (!await IsServedAsync(app.BrandId, http.RequestAborted))
        {
            await protocol.RefuseAsync(Errors.UnauthorizedClient, "The restaurant is not served.");
            return;
        }

        var scopes = request.GetScopes().Intersect(AppScopes.All).ToList();
        var written = AppGrant.Write(scopes);
        var grant = await db.AppGrants.FirstOrDefaultAsync(g => g.Application!.Id == app.Id && g.UserId == null && g.Scopes == written && g.Status == Statuses.Valid, http.RequestAborted);
        if (grant is null)
        {
            grant = AppGrant.Of(app, app.BrandId, null, null, scopes, clock.GetCurrentInstant());
            db.Add(grant);
            await db.SaveChangesAsync(http.RequestAborted);
        }

        await protocol.SignInAsync(Principal(app.ClientId!, grant, scopes), null);
    }

    private async Task<bool> IsServedAsync(Guid brand, CancellationToken cancellationToken) => (await brands.FindAsync(new TenantId(brand), cancellationToken))?.Status.IsServed() == true;
}
