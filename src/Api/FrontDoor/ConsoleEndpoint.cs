namespace FoodSaaS.Api.FrontDoor;

/// <summary>The pages of console and platform site: they hold no data, so they need no cache and no session.</summary>
internal sealed class ConsoleEndpoint(AdminApp admin, ContentSecurity security)
{
    /// <summary>Where the platform's own site lies in the console's application; its router asks for these inner paths too.</summary>
    public const string PlatformPrefix = "/platform";

    /// <summary>Next.js's own doors, such as its picture optimiser: whoever needs what is behind them gets it as an asset.</summary>
    private const string Inner = "/_next";

    private static readonly string[] RouterHeaders = ["RSC", "Next-Router-Prefetch", "Next-Router-Segment-Prefetch", "Next-Router-State-Tree"];

    public async Task HandleAsync(HttpContext http, string prefix)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await Refusals.WriteAsync(http, 405, "METHOD_NOT_ALLOWED", "Pages can only be read.");
            return;
        }

        if (!StorefrontPath.IsLocal(http.Request.Path.ToUriComponent()) || http.Request.Path.StartsWithSegments(Inner, StringComparison.OrdinalIgnoreCase))
        {
            await Refusals.NotFoundAsync(http);
            return;
        }

        var headers = PageVariant.IsPayload(http.Request.Headers)
            ? RouterHeaders.Where(http.Request.Headers.ContainsKey).ToDictionary(n => n, n => http.Request.Headers[n].ToString(), StringComparer.Ordinal)
            : [];
        // Nothing is kept here, and the router takes the address back from the answer: the whole query goes along.
        var address = prefix + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
        try
        {
            var page = await admin.GetAsync(address, headers, http.RequestAborted);
            if (page.Location is { } location && StorefrontPath.IsLocal(location))
            {
                http.Response.StatusCode = page.Status;
                http.Response.Headers.Location = location;
                return;
            }

            var policy = page.IsHtml ? security.ForConsole(page.Body) : null;
            await PageWriter.WriteAsync(http, KeptPage.Of(page, policy), page.Status, "NONE", "no-cache", policy);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            await Refusals.UnavailableAsync(http);
        }
    }
}
