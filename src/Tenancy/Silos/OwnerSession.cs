using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Npgsql;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>A connection as the role that owns a database's tables, with settings under which equal rows have equal texts.</summary>
internal sealed class OwnerSession : IAsyncDisposable
{
    private OwnerSession(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    public static Task<OwnerSession> OpenAsync(Databases databases, string? silo, CancellationToken cancellationToken) => OpenAsync(databases.ConnectionOf(silo, "Owner"), silo, cancellationToken);

    /// <param name="silo">What the database is called where it does not answer.</param>
    public static async Task<OwnerSession> OpenAsync(string connectionString, string? silo, CancellationToken cancellationToken)
    {
        var options = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = 0,
            Options = "-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=postgres -c extra_float_digits=1 -c bytea_output=hex",
        };
        var connection = new NpgsqlConnection(options.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return new OwnerSession(connection);
        }
        catch (NpgsqlException failure)
        {
            await connection.DisposeAsync();
            throw new BrandUnavailableException(silo ?? "of the pool", failure);
        }
    }

    /// <summary>
    /// A silo has all tables, but the platform's stay empty: rows about people and brands are the registry's. The application may not even look, so a statement that
    /// strays there fails instead of finding nobody.
    /// </summary>
    public Task ReserveForTenantsAsync(CancellationToken cancellationToken) => RunAsync($"""
        DO $$
        DECLARE t regclass;
        BEGIN
            FOR t IN
                SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND c.oid <> 'tenancy.departures'::regclass
                  AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = '{TenantModel.Column}' AND NOT a.attisdropped)
            LOOP
                EXECUTE format('REVOKE ALL ON %s FROM {Roles.App}', t);
            END LOOP;
        END $$
        """, cancellationToken);

    public async Task NotifyAsync(string channel, string payload, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", Connection) { Parameters = { new() { Value = channel }, new() { Value = payload } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>The right to move a brand, as long as the connection to the registry lives.</summary>
internal sealed class MoveTurn : IAsyncDisposable
{
    private readonly OwnerSession _session;

    private MoveTurn(OwnerSession session) => _session = session;

    public static async Task<MoveTurn?> TakeAsync(OwnerSession session, TenantId brand, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", session.Connection) { Parameters = { new() { Value = BrandLock.TurnOf(brand) } } };
        if (await command.ExecuteScalarAsync(cancellationToken) is true) return new MoveTurn(session);
        await session.DisposeAsync();
        return null;
    }

    /// <summary>Fails where the connection, and with it the turn, was lost.</summary>
    public async Task InsistAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT 1", _session.Connection);
        await command.ExecuteScalarAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
