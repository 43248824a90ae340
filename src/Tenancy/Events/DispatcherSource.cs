using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>The dispatcher's own connections, as the role that sees the outbox and the outgoing calls of all tenants and nothing else.</summary>
internal sealed class DispatcherSource(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = Build(connectionString);

    public NpgsqlDataSource Source => _source;

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Build(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 }.ConnectionString);
        builder.UseNodaTime();
        return builder.Build();
    }
}
