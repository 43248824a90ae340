using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Who is behind a socket or a stream of events, and by what he showed it.</summary>
/// <param name="SessionToken">Text of the session cookie, where the viewer came by it.</param>
/// <param name="ApiKey">Text of the API key, where the viewer came by it.</param>
/// <param name="AccessToken">Text of the app's access token, where the viewer came by it.</param>
internal sealed record SocketIdentity(Caller Caller, string? SessionToken, string? ApiKey, string? AccessToken = null)
{
    private const string KeyHeader = "X-Api-Key";

    public static SocketIdentity Of(HttpContext http, Caller caller) => new(
        caller,
        caller.Viewer switch
        {
            { UserId: not null } => http.Request.Cookies[ISessionCookie.Name],
            { DinerId: not null } => http.Request.Cookies[IDinerCookie.Name],
            _ => null,
        },
        caller.Viewer.KeyId is null ? null : http.Request.Headers[KeyHeader].ToString(),
        caller.Viewer.GrantId is null ? null : BearerToken.Of(http.Request));
}
