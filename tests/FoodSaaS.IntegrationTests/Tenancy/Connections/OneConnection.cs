using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Connections;

/// <summary>Tenancy's services over a pool of one: every scope gets the connection that the last one returned.</summary>
internal sealed class OneConnection : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OneConnection(ServiceProvider services) => _services = services;

    public static OneConnection To(ApiFixture api)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:App"] = api.Database.App + ";Maximum Pool Size=1;Application Name=one connection" };
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<IClock>(api.Clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddSingleton<IConfiguration>(configuration).AddTenancy(configuration);
        return new OneConnection(services.BuildServiceProvider());
    }

    /// <summary>Works in a scope of a brand, or of none, and returns the connection.</summary>
    public async Task<T> InAsync<T>(Guid? brand, Func<TenancyDb, IServiceProvider, Task<T>> work)
    {
        await using var scope = brand is { } id ? await TenantScopes.EnterAsync(_services, id) : _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TenancyDb>(), scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What the database shows on the scope's connection as it stands, filters aside.</summary>
    public static Task<Seen> SeeAsync(TenancyDb db) => db.Database.SqlQuery<Seen>($"""
        SELECT pg_backend_pid() AS "Backend", coalesce(current_setting('app.tenant_id', true), '') AS "Tenant",
               (SELECT count(*) FROM tenancy.history) AS "Rows", (SELECT count(DISTINCT tenant_id) FROM tenancy.history) AS "Tenants"
        """).SingleAsync();

    internal sealed record Seen(int Backend, string Tenant, long Rows, long Tenants);
}
