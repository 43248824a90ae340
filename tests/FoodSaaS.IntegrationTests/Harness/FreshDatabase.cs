using FoodSaaS.Api;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Makes databases at the newest schema: one is migrated, the others are copies of it.</summary>
internal static class FreshDatabase
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static DatabaseUrls? _pattern;

    public static async Task<DatabaseUrls> MakeAsync(string admin)
    {
        await OneAtATime.WaitAsync();
        try
        {
            var superuser = new NpgsqlConnectionStringBuilder(admin);
            if (_pattern is null)
            {
                _pattern = await MigrateAsync(DatabaseUrls.New(superuser));
                NpgsqlConnection.ClearAllPools();
            }

            var copy = DatabaseUrls.New(superuser);
            await RunAsync(admin, $"CREATE DATABASE {copy.Name} TEMPLATE {_pattern.Name} OWNER foodsaas_owner");
            await DatabaseBootstrap.RunAsync(copy.Admin, copy.Owner, copy.App, copy.Dispatcher, CancellationToken.None);
            return copy;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public static Task DropAsync(DatabaseUrls database) => RunAsync(database.Admin, $"DROP DATABASE IF EXISTS {database.Name} WITH (FORCE)");

    /// <summary>Makes a database with its roles on whatever server, at the newest schema.</summary>
    public static async Task<DatabaseUrls> MigrateAsync(DatabaseUrls database)
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
