using FoodSaaS.Tenancy.Brands;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// Lock 4: the scope's one connection. It tells PostgreSQL the tenant in the round trip of the first command (reads) or of BEGIN (writes);
/// a scope without a tenant says so explicitly, so nothing is inherited from the connection's last user.
/// </summary>
internal sealed class TenantConnection(TenantDataSource source, ITenantScope scope) : IAsyncDisposable
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private string? _told;

    public NpgsqlConnection Connection => _connection ??= source.Create();

    public bool IsInTransaction => _transaction is not null;

    /// <summary>True where the running transaction was told the scope's tenant; outside one, nothing told can be relied on.</summary>
    public bool IsTold => IsInTransaction && _told == Wanted;

    /// <summary>True while the command under way tells in front; that answer must be stepped over.</summary>
    public bool IsTelling { get; set; }

    /// <summary>What PostgreSQL must be told: the tenant's id, or the empty text for none.</summary>
    public string Wanted => scope.HasTenant ? scope.Current.ToString() : "";

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (Connection.State == System.Data.ConnectionState.Closed) await Connection.OpenAsync(cancellationToken);
    }

    public async Task<TenantTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null) throw new InvalidOperationException("One transaction at a time: a use case does not call another one.");
        await OpenAsync(cancellationToken);
        _transaction = await Connection.BeginTransactionAsync(cancellationToken);
        await TellAsync(cancellationToken);
        return new TenantTransaction(this, _transaction);
    }

    /// <summary>Tells PostgreSQL the scope's tenant now; provisioning calls it when the scope enters its new brand.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT set_config('app.tenant_id', $1, false)", Connection) { Parameters = { new() { Value = Wanted } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        _told = Wanted;
    }

    public Task TellIfNeededAsync(CancellationToken cancellationToken) => IsTold ? Task.CompletedTask : TellAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        if (_connection is not null) await _connection.DisposeAsync();
    }

    internal void Ended()
    {
        _transaction = null;
        _told = null;
    }
}

/// <summary>A running transaction; disposing it without a commit undoes everything.</summary>
internal sealed class TenantTransaction(TenantConnection owner, NpgsqlTransaction transaction) : IAsyncDisposable
{
    private bool _ended;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction.CommitAsync(cancellationToken);
        _ended = true;
        await transaction.DisposeAsync();
        owner.Ended();
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended) return;
        _ended = true;
        await transaction.DisposeAsync();
        owner.Ended();
    }
}
