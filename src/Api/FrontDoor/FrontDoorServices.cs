using FoodSaaS.Api.FrontDoor.Tls;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

internal static class FrontDoorServices
{
    public static IServiceCollection AddFrontDoor(this IServiceCollection services, FrontDoorOptions options)
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
        services.AddSingleton<StorefrontTrust>().AddHostedService(s => s.GetRequiredService<StorefrontTrust>());
        services.AddSingleton<AdminApp>();
        services.AddSingleton<PageCache>().AddSingleton<INodeMemory>(s => s.GetRequiredService<PageCache>());
        services.AddSingleton<PageFlights>();
        services.AddSingleton<PagePlaces>();
        services.AddSingleton<ContentSecurity>();
        services.AddSingleton<PageEndpoint>();
        services.AddSingleton<AssetEndpoint>();
        services.AddSingleton<ConsoleEndpoint>();
        services.AddScoped<IStorefrontPages, StorefrontPages>();
        services.AddSingleton<IStorefrontAnswers, StorefrontAnswers>();
        services.AddSingleton<IAnswerObserver, StorefrontObserver>();
        services.AddSingleton<IFreshnessClock, MarkedClock>();
        services.AddScoped<ISessionCookie, SessionCookie>();
        services.AddScoped<IDinerCookie, DinerCookie>();
        services.AddSingleton<IPublicAddresses, PublicAddresses>();
        return services;
    }
}
