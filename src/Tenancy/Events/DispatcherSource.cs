using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>The dispatcher's own connections to one database, as the role that sees the outbox and the outgoing calls of all tenants and nothing else.</summary>
internal sealed class DispatcherSource(string connectionString, string? silo = null) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = Build(new NpgsqlConnectionStringBuilder(connectionString));
    private readonly NpgsqlDataSource _queue = Build(new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true, Options = "-c synchronous_commit=off" });

    /// <summary>Name of the silo; null for the pool's database.</summary>
    public string? Silo => silo;

    public NpgsqlDataSource Source => _source;

    /// <summary>For claims and what became of them, which do not wait for the disk: what PostgreSQL forgets of them as it crashes is claimed again.</summary>
    public NpgsqlDataSource Queue => _queue;

    /// <exception cref="BrandUnavailableException">The database does not answer.</exception>
    public async Task InsistAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new BrandUnavailableException(silo ?? "of the pool", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _queue.DisposeAsync();
    }

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder options)
    {
        (options.MaxAutoPrepare, options.AutoPrepareMinUsages) = (20, 2);
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        builder.UseNodaTime();
        return builder.Build();
    }
}
