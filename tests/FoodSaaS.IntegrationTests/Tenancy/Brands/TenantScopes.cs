using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>Scopes that work for a brand, as the request resolver makes them.</summary>
internal static class TenantScopes
{
    public static async Task<AsyncServiceScope> EnterAsync(IServiceProvider services, Guid brand)
    {
        var found = await services.GetRequiredService<IBrandRegistry>().FindAsync(new TenantId(brand), default);
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(found!);
        return scope;
    }
}
