using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>How the command under way tells PostgreSQL its tenant: not at all, or in a result of its own in front of the command's.</summary>
internal enum Telling
{
    Nothing,
    Tenant,

    /// <summary>The tenant, and asks whether the brand has left the database.</summary>
    TenantAndHome,
}

/// <summary>How a transaction runs.</summary>
/// <param name="WakesAfter">Dispatchers are woken once it is committed, so PostgreSQL need not notify them of what it adds.</param>
/// <param name="IsLazy">Its commit does not wait for the disk.</param>
internal readonly record struct Manner(bool WakesAfter, bool IsLazy)
{
    private const string Begin = "SELECT set_config('app.tenant_id', $1, false), pg_advisory_xact_lock_shared($2)";
    private const string Later = ", set_config('app.wakes', 'after', true)";
    private const string Lazily = ", set_config('synchronous_commit', 'off', true)";

    /// <summary>Tells the tenant, and waits for a move of the brand.</summary>
    public string Telling => (WakesAfter, IsLazy) switch
    {
        (true, true) => Begin + Later + Lazily,
        (true, false) => Begin + Later,
        (false, true) => Begin + Lazily,
        _ => Begin,
    };
}

/// <summary>A scope's connection to one database, its transaction, and what PostgreSQL was told on it.</summary>
internal sealed class DatabaseSession(TenantDataSource source) : IAsyncDisposable
{
    private NpgsqlTransaction? _transaction;
    private string? _told;
    private bool _isLocked;

    public NpgsqlConnection Connection { get; } = source.Create();

    public bool IsInTransaction => _transaction is not null;

    /// <summary>The answer of the command under way has the telling's in front; that one must be stepped over.</summary>
    public Telling Telling { get; set; }

    /// <summary>True where the running transaction was told <paramref name="tenant"/>; outside one, nothing told can be relied on.</summary>
    public bool IsTold(string tenant) => IsInTransaction && _told == tenant;

    public Task OpenAsync(CancellationToken cancellationToken) =>
        Connection.State == System.Data.ConnectionState.Closed ? source.OpenAsync(Connection, cancellationToken) : Task.CompletedTask;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        _transaction = await Connection.BeginTransactionAsync(cancellationToken);
    }

    public async Task TellAsync(string tenant, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT set_config('app.tenant_id', $1, false)", Connection) { Parameters = { new() { Value = tenant } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        _told = tenant;
    }

    /// <summary>
    /// In one round trip: tells the tenant, in a transaction waits for a move of the brand that is under way and keeps others from beginning, and asks whether the brand
    /// is still here. It is, where the answer is null: two statements, because the second must see what was committed while the first waited.
    /// </summary>
    public async Task<Residence?> TellAsync(TenantId brand, int moves, Manner manner, CancellationToken cancellationToken)
    {
        var tenant = brand.ToString();
        await using var batch = new NpgsqlBatch(Connection);
        var first = new NpgsqlBatchCommand(IsInTransaction ? manner.Telling : "SELECT set_config('app.tenant_id', $1, false)");
        first.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        if (IsInTransaction) first.Parameters.Add(new NpgsqlParameter<long> { TypedValue = BrandLock.KeyOf(brand) });
        var second = new NpgsqlBatchCommand("SELECT moved_to, moves FROM tenancy.departures WHERE brand_id = $1 AND moves > $2");
        second.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = brand.Value });
        second.Parameters.Add(new NpgsqlParameter<int> { TypedValue = moves });
        batch.BatchCommands.Add(first);
        batch.BatchCommands.Add(second);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken)) return new Residence(await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0), reader.GetInt32(1));
        _told = tenant;
        return null;
    }

    /// <summary>Runs the transaction's last statements in one round trip.</summary>
    /// <param name="isCommitted">With the commit behind them: where no other database has to be asked first.</param>
    public async Task EndWithAsync(IEnumerable<NpgsqlBatchCommand> commands, bool isCommitted, CancellationToken cancellationToken)
    {
        await using (var last = new NpgsqlBatch(Connection))
        {
            foreach (var command in commands) last.BatchCommands.Add(command);
            if (isCommitted) last.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            await last.ExecuteNonQueryAsync(cancellationToken);
        }

        if (isCommitted) await EndAsync();
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_transaction is null) return;
        await _transaction.CommitAsync(cancellationToken);
        await EndAsync();
    }

    /// <summary>Ends the transaction; without a commit before, everything is undone.</summary>
    public async ValueTask EndAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        _transaction = null;
        _told = null;
    }

    /// <summary>Waits for a lock of the connection itself, which outlives transactions.</summary>
    public async Task LockAsync(string key, CancellationToken cancellationToken)
    {
        _isLocked = true;
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended($1, 0))", Connection) { Parameters = { new() { Value = key } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives such locks back, also one that was being granted when it was given up: they would live on in the pool.</summary>
    public async Task UnlockAsync()
    {
        if (!_isLocked || !Connection.FullState.HasFlag(System.Data.ConnectionState.Open)) return;
        await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", Connection);
        await command.ExecuteNonQueryAsync();
        _isLocked = false;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await UnlockAsync();
        await Connection.DisposeAsync();
    }
}
