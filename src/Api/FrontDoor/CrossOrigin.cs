using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>
/// CORS: scripts of another origin may read answers only with a publishable key that lists their origin, and never with cookies. Our own pages need none of it,
/// so platform and console have none.
/// </summary>
internal static class CrossOrigin
{
    private const string Methods = "GET, POST";
    private const string RequestHeaders = "Content-Type, X-Api-Key, GraphQL-Preflight";
    private const string MaxAge = "600";

    /// <summary>True for a browser's question whether a page of a listed origin may ask. It carries no key: on the bare API host any brand's will do.</summary>
    public static async ValueTask<bool> IsPreflightAsync(HttpContext http, HostKind kind, Brand? ofHost)
    {
        if (!HttpMethods.IsOptions(http.Request.Method) || http.Request.Headers.AccessControlRequestMethod.Count == 0) return false;
        if (OriginOf(http, kind) is not { } origin) return false;
        return await http.RequestServices.GetRequiredService<ICredentials>().IsListedAsync(origin, ofHost?.Id, http.RequestAborted);
    }

    public static void AnswerPreflight(HttpContext http)
    {
        Name(http, http.Request.Headers.Origin!);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.AccessControlAllowMethods = Methods;
        http.Response.Headers.AccessControlAllowHeaders = RequestHeaders;
        http.Response.Headers.AccessControlMaxAge = MaxAge;
    }

    /// <summary>Lets the page read the answer, whatever it will be, where the very key that it uses lists its origin.</summary>
    public static void LetRead(HttpContext http, HostKind kind, KnownKey key)
    {
        if (OriginOf(http, kind) is { } origin && !key.IsSecret && key.Origins.Contains(origin))
        {
            Name(http, origin);
            http.Response.Headers.AccessControlExposeHeaders = "Retry-After";
        }
    }

    /// <summary>The origin of a page that asks without cookies where other origins may; null for everybody else.</summary>
    private static string? OriginOf(HttpContext http, HostKind kind)
    {
        var headers = http.Request.Headers;
        if (headers.Origin is not [{ Length: > 0 } origin] || headers.Cookie.Count > 0) return null;
        return kind is HostKind.Api or HostKind.Brand && http.GetEndpoint()?.Metadata.GetMetadata<ForListedOrigins>() is not null ? origin : null;
    }

    private static void Name(HttpContext http, string origin)
    {
        http.Response.Headers.AccessControlAllowOrigin = origin;
        http.Response.Headers.Vary = "Origin";
    }
}

/// <summary>Marks an endpoint that pages of listed origins may ask.</summary>
internal sealed class ForListedOrigins;

/// <summary>Marks an endpoint that asks which diner is signed in; elsewhere, as at pictures, nobody looks.</summary>
internal sealed class KnowsDiners;
