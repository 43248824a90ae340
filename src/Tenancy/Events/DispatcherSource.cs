using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>The dispatcher's own connections to one database, as the role that sees the outbox and the outgoing calls of all tenants and nothing else.</summary>
internal sealed class DispatcherSource(string connectionString, string? silo = null) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = Build(connectionString);

    /// <summary>Name of the silo; null for the pool's database.</summary>
    public string? Silo => silo;

    public NpgsqlDataSource Source => _source;

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

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Build(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 }.ConnectionString);
        builder.UseNodaTime();
        return builder.Build();
    }
}
