using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Lock 1 for requests: finds brand and viewer from host, path, key, access token and session. Sources that disagree are refused, never guessed between.</summary>
internal sealed class RequestResolver(IBrandRegistry brands, OriginCheck origins)
{
    /// <summary>Where the console works for those who run the platform.</summary>
    public const string OperatorPrefix = "/operator";

    /// <summary>True where the request may go on; otherwise the refusal has been written.</summary>
    public async Task<bool> EnterAsync(HttpContext http, HostKind kind, Brand? ofHost)
    {
        var services = http.RequestServices;
        var credentials = services.GetRequiredService<ICredentials>();
        var brand = ofHost;
        var viewer = Viewer.Anonymous;
        var token = BearerToken.Of(http.Request);

        if (http.Request.Headers["X-Api-Key"].ToString() is { Length: > 0 } text)
        {
            if (token is not null) return await RefusedAsync(Refusals.DisagreeAsync(http));
            var check = text.Length > 200 ? default : await credentials.FindKeyAsync(text, http.RequestAborted);
            if (check.Key is not { } key) return await RefusedAsync(Refusals.DeadKeyAsync(http, check));
            if (brand is not null && brand.Id != key.Brand) return await RefusedAsync(Refusals.DisagreeAsync(http));
            CrossOrigin.LetRead(http, kind, key);
            brand = await brands.FindAsync(key.Brand, http.RequestAborted);
            viewer = Viewer.Of(key);
        }
        else if (token is not null)
        {
            if (await FindAppAsync(http, token, credentials) is not { } app) return await RefusedAsync(Refusals.DeadTokenAsync(http));
            if (brand is not null && brand.Id != app.Brand.Id) return await RefusedAsync(Refusals.DisagreeAsync(http));
            (brand, viewer) = app;
        }
        else if (kind == HostKind.Admin)
        {
            var staff = await FindStaffAsync(http, credentials, services);
            if (staff is null) return await RefusedAsync(Refusals.ForeignOriginAsync(http));
            viewer = staff;
        }

        if (kind == HostKind.Admin && http.Request.Path.StartsWithSegments(OperatorPrefix, StringComparison.Ordinal))
        {
            if (await FindOperatorAsync(viewer, credentials, services, http.RequestAborted) is not { } found) return await RefusedAsync(viewer.UserId is null ? Refusals.SignInFirstAsync(http) : Refusals.NotFoundAsync(http));
            viewer = found;
        }

        if (kind == HostKind.Admin && ConsoleSlug(http.Request.Path) is { } slug)
        {
            var member = await EnterConsoleAsync(http, slug, brand, viewer, credentials);
            if (member is null) return false;
            (brand, viewer) = member.Value;
        }

        // A brand's own people come to its console in every state: they read why, and are left the permissions that the state leaves them.
        if (brand is not null && !brand.Status.IsServed() && viewer.Kind != ViewerKind.Staff) return await RefusedAsync(Refusals.NotServedAsync(http, brand.Status));
        if (brand is not null) services.GetRequiredService<TenantScope>().Enter(brand);
        if (kind == HostKind.Brand && viewer.Kind == ViewerKind.Anonymous && http.GetEndpoint()?.Metadata.GetMetadata<KnowsDiners>() is not null)
        {
            var diner = await FindDinerAsync(http, services);
            if (diner is null) return await RefusedAsync(Refusals.ForeignOriginAsync(http));
            viewer = diner;
        }

        services.GetRequiredService<ViewerScope>().Viewer = viewer;
        return true;
    }

    private async Task<(Brand Brand, Viewer Viewer)?> FindAppAsync(HttpContext http, string token, ICredentials credentials)
    {
        if (await credentials.FindAppAsync(token, http.RequestAborted) is not { } app) return null;
        if (await brands.FindAsync(app.Brand, http.RequestAborted) is not { } brand) return null;
        return (brand, Viewer.App(app.GrantId, app.Permissions).Within(brand.Status));
    }

    /// <summary><c>/b/&lt;slug&gt;/…</c> names the brand that the console works for.</summary>
    private static string? ConsoleSlug(PathString path)
    {
        var parts = path.Value!.Split('/', 4);
        return parts.Length >= 3 && parts[1] == "b" ? parts[2] : null;
    }

    /// <summary>The signed-in person, anonymous without a session, or null where a session came with a write from another site.</summary>
    private async Task<Viewer?> FindStaffAsync(HttpContext http, ICredentials credentials, IServiceProvider services)
    {
        if (!http.Request.Cookies.TryGetValue(ISessionCookie.Name, out var token) || token.Length > 200) return Viewer.Anonymous;
        if (!origins.Allows(http)) return null;
        var session = await credentials.FindSessionAsync(token, http.RequestAborted);
        if (session is null) return Viewer.Anonymous;
        services.GetRequiredService<ViewerScope>().SessionId = session.SessionId;
        return Viewer.Staff(session.UserId, []);
    }

    /// <summary>The signed-in diner of the scope's brand, anonymous without a session, or null where a session came with a write from another site.</summary>
    private async Task<Viewer?> FindDinerAsync(HttpContext http, IServiceProvider services)
    {
        var scope = services.GetRequiredService<ViewerScope>();
        scope.IsOnOwnSite = origins.Allows(http);
        if (!http.Request.Cookies.TryGetValue(IDinerCookie.Name, out var token) || token.Length > 200) return Viewer.Anonymous;
        if (!scope.IsOnOwnSite) return null;
        if (await services.GetRequiredService<IDinerSessions>().FindAsync(token, http.RequestAborted) is not { } session) return Viewer.Anonymous;
        scope.SessionId = session.SessionId;
        return Viewer.Diner(session.DinerId);
    }

    private async Task<(Brand Brand, Viewer Viewer)?> EnterConsoleAsync(HttpContext http, string text, Brand? ofKey, Viewer viewer, ICredentials credentials)
    {
        var brand = Slug.Parse(text) is { } slug ? await brands.FindAsync(slug, http.RequestAborted) : null;
        if (ofKey is not null && brand?.Id != ofKey.Id)
        {
            await Refusals.DisagreeAsync(http);
            return null;
        }

        if (viewer.Kind is ViewerKind.SecretKey or ViewerKind.PublishableKey or ViewerKind.App && brand is not null) return (brand, viewer);
        if (viewer.UserId is not { } user)
        {
            await Refusals.SignInFirstAsync(http);
            return null;
        }

        if (brand is not null && await FindMemberAsync(http, brand, user, credentials) is { } member) return (brand, member.Within(brand.Status));
        await Refusals.NotFoundAsync(http);
        return null;
    }

    /// <summary>As whom the person works for the brand: a member of its staff, an operator who acts for it, or nobody.</summary>
    private static async Task<Viewer?> FindMemberAsync(HttpContext http, Brand brand, Guid user, ICredentials credentials)
    {
        if (await credentials.FindPermissionsAsync(user, brand.Id, http.RequestAborted) is { } permissions) return Viewer.Staff(user, permissions);
        if (http.RequestServices.GetRequiredService<ViewerScope>().SessionId is not { } session) return null;
        return await credentials.FindImpersonationAsync(session, brand.Id, http.RequestAborted) is { } impersonation ? Viewer.Impersonating(user, impersonation) : null;
    }

    private static async Task<Viewer?> FindOperatorAsync(Viewer viewer, ICredentials credentials, IServiceProvider services, CancellationToken cancellationToken) =>
        viewer.UserId is { } user && services.GetRequiredService<ViewerScope>().SessionId is { } session && await credentials.IsOperatorAsync(session, cancellationToken) ? Viewer.Operator(user) : null;

    private static async Task<bool> RefusedAsync(Task refusal)
    {
        await refusal;
        return false;
    }
}
