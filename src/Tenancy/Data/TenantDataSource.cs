using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>The application's connections to one database, as the role that row-level security binds.</summary>
/// <param name="silo">Name of the silo; null for the pool's database.</param>
internal sealed class TenantDataSource(string connectionString, string? silo = null) : IAsyncDisposable
{
    /// <summary>A silo that is down must not keep its brand's callers, and their places, for long.</summary>
    private const int SecondsToReachASilo = 3;

    private readonly NpgsqlDataSource _source = Build(connectionString, silo is not null);
    private bool _isChecked;

    public NpgsqlConnection Create() => _source.CreateConnection();

    /// <exception cref="BrandUnavailableException">The silo does not answer, or would let the application see past row-level security.</exception>
    public async Task OpenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (silo is null)
        {
            await connection.OpenAsync(cancellationToken);
            return;
        }

        try
        {
            await connection.OpenAsync(cancellationToken);
            // The pool's role is looked at when the host starts; a silo may be away then.
            if (_isChecked) return;
            await RoleCheck.RefuseOtherRolesAsync(connection, cancellationToken);
            _isChecked = true;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            throw new BrandUnavailableException(silo, failure);
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Build(string connectionString, bool isSilo)
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
        if (isSilo) options.Timeout = Math.Min(options.Timeout, SecondsToReachASilo);
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        builder.UseNodaTime();
        return builder.Build();
    }
}
