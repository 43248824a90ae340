using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Tells the storefront and this node's front door that pages are old.</summary>
internal sealed class StorefrontPages(ITenantScope tenant, StorefrontApp storefront, StorefrontTrust trust, NodeLease lease, SignedBody signatures, PageCache cache, PageFlights flights, PageEndpoint pages) : IStorefrontPages
{
    public bool AreKept => true;

    public string Node => lease.Node;

    public async Task RevalidateAsync(Guid id, long version, IReadOnlyCollection<string> cacheKeys, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id, tenant = tenant.Current.Value, version, keys = cacheKeys }, JsonSerializerOptions.Web);
        try
        {
            await trust.RegainAsync(cancellationToken);
            await storefront.PostSignedAsync("/internal/revalidate", body, signatures.Sign(body), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            trust.Lose();
            throw;
        }
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
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or StorefrontBusyException or StorefrontBehindException)
        {
            return false;
        }
    }
}
