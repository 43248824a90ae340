using System.Net;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.Quotas;

/// <summary>What one WebSocket takes of the quotas of its caller and brand while it is open.</summary>
internal sealed class SocketQuota : IDisposable
{
    private readonly BrandQuotas _quotas;
    private readonly IPAddress? _address;
    private readonly List<IDisposable> _places = [];
    private TenantId? _brand;

    private SocketQuota(BrandQuotas quotas, IPAddress? address) => (_quotas, _address) = (quotas, address);

    /// <summary>Null where the caller or the brand has as many sockets as it may.</summary>
    public static SocketQuota? Take(BrandQuotas quotas, IPAddress? address, TenantId? brand)
    {
        var quota = new SocketQuota(quotas, address);
        if (quotas.TakeSocket(CallerId.Network(address)) is not { } place) return null;
        quota._places.Add(place);
        if (brand is null || quota.Enter(brand.Value)) return quota;
        quota.Dispose();
        return null;
    }

    /// <summary>Counts the socket as the brand's, once; false where the brand has as many as it may.</summary>
    public bool Enter(TenantId brand)
    {
        if (_brand == brand) return true;
        if (_quotas.TakeSocket(brand) is not { } place) return false;
        _places.Add(place);
        _brand = brand;
        return true;
    }

    /// <summary>Counts an operation as a request; otherwise how long to wait.</summary>
    public TimeSpan? TakeRequest(GraphQL.Caller caller) => _quotas.TakeRequest(PayerOf(caller));

    /// <summary>On whose account the caller's operations are.</summary>
    public CallerId PayerOf(GraphQL.Caller caller) => CallerId.Of(caller.Brand?.Id, caller.Viewer, _address);

    public void Dispose() => _places.ForEach(p => p.Dispose());
}
