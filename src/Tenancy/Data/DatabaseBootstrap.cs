using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Makes the roles and the database on a fresh server, with a superuser's connection; may run again at any time.</summary>
public static class DatabaseBootstrap
{
    public static async Task RunAsync(string admin, string owner, string app, string dispatcher, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        foreach (var role in new[] { owner, app, dispatcher }) await MakeRoleAsync(source, new NpgsqlConnectionStringBuilder(role), cancellationToken);
        var database = new NpgsqlConnectionStringBuilder(owner).Database!;
        await using (var exists = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1"))
        {
            exists.Parameters.AddWithValue(database);
            if (await exists.ExecuteScalarAsync(cancellationToken) is null) await RunAsync(source, $"CREATE DATABASE {Quote(database)} OWNER {Roles.Owner}", cancellationToken);
        }

        await RunAsync(source, $"REVOKE ALL ON DATABASE {Quote(database)} FROM PUBLIC", cancellationToken);
        await RunAsync(source, $"GRANT CONNECT ON DATABASE {Quote(database)} TO {Roles.App}, {Roles.Dispatcher}", cancellationToken);
    }

    public static bool AreOnOneServer(string one, string other)
    {
        var (a, b) = (new NpgsqlConnectionStringBuilder(one), new NpgsqlConnectionStringBuilder(other));
        return a.Host == b.Host && a.Port == b.Port;
    }

    private static async Task MakeRoleAsync(NpgsqlDataSource source, NpgsqlConnectionStringBuilder role, CancellationToken cancellationToken)
    {
        await using var exists = source.CreateCommand("SELECT 1 FROM pg_roles WHERE rolname = $1");
        exists.Parameters.AddWithValue(role.Username!);
        var verb = await exists.ExecuteScalarAsync(cancellationToken) is null ? "CREATE" : "ALTER";
        var password = role.Password!.Replace("'", "''", StringComparison.Ordinal);
        await RunAsync(source, $"{verb} ROLE {Quote(role.Username!)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '{password}'", cancellationToken);
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
