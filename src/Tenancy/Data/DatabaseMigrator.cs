using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Brings the database to the newest schema, the registry first. Runs as the owner role: hand it services whose connections are the owner's.</summary>
public static class DatabaseMigrator
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var context in services.GetServices<TenantContextType>().Select(c => c.Type).OrderBy(t => t == typeof(TenancyDb) ? 0 : 1).ThenBy(t => t.Name, StringComparer.Ordinal))
        {
            await using var scope = services.CreateAsyncScope();
            await ((DbContext)scope.ServiceProvider.GetRequiredService(context)).Database.MigrateAsync(cancellationToken);
        }
    }
}

/// <summary>Names a module's database context for whoever must go over all of them.</summary>
internal sealed record TenantContextType(Type Type);
