using FoodSaaS.IntegrationTests.Harness;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>A database session that undoes all it did. EF and its filters have no part in it.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private Session(NpgsqlConnection connection) => _connection = connection;

    public NpgsqlConnection Connection => _connection;

    /// <summary>As the application's role, working for a tenant; null: for none.</summary>
    public static Task<Session> AsAppAsync(ApiFixture api, Guid? tenant) => OpenAsync(api.Database.App, tenant);

    public static Task<Session> AsAppAsync(DatabaseUrls database, Guid? tenant) => OpenAsync(database.App, tenant);

    public static Task<Session> AsSuperuserAsync(DatabaseUrls database) => OpenAsync(database.SuperuserHere, null);

    public static Task<Session> AsOwnerAsync(ApiFixture api) => OpenAsync(api.Database.Owner, null);

    public static Task<Session> AsSuperuserAsync(ApiFixture api) => OpenAsync(api.Database.SuperuserHere, null);

    /// <summary>In a superuser's session: from now on with the application's rights, for a tenant.</summary>
    public async Task BecomeAppAsync(Guid tenant)
    {
        await RunAsync("SET LOCAL ROLE foodsaas_app");
        await ScalarAsync<string>("SELECT set_config('app.tenant_id', $1, true)", tenant.ToString());
    }

    public async Task<T?> ScalarAsync<T>(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <returns>How many rows were written.</returns>
    public async Task<int> RunAsync(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await reader.ReadAsync()) list.Add(read(reader));
        return list;
    }

    /// <summary>Tries a write and undoes it: the SQLSTATE that refused it, or how many rows it wrote.</summary>
    public async Task<(string? Refusal, int Rows)> TryAsync(string sql, params object[] parameters)
    {
        await RunAsync("SAVEPOINT attempt");
        try
        {
            var rows = await RunAsync(sql, parameters);
            await RunAsync("SET CONSTRAINTS ALL IMMEDIATE");
            return (null, rows);
        }
        catch (PostgresException refused)
        {
            return (refused.SqlState, 0);
        }
        finally
        {
            await RunAsync("ROLLBACK TO SAVEPOINT attempt");
        }
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private static async Task<Session> OpenAsync(string url, Guid? tenant)
    {
        var connection = new NpgsqlConnection(url + ";Pooling=false");
        await connection.OpenAsync();
        var session = new Session(connection);
        await session.RunAsync("BEGIN");
        if (tenant is { } id) await session.ScalarAsync<string>("SELECT set_config('app.tenant_id', $1, true)", id.ToString());
        return session;
    }

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, _connection);
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter);
        return command;
    }
}
