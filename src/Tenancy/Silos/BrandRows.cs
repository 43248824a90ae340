using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Npgsql;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>How many rows a brand has in a table, and the sum of their hashes.</summary>
internal readonly record struct RowSum(long Rows, string Hashes);

/// <summary>A brand's rows in one database, as the owner of the tables sees them.</summary>
internal sealed class BrandRows(NpgsqlConnection connection, TenantId brand)
{
    public async Task<RowSum> SumAsync(TenantTable table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT count(*), coalesce(sum(hashtextextended(ROW({table.Columns})::text, 0)), 0)::text FROM {table.Name} WHERE {TenantModel.Column} = $1", connection)
        {
            Parameters = { new() { Value = brand.Value } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new RowSum(reader.GetInt64(0), reader.GetString(1));
    }

    /// <summary>Copies a table's rows.</summary>
    public Task CopyToAsync(BrandRows target, TenantTable table, CancellationToken cancellationToken) =>
        CopyToAsync(target, table, staged => target.RunAsync($"INSERT INTO {table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staged}", cancellationToken), cancellationToken);

    /// <summary>
    /// Brings a table's rows over through this process, for <paramref name="insert"/> to take from the temporary table that it is given: COPY cannot write past
    /// row-level security, which binds the owner too.
    /// </summary>
    public async Task CopyToAsync(BrandRows target, TenantTable table, Func<string, Task> insert, CancellationToken cancellationToken)
    {
        const string staged = "moving";
        await target.RunAsync($"CREATE TEMPORARY TABLE {staged} ON COMMIT DROP AS SELECT {table.Columns} FROM {table.Name} WITH NO DATA", cancellationToken);
        await using (var from = await connection.BeginRawBinaryCopyAsync(
            $"COPY (SELECT {table.Columns} FROM {table.Name} WHERE {TenantModel.Column} = '{brand}') TO STDOUT (FORMAT binary)", cancellationToken))
        await using (var to = await target.Connection.BeginRawBinaryCopyAsync($"COPY {staged} ({table.Columns}) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            await from.CopyToAsync(to, cancellationToken);
        }

        await insert(staged);
        await target.RunAsync($"DROP TABLE {staged}", cancellationToken);
    }

    /// <summary>Keeps the dispatcher off what waits in a queue: it skips rows that are locked.</summary>
    public Task LockAsync(TenantTable queue, CancellationToken cancellationToken) => RunAsync($"SELECT 1 FROM {queue.Name} WHERE {TenantModel.Column} = $1 FOR UPDATE", cancellationToken, brand.Value);

    /// <param name="tables">What others point to in front, as <see cref="TenantTable.AllAsync"/> has them.</param>
    public async Task<long> DeleteAsync(IEnumerable<TenantTable> tables, CancellationToken cancellationToken)
    {
        var deleted = 0L;
        foreach (var table in tables.Reverse()) deleted += await RunAsync($"DELETE FROM {table.Name} WHERE {TenantModel.Column} = $1", cancellationToken, brand.Value);
        return deleted;
    }

    /// <summary>Within a transaction: waits for the brand's writes that are under way and lets none begin.</summary>
    public async Task StopWritesAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await RunAsync($"SET LOCAL lock_timeout = {(int)atMost.TotalMilliseconds}", cancellationToken);
        await RunAsync("SELECT pg_advisory_xact_lock($1)", cancellationToken, BrandLock.KeyOf(brand));
    }

    public async Task DepartAsync(Residence to, bool isRegistry, CancellationToken cancellationToken)
    {
        await RunAsync(
            """
            INSERT INTO tenancy.departures (brand_id, moved_to, moves, departed_at) VALUES ($1, $2, $3, clock_timestamp())
            ON CONFLICT (brand_id) DO UPDATE SET moved_to = excluded.moved_to, moves = excluded.moves, departed_at = excluded.departed_at
            """,
            cancellationToken, brand.Value, to.Silo, to.Moves);
        if (isRegistry) await RunAsync("UPDATE tenancy.brands SET silo = $2, moves = $3 WHERE id = $1", cancellationToken, brand.Value, to.Silo, to.Moves);
    }

    private NpgsqlConnection Connection => connection;

    private async Task<int> RunAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(value is string or null ? new NpgsqlParameter<string?> { TypedValue = (string?)value } : new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
