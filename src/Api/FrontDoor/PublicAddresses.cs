using FoodSaaS.Contracts.Cms;

namespace FoodSaaS.Api.FrontDoor;

internal sealed class PublicAddresses(FrontDoorOptions options) : IPublicAddresses
{
    public string PlatformHost => options.RootDomain;

    public string StorefrontHost(string slug) => $"{slug}.{options.RootDomain}";

    public string StorefrontOrigin(string slug) => options.Origin(StorefrontHost(slug));

    public string OriginOf(string host) => options.Origin(host);
}
