using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>The application's pool of connections, as the role that row-level security binds.</summary>
internal sealed class TenantDataSource : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    public TenantDataSource(string connectionString)
    {
        var options = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            IncludeErrorDetail = false,
            // Every statement leads with the tenant, so one plan fits all: planning the menu anew cost as much as running it.
            Options = "-c plan_cache_mode=force_generic_plan",
        };
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        builder.UseNodaTime();
        _source = builder.Build();
    }

    public NpgsqlConnection Create() => _source.CreateConnection();

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
