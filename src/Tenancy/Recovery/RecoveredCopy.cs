using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>A server that was recovered to an earlier instant, beside the live one. It is ours alone, and thrown away afterwards.</summary>
/// <param name="server">Host and port; user and password where they are not those of the live databases' owners.</param>
internal sealed class RecoveredCopy(Databases databases, string server)
{
    private const int MostHops = 8;

    /// <summary>The way into the database where the brand lived then.</summary>
    /// <exception cref="MoveRefusedException">The brand was not there yet.</exception>
    /// <exception cref="BrandUnavailableException">The copy does not answer.</exception>
    public async Task<string> FindAsync(TenantId brand, Residence now, CancellationToken cancellationToken)
    {
        var (silo, moves) = await RegisteredAsync(brand, cancellationToken) ?? (now.Silo, now.Moves);
        for (var hops = 0; hops < MostHops; hops++)
        {
            await using var session = await OwnerSession.OpenAsync(ConnectionOf(silo), silo, cancellationToken);
            await using var command = new NpgsqlCommand("SELECT moved_to, moves FROM tenancy.departures WHERE brand_id = $1 AND moves > $2", session.Connection)
            {
                Parameters = { new() { Value = brand.Value }, new() { Value = moves } },
            };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (!await reader.ReadAsync(cancellationToken)) return ConnectionOf(silo);
            (silo, moves) = (await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0), reader.GetInt32(1));
        }

        throw new MoveRefusedException("In the copy, the brand is sent round in circles.");
    }

    /// <summary>What the registry said then; null where another server than the registry's was recovered, whose brands are assumed to have lived there.</summary>
    private async Task<(string? Silo, int Moves)?> RegisteredAsync(TenantId brand, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await OwnerSession.OpenAsync(ConnectionOf(null), null, cancellationToken);
            await using var command = new NpgsqlCommand("SELECT silo, moves FROM tenancy.brands WHERE id = $1", session.Connection) { Parameters = { new() { Value = brand.Value } } };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (!await reader.ReadAsync(cancellationToken)) throw new MoveRefusedException("The brand was not there yet.");
            return (await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0), reader.GetInt32(1));
        }
        catch (BrandUnavailableException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName })
        {
            return null;
        }
    }

    private string ConnectionOf(string? silo)
    {
        var (there, connection) = (new NpgsqlConnectionStringBuilder(server), new NpgsqlConnectionStringBuilder(databases.ConnectionOf(silo, "Owner")));
        (connection.Host, connection.Port) = (there.Host, there.Port);
        if (there.Username is { Length: > 0 } user) (connection.Username, connection.Password) = (user, there.Password);
        return connection.ConnectionString;
    }
}
