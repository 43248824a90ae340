using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Asks whether the database answers.</summary>
public sealed class DatabaseProbe
{
    private readonly TenantDataSource _source;

    internal DatabaseProbe(TenantDataSource source) => _source = source;

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = _source.Create();
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            return await command.ExecuteScalarAsync(cancellationToken) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
