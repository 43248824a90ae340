using System.Diagnostics;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.Tracing;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>A brand's pages: from this node's cache, else from the storefront.</summary>
internal sealed class PageEndpoint(PageCache cache, PageFlights flights, PagePlaces places, StorefrontApp storefront, StorefrontTrust trust, NodeLease lease, ContentSecurity security, IPaymentPages payments, ILogger<PageEndpoint> log)
{
    private const int MostAttempts = 3;

    public async Task HandleAsync(HttpContext http, Brand brand)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await Refusals.WriteAsync(http, 405, "METHOD_NOT_ALLOWED", "Pages can only be read.");
            return;
        }

        var path = request.Path.ToUriComponent();
        var variant = PageVariant.Of(request.Headers);
        if (StorefrontPath.RouteOf(brand, path) is not { } route || variant is null)
        {
            await Refusals.NotFoundAsync(http);
            return;
        }

        if (variant == PageVariant.Document && StorefrontPath.Canonical(brand, path) is { } canonical)
        {
            http.Response.Redirect(canonical, permanent: true, preserveMethod: true);
            return;
        }

        if (lease.IsHeld && cache.Find(route, variant) is { } kept)
        {
            await PageWriter.WriteAsync(http, kept, 200, "HIT", PageWriter.Revalidated, await PolicyAsync(http, brand, route, kept));
            return;
        }

        try
        {
            await SendAsync(http, brand, route, await FetchAsync(route, variant));
        }
        catch (Exception failure) when (failure is StorefrontBusyException or StorefrontBehindException)
        {
            await Refusals.UnavailableAsync(http);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !http.RequestAborted.IsCancellationRequested)
        {
            log.LogWarning(failure, "The storefront did not answer for {Route}.", route);
            await Refusals.UnavailableAsync(http);
        }
    }

    /// <summary>Has the document made and kept; a few tries, since a change may overtake it.</summary>
    public async Task<bool> RefillAsync(string route)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var page = await FetchAsync(route, PageVariant.Document);
            if (page.Upstream.PageVersion is not null && cache.Holds(route, PageVariant.Document)) return true;
        }

        return false;
    }

    private Task<FetchedPage> FetchAsync(string route, string variant) => flights.FlyAsync(route, variant, () => places.RunAsync(StorefrontPath.BrandOf(route), async () =>
    {
        using var span = Spans.Start("render page", null)?.SetTag(Spans.TenantTag, StorefrontPath.BrandOf(route)).SetTag("page.route", route);
        var began = Stopwatch.GetTimestamp();
        var asked = trust.Now();
        var page = await AskAsync(route, PageVariant.HeadersOf(variant));
        Figures.Record("page", variant == PageVariant.Document ? "document" : "data", began, page.Status >= 500);
        var ready = KeptPage.Of(page, page.IsHtml ? security.ForStorefront(page.Body) : null, page.PageVersion is null ? null : SurrogateKeys.Of(route));
        if (page.PageVersion is not null) cache.Keep(route, variant, ready);
        if (trust.Now() == asked) return new FetchedPage(page, ready);
        // Asked last, since all memory may have been dropped just before the page was kept.
        cache.Drop(route);
        throw new StorefrontBehindException();
    }));

    /// <summary>
    /// A page whose data changed while it was made is made again; a brand that changes faster than that gets the last one made, unkept. A page that the storefront
    /// kept, not knowing of a change, is never sent.
    /// </summary>
    /// <exception cref="StorefrontBehindException">The storefront does not know of a change that this node knew of before it asked.</exception>
    private async Task<UpstreamPage> AskAsync(string route, IReadOnlyDictionary<string, string> headers)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!trust.Holds) throw new StorefrontBehindException();
            var known = cache.InvalidatedAt(route);
            var page = await storefront.GetAsync(route, headers, CancellationToken.None);
            var isBehind = page.PageVersion < known;
            if (!page.IsOutdated && !isBehind) return page;
            if (attempt < MostAttempts) continue;
            return isBehind ? throw new StorefrontBehindException() : page;
        }
    }

    private async Task SendAsync(HttpContext http, Brand brand, string route, FetchedPage page)
    {
        if (page.Upstream.Location is { } location)
        {
            http.Response.StatusCode = page.Upstream.Status;
            http.Response.Headers.Location = Outside(brand, location);
            return;
        }

        await PageWriter.WriteAsync(http, page.Ready, page.Upstream.Status, "MISS", page.Upstream.PageVersion is null ? PageWriter.Unkept : PageWriter.Revalidated, await PolicyAsync(http, brand, route, page.Ready));
    }

    /// <summary>Decided as the page is sent: a brand may open its account at a gateway while the page is kept.</summary>
    private async ValueTask<string?> PolicyAsync(HttpContext http, Brand brand, string route, KeptPage page) =>
        page.ContentSecurityPolicy is { } policy && StorefrontPath.IsForPaying(route) && await payments.SourcesAsync(brand.Id.Value, http.RequestAborted) is { } gateway
            ? ContentSecurity.With(policy, gateway)
            : page.ContentSecurityPolicy;

    private static string Outside(Brand brand, string location)
    {
        var inner = $"/t/{brand.Id}/";
        if (!location.StartsWith(inner, StringComparison.Ordinal)) return location;
        var rest = location[inner.Length..];
        var isDefault = rest.Split('/', '?', '#')[0] == brand.DefaultLocale;
        return isDefault ? "/" + rest[brand.DefaultLocale.Length..].TrimStart('/') : "/" + rest;
    }
}

/// <summary>The storefront may not know of a change, so nothing that it says is shown.</summary>
internal sealed class StorefrontBehindException() : Exception("The storefront may not know of a change.");
