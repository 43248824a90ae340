using DotNet.Testcontainers.Builders;
using Npgsql;
using Testcontainers.PostgreSql;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>A real PostgreSQL: the one that FOODSAAS_TEST_POSTGRES names, else a container where Docker answers, else the embedded one of <c>./dev postgres</c>.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly Func<ValueTask> _stop;

    private PostgresServer(string url, Func<ValueTask> stop)
    {
        Superuser = FromUrl(url);
        _stop = stop;
    }

    public NpgsqlConnectionStringBuilder Superuser { get; }

    public static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("FOODSAAS_TEST_POSTGRES") is { Length: > 0 } url) return new PostgresServer(url, () => ValueTask.CompletedTask);
        return await InDockerAsync() ?? await EmbeddedAsync();
    }

    public ValueTask DisposeAsync() => _stop();

    private static async Task<PostgresServer?> InDockerAsync()
    {
        try
        {
            var container = new PostgreSqlBuilder("postgres:18").WithWaitStrategy(Wait.ForUnixContainer().UntilCommandIsCompleted("pg_isready")).Build();
            await container.StartAsync();
            var text = new NpgsqlConnectionStringBuilder(container.GetConnectionString());
            return new PostgresServer($"postgresql://{text.Username}:{text.Password}@{text.Host}:{text.Port}/{text.Database}", container.DisposeAsync);
        }
        catch (Exception failure) when (failure is DotNet.Testcontainers.Builders.DockerUnavailableException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<PostgresServer> EmbeddedAsync()
    {
        var server = await DevServer.StartAsync("postgres", "--data", Path.Combine(Path.GetTempPath(), "foodsaas-tests-" + Environment.ProcessId));
        return new PostgresServer(server.Url, server.DisposeAsync);
    }

    public static NpgsqlConnectionStringBuilder FromUrl(string url)
    {
        var uri = new Uri(url);
        var user = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.Port, Username = Uri.UnescapeDataString(user[0]), Password = Uri.UnescapeDataString(user[1]), Database = uri.AbsolutePath.Trim('/') };
    }
}
