using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Tells the storefront and this node's front door that pages are old.</summary>
internal sealed class StorefrontPages(ITenantScope tenant, StorefrontApp storefront, SignedBody signatures, PageCache cache, PageFlights flights, PageEndpoint pages) : IStorefrontPages
{
    public string Node { get; } = Environment.MachineName;

    public Task RevalidateAsync(Guid id, long version, IReadOnlyCollection<string> cacheKeys, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id, tenant = tenant.Current.Value, version, keys = cacheKeys }, JsonSerializerOptions.Web);
        return storefront.PostSignedAsync("/internal/revalidate", body, signatures.Sign(body), cancellationToken);
    }

    public IReadOnlyList<string> Evict(IReadOnlyCollection<string> routes, long version)
    {
        flights.Outdate(routes);
        return cache.Evict(routes, version);
    }

    public async Task<bool> RefillAsync(string route, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.RefillAsync(route);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or StorefrontBusyException)
        {
            return false;
        }
    }
}
