using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Lets a test change the product's services after the product has registered them.</summary>
internal sealed class ChangedServices(Action<IServiceCollection> change) : IServiceProviderFactory<IServiceCollection>
{
    public IServiceCollection CreateBuilder(IServiceCollection services)
    {
        change(services);
        return services;
    }

    public IServiceProvider CreateServiceProvider(IServiceCollection services) => services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
}

internal static class Decoration
{
    /// <summary>Puts something around the service that the product registered.</summary>
    public static void Decorate<TService>(this IServiceCollection services, Func<TService, TService> around)
        where TService : class
    {
        var inner = services.Last(s => s.ServiceType == typeof(TService));
        services.Remove(inner);
        services.Add(new ServiceDescriptor(typeof(TService), s => around((TService)ActivatorUtilities.CreateInstance(s, inner.ImplementationType!)), inner.Lifetime));
    }

    public static void RemoveHosted<THosted>(this IServiceCollection services) => services.Remove(services.Single(s => s.ImplementationFactory is Func<IServiceProvider, THosted>));
}
