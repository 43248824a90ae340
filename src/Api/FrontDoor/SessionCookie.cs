using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.FrontDoor;

internal sealed class SessionCookie(IHttpContextAccessor accessor) : ISessionCookie
{
    public void Set(string token, TimeSpan lifetime) => HostCookie.Set(accessor, ISessionCookie.Name, token, lifetime);

    public void Clear() => HostCookie.Clear(accessor, ISessionCookie.Name);
}

internal sealed class DinerCookie(IHttpContextAccessor accessor) : IDinerCookie
{
    public void Set(string token, TimeSpan lifetime) => HostCookie.Set(accessor, IDinerCookie.Name, token, lifetime);

    public void Clear() => HostCookie.Clear(accessor, IDinerCookie.Name);
}

/// <summary>A cookie of one host that scripts cannot read; nothing where the answer has begun already, as on a socket.</summary>
internal static class HostCookie
{
    public static void Set(IHttpContextAccessor accessor, string name, string token, TimeSpan lifetime) => In(accessor)?.Append(name, token, Options(lifetime));

    public static void Clear(IHttpContextAccessor accessor, string name) => In(accessor)?.Delete(name, Options(null));

    private static IResponseCookies? In(IHttpContextAccessor accessor) => accessor.HttpContext?.Response is { HasStarted: false } response ? response.Cookies : null;

    private static CookieOptions Options(TimeSpan? lifetime) => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lifetime, IsEssential = true };
}
