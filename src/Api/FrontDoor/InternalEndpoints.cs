using System.Text;
using System.Text.Json;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>What the storefront tells the API, signed: which page it is about to keep, and what it asks: all that changed of a brand.</summary>
internal static class InternalEndpoints
{
    public const string Prefix = "/internal";

    private const int LargestBody = 256 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Prefix + "/routes", ReportAsync).WithMetadata(new InternalOnly());
        endpoints.MapGet(Prefix + "/invalidations", InvalidationsAsync).WithMetadata(new InternalOnly());
    }

    private static async Task ReportAsync(HttpContext http, SignedBody signatures, IBrandRegistry brands)
    {
        if (await ReadAsync<RouteReport>(http, signatures) is not { } report) return;
        var brand = await brands.FindAsync(new TenantId(report.Tenant), http.RequestAborted);
        var isTheirs = report is { Route: not null, Keys: not null } && report.Route.StartsWith($"/t/{report.Tenant}", StringComparison.Ordinal) && report.Route.Length <= 600 && report.Keys.Count <= 500;
        var accepted = brand is not null && isTheirs
            && await Enter(http, brand).ReportPageAsync(report.Route!, report.Keys!, report.Version, http.RequestAborted);
        await http.Response.WriteAsJsonAsync(new { accepted }, http.RequestAborted);
    }

    /// <summary>For a storefront that starts, may have missed messages, or was refused a page: all that it could have been told of a brand.</summary>
    private static async Task InvalidationsAsync(HttpContext http, SignedBody signatures, IBrandRegistry brands, Guid tenant)
    {
        if (!await IsSignedAsync(http, signatures)) return;
        var brand = await brands.FindAsync(new TenantId(tenant), http.RequestAborted);
        var (version, keys) = brand is null ? (0, new Dictionary<string, long>(StringComparer.Ordinal)) : await Enter(http, brand).InvalidationsAsync(http.RequestAborted);
        await http.Response.WriteAsJsonAsync(new { version, keys }, http.RequestAborted);
    }

    private static async Task<bool> IsSignedAsync(HttpContext http, SignedBody signatures)
    {
        var asked = Encoding.ASCII.GetBytes(http.Request.Path + http.Request.QueryString.Value);
        if (signatures.IsValid(http.Request.Headers[SignedBody.Header], asked)) return true;
        await Refusals.BadSignatureAsync(http);
        return false;
    }

    private static IStorefrontRegistry Enter(HttpContext http, Brand brand)
    {
        http.RequestServices.GetRequiredService<TenantScope>().Enter(brand);
        http.RequestServices.GetRequiredService<ViewerScope>().Viewer = Viewer.System;
        return http.RequestServices.GetRequiredService<IStorefrontRegistry>();
    }

    private static async Task<T?> ReadAsync<T>(HttpContext http, SignedBody signatures)
        where T : class
    {
        using var body = new MemoryStream();
        if (http.Request.ContentLength is not null and <= LargestBody) await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (body.Length > 0 && signatures.IsValid(http.Request.Headers[SignedBody.Header], body.ToArray()) && Parse<T>(body.ToArray()) is { } parsed) return parsed;
        await Refusals.BadSignatureAsync(http);
        return null;
    }

    private static T? Parse<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record RouteReport(Guid Tenant, string? Route, IReadOnlyList<string>? Keys, long Version, string? Node);
}
