using FoodSaaS.Tenancy.Data;

namespace FoodSaaS.Api.FrontDoor;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: database, storefront and console answer, and the node is told of changes; <c>degraded</c> names silos that do not answer, whose brands alone are away.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => "live").WithMetadata(new EveryHost());
        endpoints.MapGet("/health/ready", ReadyAsync).WithMetadata(new EveryHost());
    }

    /// <summary>All that a worker answers: whether it runs, and whether its database does.</summary>
    public static void MapWorker(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => "live");
        endpoints.MapGet("/health/ready", async (HttpContext http, DatabaseProbe database) =>
            await AnswerAsync(http, database, await database.AnswersAsync(http.RequestAborted) ? [] : ["database"]));
    }

    private static async Task ReadyAsync(HttpContext http, DatabaseProbe database, StorefrontApp storefront, AdminApp admin, StorefrontTrust trust)
    {
        var missing = new List<string>();
        if (!await database.AnswersAsync(http.RequestAborted)) missing.Add("database");
        if (!await AnswersAsync(storefront, "/internal/health", http.RequestAborted)) missing.Add("storefront");
        if (!await AnswersAsync(admin, "/sign-in", http.RequestAborted)) missing.Add("console");
        if (!trust.Holds) missing.Add("freshness");
        await AnswerAsync(http, database, missing);
    }

    private static async Task AnswerAsync(HttpContext http, DatabaseProbe database, IReadOnlyCollection<string> missing)
    {
        var degraded = await database.SilentSilosAsync(http.RequestAborted);
        http.Response.StatusCode = missing.Count == 0 ? 200 : 503;
        await http.Response.WriteAsJsonAsync(new { status = missing.Count > 0 ? "waiting" : degraded.Count > 0 ? "degraded" : "ready", missing, degraded }, http.RequestAborted);
    }

    private static async Task<bool> AnswersAsync(WebApp app, string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await app.GetAsync(path, new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken)).Status < 500;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
