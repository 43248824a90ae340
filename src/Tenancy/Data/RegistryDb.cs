using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Data;

/// <summary>The registry's own tables, wherever the scope's brand lives: an instance of their context that works on the registry's database.</summary>
internal sealed class RegistryDb : IAsyncDisposable, IDisposable
{
    public RegistryDb(IDbContextFactory<TenancyDb> factory, TenantData data)
    {
        Tables = factory.CreateDbContext();
        Tables.Enter(data, forRegistry: true);
    }

    public TenancyDb Tables { get; }

    public ValueTask DisposeAsync() => Tables.DisposeAsync();

    public void Dispose() => Tables.Dispose();
}
