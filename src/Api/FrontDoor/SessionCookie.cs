using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.FrontDoor;

internal sealed class SessionCookie(IHttpContextAccessor accessor) : ISessionCookie
{
    private IResponseCookies? Cookies => accessor.HttpContext?.Response is { HasStarted: false } response ? response.Cookies : null;

    public void Set(string token, TimeSpan lifetime) => Cookies?.Append(ISessionCookie.Name, token, Options(lifetime));

    public void Clear() => Cookies?.Delete(ISessionCookie.Name, Options(null));

    private static CookieOptions Options(TimeSpan? lifetime) => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lifetime, IsEssential = true };
}
