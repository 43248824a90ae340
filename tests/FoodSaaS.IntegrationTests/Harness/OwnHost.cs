using FoodSaaS.Api;
using FoodSaaS.Api.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A host that shares nothing with other tests: database, clock and storefront are its own, and it can go and come back on the same database.</summary>
internal sealed class OwnHost : IDoor, IAsyncDisposable
{
    private WebApplication? _app;

    private readonly bool _isGuest;

    private OwnHost(DatabaseUrls database) => Database = database;

    private OwnHost(OwnHost other) => (Database, Clock, _isGuest) = (other.Database, other.Clock, true);

    public DatabaseUrls Database { get; }

    public FakeClock Clock { get; private init; } = new(Instant.FromUtc(2026, 6, 1, 10, 0));

    public ListeningStorefront Storefront { get; } = new();

    public int PublicPort { get; } = FreePorts.Next();

    public int InternalPort { get; } = FreePorts.Next();

    public IServiceProvider Services => _app!.Services;

    public static async Task<OwnHost> MakeAsync(ApiFixture api)
    {
        var host = new OwnHost(await FreshDatabase.MakeAsync(api.Database.Admin));
        await host.Storefront.StartAsync();
        return host;
    }

    /// <summary>On a database of whatever server.</summary>
    public static async Task<OwnHost> StartAsync(DatabaseUrls database, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var host = new OwnHost(database);
        await host.Storefront.StartAsync();
        await host.StartAsync(settings: settings);
        return host;
    }

    /// <summary>Another node on the same database, with a storefront of its own.</summary>
    public static async Task<OwnHost> BesideAsync(OwnHost other)
    {
        var host = new OwnHost(other);
        await host.Storefront.StartAsync();
        return host;
    }

    public static async Task<OwnHost> StartAsync(ApiFixture api, Action<IServiceCollection>? change = null, Action<IServiceProvider>? prepare = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var host = await MakeAsync(api);
        await host.StartAsync(change, prepare, settings);
        return host;
    }

    /// <param name="change">Changes the product's services.</param>
    /// <param name="prepare">Runs before the host does.</param>
    /// <param name="settings">Configured besides, or instead.</param>
    public async Task StartAsync(
        Action<IServiceCollection>? change = null, Action<IServiceProvider>? prepare = null, IEnumerable<KeyValuePair<string, string?>>? settings = null, string environment = "Development")
    {
        _app = ApiHost.Build([$"--environment={environment}"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(HostSettings.Of(Database, Database.App, PublicPort, InternalPort, Storefront.Address));
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Services.AddSingleton<IClock>(Clock);
            builder.Logging.SetMinimumLevel(LogLevel.Critical);
            if (change is not null) builder.Host.UseServiceProviderFactory(new ChangedServices(change));
        });
        prepare?.Invoke(_app.Services);
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    public ApiClient Client(string host) => new(PublicPort, host);

    public Task SettleAsync() => Settling.WaitAsync(Services, Database);

    public Task<T?> ScalarAsync<T>(string sql, params object[] parameters) => Database.ScalarAsync<T>(sql, parameters);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Storefront.DisposeAsync();
        if (!_isGuest) await FreshDatabase.DropAsync(Database);
    }
}
