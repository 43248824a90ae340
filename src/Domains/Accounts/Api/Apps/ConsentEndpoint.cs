using System.Collections.Frozen;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace FoodSaaS.Accounts.Api.Apps;

/// <summary>Asks whoever is signed in whether an app may act for him, and at which brand. OpenIddict has judged app, address, scopes and PKCE before.</summary>
internal sealed class ConsentEndpoint(AccountsDb db, ViewerScope viewer, IBrandRegistry brands, Roster roster, ConsentSeal seal, IClock clock)
{
    private const string Decision = "decision";
    private const string Brand = "brand";
    private const string Seal = "seal";

    private static readonly string[] Own = [Decision, Brand, Seal];

    public async Task AnswerAsync(HttpContext http, OpenIddictServerAspNetCoreHandler protocol, OpenIddictRequest request)
    {
        var asked = Asked(request);
        var isSilent = request.Prompt == PromptValues.None;
        if (viewer.SessionId is not { } session || viewer.Viewer.UserId is not { } user)
        {
            if (isSilent) await protocol.RefuseAsync(Errors.LoginRequired, "Nobody is signed in.");
            else http.Response.Redirect($"/sign-in?next={Uri.EscapeDataString(OAuthServer.Authorize + QueryString.Create(asked!))}");
            return;
        }

        var app = await db.Apps.SingleAsync(a => a.ClientId == request.ClientId, http.RequestAborted);
        var now = clock.GetCurrentInstant();
        var maker = await brands.FindAsync(new TenantId(app.BrandId), http.RequestAborted);
        if (maker is null || !maker.Status.IsServed()) await protocol.RefuseAsync(Errors.UnauthorizedClient, "The restaurant that made the app is not served.");
        else if (!HttpMethods.IsPost(http.Request.Method) && !isSilent) await ShowAsync(http, app, maker.Name, user, seal.Of(session, asked, now), asked, request);
        else if (isSilent) await protocol.RefuseAsync(Errors.ConsentRequired, "People are always asked.");
        else if (!seal.IsRight(http.Request.Form[Seal].ToString(), session, asked, now)) await ConsentPage.WriteAsync(http, StatusCodes.Status400BadRequest, ConsentPage.Outdated());
        else if (http.Request.Form[Decision] != "allow") await protocol.RefuseAsync(Errors.AccessDenied, "The person said no.");
        else await AllowAsync(http, protocol, request, app, user, session);
    }

    /// <summary>All that the app asked, and nothing of the form's own, in order.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Asked(OpenIddictRequest request) =>
        [.. request.GetParameters()
            .Where(p => !Own.Contains(p.Key))
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value ?? ""))
            .OrderBy(p => p.Key, StringComparer.Ordinal)];

    private static FrozenSet<Permission> WantedBy(OpenIddictRequest request) => AppScopes.Read(request.GetScopes());

    private async Task ShowAsync(HttpContext http, DeveloperApp app, string maker, Guid user, string proof, IReadOnlyList<KeyValuePair<string, string>> asked, OpenIddictRequest request)
    {
        var wanted = WantedBy(request);
        var choices = new List<BrandChoice>();
        foreach (var id in await db.Memberships.Where(m => m.UserId == user).OrderBy(m => m.CreatedAt).Select(m => m.BrandId).ToListAsync(http.RequestAborted))
        {
            if (await brands.FindAsync(new TenantId(id), http.RequestAborted) is not { } brand || !brand.Status.IsServed()) continue;
            if (await roster.RoleOfAsync(id, user, http.RequestAborted) is { } role) choices.Add(new BrandChoice(brand.Slug.Value, brand.Name, [.. wanted.Except(role.Permissions).Order()]));
        }

        var view = new ConsentView(
            app.DisplayName!,
            maker,
            await db.Users.Where(u => u.Id == user).Select(u => u.Email).SingleAsync(http.RequestAborted),
            [.. wanted.Order()],
            request.HasScope(Scopes.OfflineAccess),
            new Uri(request.RedirectUri!, UriKind.Absolute),
            choices,
            [.. asked, KeyValuePair.Create(Seal, proof)]);
        await ConsentPage.WriteAsync(http, StatusCodes.Status200OK, ConsentPage.Of(view), view.RedirectUri);
    }

    /// <summary>Judged by what is so when the turn at the brand's staff comes, in a session that nobody ends meanwhile.</summary>
    private async Task AllowAsync(HttpContext http, OpenIddictServerAspNetCoreHandler protocol, OpenIddictRequest request, DeveloperApp app, Guid user, Guid session)
    {
        var cancelled = http.RequestAborted;
        var brand = Slug.Parse(http.Request.Form[Brand].ToString()) is { } slug ? await brands.FindAsync(slug, cancelled) : null;
        if (brand is not null) await roster.WaitAsync(brand.Id.Value, cancelled);
        var role = brand is null || !brand.Status.IsServed() ? null : await roster.RoleOfAsync(brand.Id.Value, user, cancelled);
        if (role is null || !await HoldsAsync(session, cancelled))
        {
            await protocol.RefuseAsync(Errors.AccessDenied, "The person does not work for this restaurant, or is not signed in any more.");
            return;
        }

        if (!role.Covers(WantedBy(request)))
        {
            await protocol.RefuseAsync(Errors.InvalidScope, "The person may not do all of this at this restaurant himself.");
            return;
        }

        var grant = AppGrant.Of(app, brand!.Id.Value, user, session, request.GetScopes(), clock.GetCurrentInstant());
        db.Add(grant);
        await db.SaveChangesAsync(cancelled);
        await protocol.SignInAsync(TokenEndpoint.Principal(user.ToString(), grant, request.GetScopes()), null);
    }

    /// <summary>Holds the session's row: whoever ends it waits, and ends the grant with it.</summary>
    private async Task<bool> HoldsAsync(Guid session, CancellationToken cancellationToken) =>
        (await db.Sessions.FromSql($"SELECT * FROM accounts.sessions WHERE id = {session} FOR SHARE").AsNoTracking().ToListAsync(cancellationToken)).Any(s => s.EndedAt is null);
}
