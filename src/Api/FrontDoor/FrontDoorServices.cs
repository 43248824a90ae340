using FoodSaaS.Api.FrontDoor.Tls;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

internal static class FrontDoorServices
{
    public static IServiceCollection AddFrontDoor(this IServiceCollection services, FrontDoorOptions options, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(options);
        services.AddSingleton<HostDirectory>();
        services.AddSingleton<PlatformCertificate>().AddSingleton<TlsDoor>();
        services.AddSingleton<OriginCheck>();
        services.AddSingleton<SignedBody>();
        services.AddSingleton<RequestResolver>();
        services.AddSingleton<InternalDoor>();
        services.AddSingleton<StorefrontApp>();
        services.AddHosted<StorefrontTrust>(configuration, NodeRole.Web);
        services.AddSingleton<AdminApp>();
        services.AddSingleton<PageCache>().AddSingleton<INodeMemory>(s => s.GetRequiredService<PageCache>());
        services.AddSingleton<PageFlights>();
        services.AddSingleton<PagePlaces>();
        services.AddSingleton<ContentSecurity>();
        services.AddSingleton<PageEndpoint>();
        services.AddSingleton<AssetEndpoint>();
        services.AddSingleton<ConsoleEndpoint>();
        if (NodeRoles.Of(configuration).Serves()) services.AddScoped<IStorefrontPages, StorefrontPages>();
        else services.AddSingleton<IStorefrontPages, NoPages>();
        services.AddSingleton<IStorefrontAnswers, StorefrontAnswers>();
        services.AddSingleton<IAnswerObserver, StorefrontObserver>();
        services.AddSingleton<IFreshnessClock, MarkedClock>();
        services.AddScoped<ISessionCookie, SessionCookie>();
        services.AddScoped<IDinerCookie, DinerCookie>();
        services.AddSingleton<IPublicAddresses, PublicAddresses>();
        return services;
    }
}
