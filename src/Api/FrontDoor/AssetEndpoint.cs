namespace FoodSaaS.Api.FrontDoor;

/// <summary>The web applications' built files: named by their content, the same for every brand, kept for good.</summary>
internal sealed class AssetEndpoint(PageCache cache)
{
    public const string Prefix = "/_next/static/";

    public async Task HandleAsync(HttpContext http, WebApp app)
    {
        var path = http.Request.Path.ToUriComponent();
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) || path.Contains("..", StringComparison.Ordinal) || path.Contains("%2e", StringComparison.OrdinalIgnoreCase))
        {
            await Refusals.NotFoundAsync(http);
            return;
        }

        var name = app.GetType().Name + path;
        var kept = cache.Find(name, PageVariant.Document);
        if (kept is null)
        {
            var asset = await app.GetAsync(path, null, new Dictionary<string, string>(StringComparer.Ordinal), http.RequestAborted);
            if (asset.Status != 200)
            {
                await Refusals.NotFoundAsync(http);
                return;
            }

            kept = KeptPage.Of(asset with { PageVersion = long.MaxValue }, null);
            cache.Keep(name, PageVariant.Document, kept);
        }

        await PageWriter.WriteAsync(http, kept, 200, "HIT", PageWriter.Immutable);
    }
}
