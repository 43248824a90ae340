using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Lets callers in by their key, and looks again from time to time whether they may stay.</summary>
internal sealed class SocketAdmission(IServiceScopeFactory scopes, IBrandRegistry brands)
{
    /// <summary>The identity that a key in <c>connection_init</c> gives, or why the socket must go.</summary>
    public async Task<(SocketIdentity? Identity, SocketClose? Refused)> ByKeyAsync(SocketIdentity present, string key, string? acceptLanguage, CancellationToken cancellationToken)
    {
        if (present.ApiKey == key) return (present, null);
        if (present.Caller.Viewer.Kind != ViewerKind.Anonymous) return (null, SocketClose.BadMessage);
        await using var scope = scopes.CreateAsyncScope();
        var check = await scope.ServiceProvider.GetRequiredService<ICredentials>().FindKeyAsync(key, cancellationToken);
        if (check.Key is not { } known) return (null, RefusalOf(check));
        if (present.Caller.Brand is { } here && here.Id != known.Brand) return (null, SocketClose.BadMessage);
        if (await brands.FindAsync(known.Brand, cancellationToken) is not { } brand || !brand.Status.IsServed()) return (null, SocketClose.Forbidden);
        return (new SocketIdentity(new Caller(brand, Languages.Negotiate(brand, acceptLanguage), Viewer.Of(known)), null, key), null);
    }

    /// <summary>Null while brand, and session, key or access token with their rights, are as they were; else why the socket must go.</summary>
    public async Task<SocketClose?> LookAgainAsync(SocketIdentity identity, CancellationToken cancellationToken)
    {
        var (brand, _, viewer) = identity.Caller;
        if (brand is not null && (await brands.FindAsync(brand.Id, cancellationToken) is not { } now || !brand.Status.Continues(now.Status))) return SocketClose.Forbidden;
        if (viewer is { UserId: null, KeyId: null, DinerId: null, GrantId: null }) return null;
        await using var scope = scopes.CreateAsyncScope();
        if (viewer.DinerId is not null) return await DinerHoldsAsync(identity, scope.ServiceProvider, cancellationToken) ? null : SocketClose.Forbidden;
        var credentials = scope.ServiceProvider.GetRequiredService<ICredentials>();
        if (viewer.GrantId is not null) return await AppHoldsAsync(identity, credentials, cancellationToken) ? null : SocketClose.Forbidden;
        if (viewer.KeyId is null) return await StaffHoldsAsync(identity, credentials, cancellationToken) ? null : SocketClose.Forbidden;
        var check = identity.ApiKey is { } text ? await credentials.FindKeyAsync(text, cancellationToken) : default;
        if (check.Key is not { } key) return RefusalOf(check);
        return IsSame(Viewer.Of(key), viewer) ? null : SocketClose.Forbidden;
    }

    private static async Task<bool> StaffHoldsAsync(SocketIdentity identity, ICredentials credentials, CancellationToken cancellationToken)
    {
        var (brand, _, viewer) = identity.Caller;
        if (identity.SessionToken is not { } token || await credentials.FindSessionAsync(token, cancellationToken) is not { } session || session.UserId != viewer.UserId) return false;
        if (viewer.Kind == ViewerKind.Operator) return await credentials.IsOperatorAsync(session.SessionId, cancellationToken);
        if (brand is null) return true;
        if (viewer.ImpersonationId is { } impersonation) return await credentials.FindImpersonationAsync(session.SessionId, brand.Id, cancellationToken) == impersonation;
        return await credentials.FindPermissionsAsync(session.UserId, brand.Id, cancellationToken) is { } rights && brand.Status.Allow(rights).SetEquals(viewer.Permissions);
    }

    private static async Task<bool> AppHoldsAsync(SocketIdentity identity, ICredentials credentials, CancellationToken cancellationToken)
    {
        var (brand, _, viewer) = identity.Caller;
        if (identity.AccessToken is not { } token || await credentials.FindAppAsync(token, cancellationToken) is not { } app) return false;
        return app.GrantId == viewer.GrantId && app.Brand == brand!.Id && brand.Status.Allow(app.Permissions).SetEquals(viewer.Permissions);
    }

    private static async Task<bool> DinerHoldsAsync(SocketIdentity identity, IServiceProvider scope, CancellationToken cancellationToken)
    {
        identity.Caller.Enter(scope);
        var found = identity.SessionToken is { } token ? await scope.GetRequiredService<IDinerSessions>().FindAsync(token, cancellationToken) : null;
        return found?.DinerId == identity.Caller.Viewer.DinerId;
    }

    private static bool IsSame(Viewer now, Viewer then) => now.KeyId == then.KeyId && now.MayIntrospect == then.MayIntrospect && now.Permissions.SetEquals(then.Permissions);

    private static SocketClose RefusalOf(KeyCheck check) => check.HasExpired ? SocketClose.KeyExpired : SocketClose.Forbidden;
}
