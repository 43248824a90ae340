using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Tenancy.UseCases;

/// <summary>Runs what is done for a brand outside a request: in a scope of its own, as the system. Throws where the brand is gone.</summary>
public sealed class BrandWork(IServiceScopeFactory scopes, IBrandRegistry brands)
{
    public async Task RunAsync(TenantId tenant, Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        var brand = await brands.FindAsync(tenant, cancellationToken) ?? throw new InvalidOperationException($"Brand {tenant} is gone.");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(brand);
        scope.ServiceProvider.GetRequiredService<ViewerScope>().Viewer = Viewer.System;
        await work(scope.ServiceProvider);
    }
}
