using FoodSaaS.Api.FrontDoor.Tls;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>The way in: what the host name stands for decides where a request goes. Endpoints of the API run in the brand and viewer that were found.</summary>
internal sealed class FrontDoorMiddleware(
    RequestDelegate next, HostDirectory hosts, TlsDoor tls, RequestResolver resolver, InternalDoor inside, FrontDoorOptions options, PageEndpoint pages, AssetEndpoint assets, ConsoleEndpoint console, StorefrontApp storefront, AdminApp admin, BrandQuotas quotas)
{
    /// <summary>What taking in a large picture takes.</summary>
    private static readonly TimeSpan UploadWait = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await HandleAsync(http);
        }
        catch (BrandUnavailableException) when (!http.Response.HasStarted)
        {
            await Refusals.UnavailableAsync(http);
        }
    }

    private async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var endpoint = http.GetEndpoint();
        if (http.Connection.LocalPort == options.InternalPort)
        {
            if (await inside.EnterAsync(http, endpoint)) await next(http);
            return;
        }

        if (endpoint?.Metadata.GetMetadata<EveryHost>() is not null)
        {
            await next(http);
            return;
        }

        var (kind, brand) = await hosts.FindAsync(http.Request.Host.Host, http.RequestAborted);
        if (kind == HostKind.Unknown) await Refusals.UnknownHostAsync(http);
        else if (await tls.MoveAsync(http, kind)) return;
        else if (brand is not null && !brand.Status.IsServed()) await Refusals.NotServedAsync(http, brand.Status);
        else if (endpoint is not null && IsOpenOn(endpoint, kind, http)) await RunAsync(http, kind, brand);
        else if (endpoint is not null) await Refusals.NotFoundAsync(http);
        else await PageAsync(http, kind, brand);
    }

    /// <summary>Routing answers a wrong verb with an endpoint of its own, which has no metadata: so the path counts too.</summary>
    private static bool IsOpenOn(Endpoint endpoint, HostKind kind, HttpContext http) =>
        endpoint.Metadata.GetMetadata<InternalOnly>() is null && !http.Request.Path.StartsWithSegments(InternalEndpoints.Prefix, StringComparison.OrdinalIgnoreCase)
        && (kind == HostKind.Admin || !(endpoint.Metadata.GetMetadata<ConsoleOnly>() is not null || http.Request.Path.StartsWithSegments("/b", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments(RequestResolver.OperatorPrefix, StringComparison.OrdinalIgnoreCase)));

    private async Task RunAsync(HttpContext http, HostKind kind, Brand? brand)
    {
        if (quotas.Knock(CallerId.Network(http.Connection.RemoteIpAddress)) is { } wait) await Refusals.TooManyRequestsAsync(http, wait);
        else if (http.Request.Headers.Origin.Count > 0 && await CrossOrigin.IsPreflightAsync(http, kind, brand)) CrossOrigin.AnswerPreflight(http);
        else if (await resolver.EnterAsync(http, kind, brand)) await RunWithinQuotasAsync(http);
    }

    private async Task RunWithinQuotasAsync(HttpContext http)
    {
        var tenant = http.RequestServices.GetRequiredService<TenantScope>();
        TenantId? brand = tenant.HasTenant ? tenant.Current : null;
        var viewer = http.RequestServices.GetRequiredService<ViewerScope>().Viewer;
        if (quotas.TakeRequest(CallerId.Of(brand, viewer, http.Connection.RemoteIpAddress)) is { } wait)
        {
            await Refusals.TooManyRequestsAsync(http, wait);
            return;
        }

        if (brand is null || !IsUpload(http.Request))
        {
            await next(http);
            return;
        }

        using var place = quotas.TakeUpload(brand.Value);
        if (place is null) await Refusals.TooManyRequestsAsync(http, UploadWait);
        else await next(http);
    }

    private static bool IsUpload(HttpRequest request) => (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method)) && request.Path.Value!.Contains("/uploads/", StringComparison.Ordinal);

    private Task PageAsync(HttpContext http, HostKind kind, Brand? brand)
    {
        var isAsset = http.Request.Path.Value!.StartsWith(AssetEndpoint.Prefix, StringComparison.Ordinal);
        return kind switch
        {
            HostKind.Brand when isAsset => assets.HandleAsync(http, storefront),
            HostKind.Brand when hosts.PrimaryOf(brand!, http.Request.Host.Host) is { } primary => MoveAsync(http, brand!, primary),
            HostKind.Brand => pages.HandleAsync(http, brand!),
            HostKind.Admin or HostKind.Platform when isAsset => assets.HandleAsync(http, admin),
            HostKind.Admin => console.HandleAsync(http, ""),
            HostKind.Platform => console.HandleAsync(http, http.Request.Path.StartsWithSegments(ConsoleEndpoint.PlatformPrefix, StringComparison.Ordinal) ? "" : ConsoleEndpoint.PlatformPrefix),
            _ => Refusals.NotFoundAsync(http),
        };
    }

    /// <summary>To the brand's main address, with path and query. Endpoints answer at all of its addresses: programs do not follow.</summary>
    private async Task MoveAsync(HttpContext http, Brand brand, string origin)
    {
        // A main address whose certificate is still on its way would greet with an error.
        if (tls.IsOn && options.PublicScheme == Uri.UriSchemeHttps && !await tls.ReachesAsync(brand.PrimaryHost!, http.RequestAborted))
        {
            await pages.HandleAsync(http, brand);
            return;
        }

        // For an hour: browsers would remember a permanent move beyond the end of the domain.
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Redirect(origin + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent(), permanent: true, preserveMethod: true);
    }
}

/// <summary>Marks an endpoint that answers on every host, before any brand is looked for.</summary>
internal sealed class EveryHost;

/// <summary>Marks an endpoint of the loopback port.</summary>
internal sealed class InternalOnly;
