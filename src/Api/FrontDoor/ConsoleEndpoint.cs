namespace FoodSaaS.Api.FrontDoor;

/// <summary>The pages of console and platform site: they hold no data, so they need no cache and no session.</summary>
internal sealed class ConsoleEndpoint(AdminApp admin, ContentSecurity security)
{
    /// <summary>Where the platform's own site lies in the console's application; its router asks for these inner paths too.</summary>
    public const string PlatformPrefix = "/platform";

    public async Task HandleAsync(HttpContext http, string prefix)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await Refusals.WriteAsync(http, 405, "METHOD_NOT_ALLOWED", "Pages can only be read.");
            return;
        }

        var variant = PageVariant.Of(http.Request.Headers);
        var headers = PageVariant.Headers.Where(n => variant != PageVariant.Document && http.Request.Headers.ContainsKey(n)).ToDictionary(n => n, n => http.Request.Headers[n].ToString(), StringComparer.Ordinal);
        // Nothing is kept here, and the router takes the address back from the answer: the whole query goes along.
        var address = prefix + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
        try
        {
            var page = await admin.GetAsync(address, null, headers, http.RequestAborted);
            if (page.Location is { } location)
            {
                http.Response.StatusCode = page.Status;
                http.Response.Headers.Location = location;
                return;
            }

            var policy = page.IsHtml ? security.ForConsole(page.Body) : null;
            await PageWriter.WriteAsync(http, KeptPage.Of(page, policy), page.Status, "NONE", "no-cache");
        }
        catch (HttpRequestException)
        {
            await Refusals.UnavailableAsync(http);
        }
    }
}
