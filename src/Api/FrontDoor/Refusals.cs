using System.Globalization;
using System.Text;
using System.Text.Json;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Plain answers of the front door itself: a page for browsers, a typed error for programs.</summary>
internal static class Refusals
{
    public static Task UnknownHostAsync(HttpContext http) => WriteAsync(http, 404, "UNKNOWN_HOST", "There is nothing at this address.");

    public static Task NotFoundAsync(HttpContext http) => WriteAsync(http, 404, "NOT_FOUND", "There is nothing at this address.");

    /// <summary>For a brand whose state has it served to nobody.</summary>
    public static Task NotServedAsync(HttpContext http, BrandStatus status) => status switch
    {
        BrandStatus.Provisioning => PreparedAsync(http),
        BrandStatus.Closing => WriteAsync(http, 410, "BRAND_CLOSED", "This site has closed."),
        _ => WriteAsync(http, 403, "BRAND_SUSPENDED", "This site is taking a break. Please try again later."),
    };

    public static Task DisagreeAsync(HttpContext http) => WriteAsync(http, 400, "TENANT_MISMATCH", "The address and the credentials belong to different brands.");

    /// <summary>For a key that opens nothing.</summary>
    public static Task DeadKeyAsync(HttpContext http, KeyCheck check) => check.HasExpired
        ? WriteAsync(http, 401, "API_KEY_EXPIRED", "This API key has expired.")
        : WriteAsync(http, 401, "UNKNOWN_API_KEY", "This API key does not exist or was revoked.");

    /// <summary>For an access token that opens nothing.</summary>
    public static Task DeadTokenAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return WriteAsync(http, 401, "INVALID_TOKEN", "This access token does not exist, has expired or was revoked.");
    }

    public static Task SignInFirstAsync(HttpContext http) => WriteAsync(http, 401, "UNAUTHENTICATED", "Sign in first.");

    public static Task ForeignOriginAsync(HttpContext http) => WriteAsync(http, 403, "FOREIGN_ORIGIN", "This request came from another site.");

    public static Task BadSignatureAsync(HttpContext http) => WriteAsync(http, 401, "BAD_SIGNATURE", "The signature is missing or wrong.");

    public static Task TooManyRequestsAsync(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Waits.SecondsOf(wait).ToString(CultureInfo.InvariantCulture);
        return WriteAsync(http, 429, "RATE_LIMITED", "Too many requests at once. Please try again in a moment.");
    }

    private static Task PreparedAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "60";
        return WriteAsync(http, 503, "BRAND_PROVISIONING", "This site is being prepared. Please try again in a few minutes.");
    }

    public static Task UnavailableAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return WriteAsync(http, 503, "TEMPORARILY_UNAVAILABLE", "This page cannot be made right now. Please try again in a moment.");
    }

    public static async Task WriteAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
            await http.Response.WriteAsync(Page(status, message), http.RequestAborted);
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        var body = new { errors = new[] { new { message, code, extensions = new { code } } } };
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body), http.RequestAborted);
    }

    private static string Page(int status, string message) => new StringBuilder()
        .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
        .Append(status)
        .Append("</title><style>body{font:1.125rem/1.6 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;margin:0;padding:1rem;color-scheme:light dark}p{max-width:32rem;text-align:center}</style></head><body><main><p>")
        .Append(message)
        .Append("</p></main></body></html>")
        .ToString();
}
