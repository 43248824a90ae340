using FoodSaaS.Contracts.Cms;

namespace FoodSaaS.Api.FrontDoor;

internal sealed class PublicAddresses(FrontDoorOptions options) : IPublicAddresses
{
    public string StorefrontOrigin(string slug) => options.Origin($"{slug}.{options.RootDomain}");
}
