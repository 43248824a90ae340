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
        if (await scope.ServiceProvider.GetRequiredService<ICredentials>().FindKeyAsync(key, cancellationToken) is not { } known) return (null, SocketClose.Forbidden);
        if (present.Caller.Brand is { } here && here.Id != known.Brand) return (null, SocketClose.BadMessage);
        if (await brands.FindAsync(known.Brand, cancellationToken) is not { Status: BrandStatus.Active } brand) return (null, SocketClose.Forbidden);
        var viewer = known.IsSecret ? Viewer.Secret(known.KeyId) : Viewer.Publishable(known.KeyId);
        return (new SocketIdentity(new Caller(brand, Languages.Negotiate(brand, acceptLanguage), viewer), null, key), null);
    }

    /// <summary>True while brand, session with its rights, or key are as they were.</summary>
    public async Task<bool> StillHoldsAsync(SocketIdentity identity, CancellationToken cancellationToken)
    {
        var (brand, _, viewer) = identity.Caller;
        if (brand is not null && await brands.FindAsync(brand.Id, cancellationToken) is not { Status: BrandStatus.Active }) return false;
        if (viewer is { UserId: null, KeyId: null }) return true;
        await using var scope = scopes.CreateAsyncScope();
        var credentials = scope.ServiceProvider.GetRequiredService<ICredentials>();
        if (viewer.KeyId is { } keyId) return identity.ApiKey is { } key && await credentials.FindKeyAsync(key, cancellationToken) is { } known && known.KeyId == keyId;
        if (identity.SessionToken is not { } token || await credentials.FindSessionAsync(token, cancellationToken) is not { } session || session.UserId != viewer.UserId) return false;
        if (brand is null) return true;
        return await credentials.FindPermissionsAsync(session.UserId, brand.Id, cancellationToken) is { } rights && rights.SetEquals(viewer.Permissions);
    }
}
