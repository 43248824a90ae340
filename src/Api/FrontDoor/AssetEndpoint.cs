namespace FoodSaaS.Api.FrontDoor;

/// <summary>The web applications' built files: named by their content, the same for every brand, kept for good.</summary>
internal sealed class AssetEndpoint(PageCache cache)
{
    public const string Prefix = "/_next/static/";

    public async Task HandleAsync(HttpContext http, WebApp app)
    {
        var path = http.Request.Path.ToUriComponent();
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) || !StorefrontPath.IsPlain(path))
        {
            await Refusals.NotFoundAsync(http);
            return;
        }

        try
        {
            if (await FindAsync(app, path) is { } asset) await PageWriter.WriteAsync(http, asset, 200, "HIT", PageWriter.Immutable, policy: null);
            else await Refusals.NotFoundAsync(http);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            await Refusals.UnavailableAsync(http);
        }
    }

    private async Task<KeptPage?> FindAsync(WebApp app, string path)
    {
        var name = app.GetType().Name + path;
        if (cache.Find(name, PageVariant.Document) is { } kept) return kept;
        var asset = await app.GetAsync(path, new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);
        if (asset.Status != 200) return null;
        kept = KeptPage.Of(asset with { PageVersion = long.MaxValue }, null);
        cache.Keep(name, PageVariant.Document, kept);
        return kept;
    }
}
