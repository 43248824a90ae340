using FoodSaaS.Contracts.Cms;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Those of a platform that the public finds, while a test says where.</summary>
internal sealed class StripeAddresses(IPublicAddresses inner, StripeHost host) : IPublicAddresses
{
    public string PlatformHost => inner.PlatformHost;

    public string StorefrontOrigin(string slug) => inner.StorefrontOrigin(slug);

    public string StorefrontHost(string slug) => host.Root is { } root ? $"{slug}.{root}" : inner.StorefrontHost(slug);

    public string OriginOf(string host) => inner.OriginOf(host);
}
