using FoodSaaS.Benchmarks.Stack;
using Npgsql;
using NpgsqlTypes;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>The tables of pgbench at scale 100, in a database of their own on the product's server. Made by COPY, kept between runs.</summary>
internal static class TpcBTables
{
    public const int Scale = 100;
    public const int Tellers = 10 * Scale;
    public const int Accounts = 100_000 * Scale;

    private const string Database = "foodsaas_tpcb";

    /// <summary>As pgbench makes them.</summary>
    private const string Schema = """
        DROP TABLE IF EXISTS pgbench_accounts, pgbench_branches, pgbench_tellers, pgbench_history;
        CREATE TABLE pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
        CREATE TABLE pgbench_tellers (tid int NOT NULL, bid int, tbalance int, filler char(84)) WITH (fillfactor = 100);
        CREATE TABLE pgbench_accounts (aid int NOT NULL, bid int, abalance int, filler char(84)) WITH (fillfactor = 100);
        CREATE TABLE pgbench_branches (bid int NOT NULL, bbalance int, filler char(88)) WITH (fillfactor = 100);
        """;

    /// <summary>The branches' key comes last: where it is, everything is.</summary>
    private const string Keys = """
        ALTER TABLE pgbench_accounts ADD PRIMARY KEY (aid);
        ALTER TABLE pgbench_tellers ADD PRIMARY KEY (tid);
        ALTER TABLE pgbench_branches ADD PRIMARY KEY (bid);
        """;

    public static async Task<NpgsqlDataSource> EnsureAsync(RunningStack stack)
    {
        await CreateDatabaseAsync(stack.Database);
        var options = (stack.Database with { Database = Database }).ToOptions();
        options.MaxPoolSize = 50;
        var source = NpgsqlDataSource.Create(options);
        if (!await IsCompleteAsync(source)) await FillAsync(source);
        return source;
    }

    private static async Task CreateDatabaseAsync(PostgresUrl server)
    {
        await using var source = NpgsqlDataSource.Create(server.ToOptions());
        await using var there = source.CreateCommand("SELECT count(*) FROM pg_database WHERE datname = $1");
        there.Parameters.Add(new() { Value = Database });
        if (await there.ExecuteScalarAsync() is 1L) return;
        await using var create = source.CreateCommand($"CREATE DATABASE {Database}");
        await create.ExecuteNonQueryAsync();
    }

    private static async Task<bool> IsCompleteAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM pg_indexes WHERE schemaname = 'public' AND indexname = 'pgbench_branches_pkey'");
        return await command.ExecuteScalarAsync() is 1L;
    }

    private static async Task FillAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, Schema);
        // Long writes that wait do it on a thread of their own: this program's event loop would wait for itself.
        await Task.Run(() =>
        {
            Copy(source, "pgbench_branches (bid, bbalance, filler)", Scale, (copy, i) =>
            {
                copy.Write(i + 1, NpgsqlDbType.Integer);
                copy.Write(0, NpgsqlDbType.Integer);
                copy.WriteNull();
            });
            Copy(source, "pgbench_tellers (tid, bid, tbalance, filler)", Tellers, (copy, i) => Write(copy, i, Tellers, null));
            Copy(source, "pgbench_accounts (aid, bid, abalance, filler)", Accounts, (copy, i) => Write(copy, i, Accounts, ""));
        });
        await RunAsync(connection, Keys);
        await RunAsync(connection, "VACUUM (ANALYZE)");
    }

    private static void Write(NpgsqlBinaryImporter copy, int number, int count, string? filler)
    {
        copy.Write(number + 1, NpgsqlDbType.Integer);
        copy.Write((int)((long)number * Scale / count) + 1, NpgsqlDbType.Integer);
        copy.Write(0, NpgsqlDbType.Integer);
        if (filler is null) copy.WriteNull();
        else copy.Write(filler, NpgsqlDbType.Char);
    }

    private static void Copy(NpgsqlDataSource source, string table, int rows, Action<NpgsqlBinaryImporter, int> write)
    {
        using var connection = source.OpenConnection();
        using var copy = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        for (var i = 0; i < rows; i++)
        {
            copy.StartRow();
            write(copy, i);
        }

        copy.Complete();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statements)
    {
        await using var command = new NpgsqlCommand(statements, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
