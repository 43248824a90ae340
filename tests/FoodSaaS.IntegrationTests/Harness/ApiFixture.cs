using System.Net;
using System.Net.Sockets;
using FoodSaaS.Api;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(FoodSaaS.IntegrationTests.Harness.ApiFixture))]

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>The whole host on a database of its own, with a clock that only the tests move and a storefront that only listens.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private PostgresServer? _postgres;

    internal FakeClock Clock { get; } = new(Instant.FromUtc(2026, 6, 1, 10, 0));

    internal ListeningStorefront Storefront { get; } = new();

    internal WebApplication App { get; private set; } = null!;

    internal int PublicPort { get; } = FreePort();

    internal int InternalPort { get; } = FreePort();

    internal DatabaseUrls Database { get; private set; } = null!;

    internal IServiceProvider Services => App.Services;

    public async ValueTask InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync();
        Database = DatabaseUrls.New(_postgres.Superuser);
        await DatabaseBootstrap.RunAsync(Database.Admin, Database.Owner, Database.App, Database.Dispatcher, CancellationToken.None);
        await using (var migrating = ApiHost.Build(["--environment=Development"], b => Configure(b, Database.Owner)))
        {
            await DatabaseMigrator.RunAsync(migrating.Services, CancellationToken.None);
        }

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
    public async Task SettleAsync()
    {
        var dispatcher = Services.GetRequiredService<OutboxDispatcher>();
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (await dispatcher.RunOnceAsync(CancellationToken.None) || await PendingAsync() > 0)
        {
            if (DateTime.UtcNow > deadline) throw new TimeoutException("Deliveries did not settle in 30 s.");
        }
    }

    internal ApiClient Client(string host) => new(PublicPort, host);

    /// <summary>A statement as the superuser, for looking behind the locks.</summary>
    internal async Task<T?> ScalarAsync<T>(string sql, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(Database.SuperuserHere);
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    private async Task<long> PendingAsync() => await ScalarAsync<long>(
        "SELECT count(*) FROM tenancy.deliveries WHERE done_at IS NULL AND dead_at IS NULL AND (next_attempt_at <= $1 OR leased_until > $1)", Clock.GetCurrentInstant().ToDateTimeUtc());

    private void Configure(WebApplicationBuilder builder, string app)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:App"] = app,
            ["ConnectionStrings:Owner"] = Database.Owner,
            ["ConnectionStrings:Dispatcher"] = Database.Dispatcher,
            ["FoodSaaS:PublicPort"] = PublicPort.ToString(),
            ["FoodSaaS:InternalPort"] = InternalPort.ToString(),
            ["FoodSaaS:StorefrontUrl"] = Storefront.Address,
            ["FoodSaaS:AdminUrl"] = Storefront.Address,
            ["FoodSaaS:InternalSecret"] = Convert.ToBase64String(ListeningStorefront.Secret),
            ["Accounts:Limits:CodesPerAddressAnHour"] = "100000",
            ["Accounts:Limits:ConfirmationsPerAddressAnHour"] = "100000",
            ["Accounts:Limits:SignUpsPerAddressAnHour"] = "100000",
            ["FoodSaaS:DataDirectory"] = Path.Combine(Path.GetTempPath(), "foodsaas-media-" + Environment.ProcessId),
        });
        builder.Services.AddSingleton<IClock>(Clock);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
