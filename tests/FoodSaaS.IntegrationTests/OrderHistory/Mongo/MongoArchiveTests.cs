using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.OrderHistory.Application;
using NodaTime;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

/// <summary>A real MongoDB: the one that FOODSAAS_TEST_MONGO names, else a container where Docker answers, else none.</summary>
public sealed class RealMongo(ApiFixture api) : IAsyncLifetime
{
    private const int Port = 27017;

    private IContainer? _container;

    internal MongoHost? Host { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var url = Environment.GetEnvironmentVariable("FOODSAAS_TEST_MONGO") is { Length: > 0 } named ? named : await InDockerAsync();
        if (url is not null) Host = await MongoHost.StartAsync(api, url);
    }

    public async ValueTask DisposeAsync()
    {
        if (Host is not null) await Host.DisposeAsync();
        if (_container is not null) await _container.DisposeAsync();
    }

    private async Task<string?> InDockerAsync()
    {
        try
        {
            _container = new ContainerBuilder("mongo:8").WithPortBinding(Port, assignRandomHostPort: true).WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Waiting for connections")).Build();
            await _container.StartAsync();
            return $"mongodb://{_container.Hostname}:{_container.GetMappedPublicPort(Port)}/history";
        }
        catch (Exception failure) when (failure is DockerUnavailableException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>The contract against a real MongoDB. `./dev test` says so where there is none.</summary>
public sealed class MongoArchiveTests(RealMongo mongo) : ArchiveContract, IClassFixture<RealMongo>
{
    private MongoHost Host
    {
        get
        {
            if (mongo.Host is null) Assert.Skip("MongoDB contract: not run");
            return mongo.Host;
        }
    }

    internal override Instant Now => Host.Host.Clock.GetCurrentInstant();

    internal override Task WithArchiveAsync(Func<IOrderArchive, Task> work) => Host.WithArchiveAsync(work);

    internal override Task WithSameAsync(IOrderArchive archive, Func<IOrderArchive, Task> work) => Host.WithSameAsync(archive, work);
}
