using System.Diagnostics;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>
/// The TPC-B-like transaction of pgbench, as it runs it with prepared statements: seven round trips, three updates, a query and an insert, on the tables of <see cref="TpcBTables"/>.
/// </summary>
internal sealed class TpcB : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private TpcB(NpgsqlDataSource source) => _source = source;

    /// <summary>The tables, made where they are not there yet, as pgbench has them before a run.</summary>
    public static async Task<TpcB> OpenAsync(RunningStack stack)
    {
        var source = await TpcBTables.EnsureAsync(stack);
        await using var rest = source.CreateCommand("TRUNCATE pgbench_history");
        await rest.ExecuteNonQueryAsync();
        await using var vacuum = source.CreateCommand("VACUUM pgbench_branches, pgbench_tellers");
        await vacuum.ExecuteNonQueryAsync();
        return new TpcB(source);
    }

    /// <returns>Transactions a second.</returns>
    public async Task<double> RunAsync(int clients, TimeSpan start, TimeSpan measured)
    {
        var tally = new LoadTally();
        var all = Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ServeAsync(tally))));
        await Task.WhenAny(all, Task.Delay(start));
        var before = tally.Answers;
        var watch = Stopwatch.StartNew();
        await Task.WhenAny(all, Task.Delay(measured));
        var (done, seconds) = (tally.Answers - before, watch.Elapsed.TotalSeconds);
        tally.Stop();
        await all;
        return done / seconds;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task ServeAsync(LoadTally tally)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var begin = await Statement.PrepareAsync(connection, "BEGIN");
        await using var updateAccount = await Statement.PrepareAsync(connection, "UPDATE pgbench_accounts SET abalance = abalance + $1 WHERE aid = $2", 2);
        await using var readAccount = await Statement.PrepareAsync(connection, "SELECT abalance FROM pgbench_accounts WHERE aid = $1", 1);
        await using var updateTeller = await Statement.PrepareAsync(connection, "UPDATE pgbench_tellers SET tbalance = tbalance + $1 WHERE tid = $2", 2);
        await using var updateBranch = await Statement.PrepareAsync(connection, "UPDATE pgbench_branches SET bbalance = bbalance + $1 WHERE bid = $2", 2);
        await using var note = await Statement.PrepareAsync(connection, "INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP)", 4);
        await using var end = await Statement.PrepareAsync(connection, "END");
        while (!tally.IsOver)
        {
            var (account, teller, branch) = (Random.Shared.Next(TpcBTables.Accounts) + 1, Random.Shared.Next(TpcBTables.Tellers) + 1, Random.Shared.Next(TpcBTables.Scale) + 1);
            var delta = Random.Shared.Next(-5000, 5001);
            await begin.RunAsync();
            await updateAccount.RunAsync(delta, account);
            await readAccount.RunAsync(account);
            await updateTeller.RunAsync(delta, teller);
            await updateBranch.RunAsync(delta, branch);
            await note.RunAsync(teller, branch, account, delta);
            await end.RunAsync();
            tally.Count(isMarked: false);
        }
    }

    /// <summary>A prepared statement with numbers.</summary>
    private sealed class Statement(NpgsqlCommand command) : IAsyncDisposable
    {
        public static async Task<Statement> PrepareAsync(NpgsqlConnection connection, string text, int parameters = 0)
        {
            var command = new NpgsqlCommand(text, connection);
            for (var i = 0; i < parameters; i++) command.Parameters.Add(new NpgsqlParameter<int>());
            await command.PrepareAsync();
            return new Statement(command);
        }

        public Task RunAsync(params int[] values)
        {
            for (var i = 0; i < values.Length; i++) ((NpgsqlParameter<int>)command.Parameters[i]).TypedValue = values[i];
            return command.ExecuteNonQueryAsync();
        }

        public ValueTask DisposeAsync() => command.DisposeAsync();
    }
}
