using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;

namespace FoodSaaS.Tenancy.UseCases;

/// <summary>
/// One at a time for a brand, over all nodes and transactions: a lock of the scope's own connection. Whoever writes because of what he read under it calls
/// <see cref="EnsureHeld"/> inside the writing transaction: the lock goes with the connection.
/// </summary>
public sealed class BrandTurn
{
    private readonly ITenantScope _scope;
    private readonly TenantConnection _connection;
    private DatabaseSession? _session;
    private int _backend;

    internal BrandTurn(ITenantScope scope, TenantConnection connection)
    {
        _scope = scope;
        _connection = connection;
    }

    /// <param name="matter">What turns are taken at.</param>
    public async Task<IAsyncDisposable> TakeAsync(string matter, CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken);
        var session = _connection.Home;
        try
        {
            await session.LockAsync($"{matter}:{_scope.Current}", cancellationToken);
        }
        catch
        {
            await session.UnlockAsync();
            throw;
        }

        (_session, _backend) = (session, session.Connection.ProcessID);
        return new Turn(this);
    }

    /// <exception cref="InvalidOperationException">The connection broke, or the brand has moved, so the turn may be another's by now.</exception>
    public void EnsureHeld()
    {
        if (_session is null || _connection.Home != _session || _session.Connection.ProcessID != _backend) throw new InvalidOperationException("The turn was lost with its connection.");
    }

    private sealed class Turn(BrandTurn owner) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (owner._session is not { } session) return;
            owner._session = null;
            await session.UnlockAsync();
        }
    }
}
