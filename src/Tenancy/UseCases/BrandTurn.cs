using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Npgsql;

namespace FoodSaaS.Tenancy.UseCases;

/// <summary>
/// One at a time for a brand, over all nodes and transactions: a lock of the scope's own connection. Whoever writes because of what he read under it calls
/// <see cref="EnsureHeld"/> inside the writing transaction: the lock goes with the connection.
/// </summary>
public sealed class BrandTurn
{
    private readonly ITenantScope _scope;
    private readonly TenantConnection _connection;
    private int _backend;

    internal BrandTurn(ITenantScope scope, TenantConnection connection)
    {
        _scope = scope;
        _connection = connection;
    }

    /// <param name="matter">What turns are taken at.</param>
    public async Task<IAsyncDisposable> TakeAsync(string matter, CancellationToken cancellationToken)
    {
        var key = $"{matter}:{_scope.Current}";
        await _connection.OpenAsync(cancellationToken);
        try
        {
            await RunAsync("SELECT pg_advisory_lock(hashtextextended($1, 0))", key, cancellationToken);
        }
        catch
        {
            // Given up while it was being granted, the lock would live on in the pool.
            if (IsOpen) await RunAsync("SELECT pg_advisory_unlock(hashtextextended($1, 0))", key, CancellationToken.None);
            throw;
        }

        _backend = _connection.Connection.ProcessID;
        return new Turn(this, key);
    }

    /// <exception cref="InvalidOperationException">The connection broke, so the turn may be another's by now.</exception>
    public void EnsureHeld()
    {
        if (_backend == 0 || _connection.Connection.ProcessID != _backend) throw new InvalidOperationException("The turn was lost with its connection.");
    }

    private bool IsOpen => _connection.Connection.FullState.HasFlag(System.Data.ConnectionState.Open);

    private async Task RunAsync(string sql, string key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection.Connection) { Parameters = { new() { Value = key } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The connection goes back to the pool, where a lock would live on.</summary>
    private sealed class Turn(BrandTurn owner, string key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            var isHeld = owner.IsOpen && owner._connection.Connection.ProcessID == owner._backend;
            owner._backend = 0;
            if (isHeld) await owner.RunAsync("SELECT pg_advisory_unlock(hashtextextended($1, 0))", key, CancellationToken.None);
        }
    }
}
