using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>The loopback port, where the storefront talks back: as one brand's public with a signed token, or with signed bodies.</summary>
internal sealed class InternalDoor(SignedBody signatures, IBrandRegistry brands)
{
    public const string StorefrontHeader = "X-FoodSaaS-Storefront";

    public async Task<bool> EnterAsync(HttpContext http, Endpoint? endpoint)
    {
        if (endpoint is null)
        {
            await Refusals.NotFoundAsync(http);
            return false;
        }

        if (endpoint.Metadata.GetMetadata<InternalOnly>() is not null || endpoint.Metadata.GetMetadata<EveryHost>() is not null) return true;
        if (!signatures.IsStorefrontOf(http.Request.Headers[StorefrontHeader].ToString(), out var tenant))
        {
            await Refusals.BadSignatureAsync(http);
            return false;
        }

        if (!await AgreesAsync(http, tenant)) return false;
        var brand = await brands.FindAsync(tenant, http.RequestAborted);
        if (brand is null || !brand.Status.IsServed())
        {
            await (brand is null ? Refusals.NotFoundAsync(http) : Refusals.NotServedAsync(http, brand.Status));
            return false;
        }

        http.RequestServices.GetRequiredService<TenantScope>().Enter(brand);
        http.RequestServices.GetRequiredService<ViewerScope>().Viewer = Viewer.Anonymous;
        return true;
    }

    /// <summary>A key beside the token gives no more rights, but it must not name another brand.</summary>
    private static async Task<bool> AgreesAsync(HttpContext http, TenantId tenant)
    {
        if (http.Request.Headers["X-Api-Key"].ToString() is not { Length: > 0 } text) return true;
        var check = await http.RequestServices.GetRequiredService<ICredentials>().FindKeyAsync(text, http.RequestAborted);
        if (check.Key?.Brand == tenant) return true;
        await (check.Key is null ? Refusals.DeadKeyAsync(http, check) : Refusals.DisagreeAsync(http));
        return false;
    }
}
