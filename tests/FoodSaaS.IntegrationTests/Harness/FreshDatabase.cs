using FoodSaaS.Api;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Makes databases at the newest schema: on each server one is migrated, the others are copies of it.</summary>
internal static class FreshDatabase
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static readonly Dictionary<string, DatabaseUrls> Patterns = new(StringComparer.Ordinal);

    public static async Task<DatabaseUrls> MakeAsync(string admin)
    {
        await OneAtATime.WaitAsync();
        try
        {
            var superuser = new NpgsqlConnectionStringBuilder(admin);
            if (!Patterns.TryGetValue(admin, out var pattern))
            {
                Patterns[admin] = pattern = await MigrateAsync(DatabaseUrls.New(superuser));
                // Nobody may be in a database that is copied; pools keep connections.
                await RunAsync(admin, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{pattern.Name}'");
            }

            var copy = DatabaseUrls.New(superuser);
            await RunAsync(admin, $"CREATE DATABASE {copy.Name} TEMPLATE {pattern.Name} OWNER foodsaas_owner");
            await DatabaseBootstrap.RunAsync(copy.Admin, copy.Owner, copy.App, copy.Dispatcher, CancellationToken.None);
            return copy;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public static Task DropAsync(DatabaseUrls database) => RunAsync(database.Admin, $"DROP DATABASE IF EXISTS {database.Name} WITH (FORCE)");

    private static async Task<DatabaseUrls> MigrateAsync(DatabaseUrls database)
    {
        await DatabaseBootstrap.RunAsync(database.Admin, database.Owner, database.App, database.Dispatcher, CancellationToken.None);
        await using (var migrating = ApiHost.Build(["--environment=Development"], b => b.Configuration.AddInMemoryCollection(HostSettings.Of(database, database.Owner, 0, 0, "http://127.0.0.1:9"))))
        {
            await DatabaseMigrator.RunAsync(migrating.Services, CancellationToken.None);
        }

        return database;
    }

    private static async Task RunAsync(string admin, string sql)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
