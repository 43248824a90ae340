using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>A table whose rows belong to tenants.</summary>
internal sealed record TenantTable(string Schema, string Name)
{
    public override string ToString() => $"{Schema}.{Name}";

    /// <summary>Every table of every context, the platform's own excepted.</summary>
    public static async Task<IReadOnlyList<TenantTable>> AllAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return [.. services.GetServices<TenantContextType>()
            .SelectMany(c => ((DbContext)scope.ServiceProvider.GetRequiredService(c.Type)).Model.GetEntityTypes())
            .Where(e => !typeof(IPlatformEntity).IsAssignableFrom(e.ClrType) && e.GetTableName() is not null)
            .Select(e => new TenantTable(e.GetSchema()!, e.GetTableName()!))
            .Distinct()
            .OrderBy(t => t.ToString(), StringComparer.Ordinal)];
    }
}
