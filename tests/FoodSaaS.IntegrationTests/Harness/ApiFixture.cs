using FoodSaaS.Api;
using FoodSaaS.Api.Demo;
using FoodSaaS.Tenancy.Life;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

[assembly: AssemblyFixture(typeof(FoodSaaS.IntegrationTests.Harness.ApiFixture))]

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>The whole host on a database of its own, with a clock that only the tests move and a storefront that only listens.</summary>
public sealed class ApiFixture : IAsyncLifetime, IDoor
{
    private PostgresServer? _postgres;

    internal FakeClock Clock { get; } = new(Instant.FromUtc(2026, 6, 1, 10, 0));

    internal ListeningStorefront Storefront { get; } = new();

    internal WebApplication App { get; private set; } = null!;

    internal int PublicPort { get; } = FreePorts.Next();

    internal int InternalPort { get; } = FreePorts.Next();

    internal DatabaseUrls Database { get; private set; } = null!;

    internal IServiceProvider Services => App.Services;

    public async ValueTask InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        Database = await FreshDatabase.MakeAsync(_postgres.Superuser.ConnectionString);
        await Storefront.StartAsync();
        App = ApiHost.Build(["--environment=Development"], b => Configure(b, Database.App));
        await App.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await Storefront.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    /// <summary>Everything that is due has been delivered.</summary>
    public Task SettleAsync() => Settling.WaitAsync(Services, Database);

    internal ApiClient Client(string host) => new(PublicPort, host);

    ApiClient IDoor.Client(string host) => Client(host);

    /// <summary>A statement as the superuser, for looking behind the locks.</summary>
    internal Task<T?> ScalarAsync<T>(string sql, params object[] parameters) => Database.ScalarAsync<T>(sql, parameters);

    private void Configure(WebApplicationBuilder builder, string app)
    {
        builder.Configuration.AddInMemoryCollection(HostSettings.Of(Database, app, PublicPort, InternalPort, Storefront.Address));
        builder.Services.AddSingleton<IClock>(Clock);
        // It looks once a real minute, and would take a closed brand out of its test's hands.
        builder.Host.UseServiceProviderFactory(new ChangedServices(services => services.RemoveHosted<RemovalWorker>()));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    }
}
