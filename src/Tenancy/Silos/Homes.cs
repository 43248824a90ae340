using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Npgsql;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>
/// Knows where brands live. The registry's word counts unless the database that it names says that the brand has left: a move is decided there, in one transaction,
/// and the registry learns of it afterwards, from the move or from whoever notices.
/// </summary>
internal sealed class Homes(BrandRegistry registry, Databases databases)
{
    /// <summary>Tells every node on the registry's database that its copy of a brand is old; the database itself does, whoever changes a brand or its domains.</summary>
    public const string Channel = "foodsaas_brands";

    private const int MostHops = 8;

    /// <summary>Where the brand is now, whatever is remembered.</summary>
    public async Task<Residence> FindAsync(TenantId brand, CancellationToken cancellationToken)
    {
        var registered = await registry.ReadAsync(brand, cancellationToken) ?? throw new InvalidOperationException($"Brand {brand} is gone.");
        var home = registered.Home;
        for (var hops = 0; await NextAsync(brand, home, cancellationToken) is { } next; hops++)
        {
            if (hops == MostHops) throw new InvalidOperationException($"Brand {brand} is sent round in circles.");
            home = next;
        }

        if (home != registered.Home) await KeepAsync(brand, home, cancellationToken);
        return home;
    }

    /// <summary>Whether the brand lives in the database; asked before anything is done for rows that were found there.</summary>
    public async Task<bool> IsAtAsync(TenantId brand, string? silo, CancellationToken cancellationToken)
    {
        if (await registry.FindAsync(brand, cancellationToken) is { } known && known.Home.Silo == silo) return true;
        return (await FindAsync(brand, cancellationToken)).Silo == silo;
    }

    /// <summary>The dispatcher's way to where the brand lives; the caller disposes of it.</summary>
    public async Task<DispatcherSource> DispatcherAtAsync(TenantId brand, CancellationToken cancellationToken) => databases.DispatcherOf((await FindAsync(brand, cancellationToken)).Silo);

    /// <summary>Puts a move into the registry, where it is not there yet.</summary>
    public async Task KeepAsync(TenantId brand, Residence home, CancellationToken cancellationToken)
    {
        await using var connection = databases.Of(null).Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "UPDATE tenancy.brands SET silo = $2, moves = $3 WHERE id = $1 AND moves < $3", connection)
        {
            Parameters = { new() { Value = brand.Value }, new NpgsqlParameter<string?> { TypedValue = home.Silo }, new() { Value = home.Moves } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
        registry.Forget(brand);
    }

    private async Task<Residence?> NextAsync(TenantId brand, Residence home, CancellationToken cancellationToken)
    {
        var source = databases.Of(home.Silo);
        await using var connection = source.Create();
        await source.OpenAsync(connection, cancellationToken);
        await using var command = new NpgsqlCommand("SELECT moved_to, moves FROM tenancy.departures WHERE brand_id = $1 AND moves > $2", connection)
        {
            Parameters = { new() { Value = brand.Value }, new() { Value = home.Moves } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new Residence(await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0), reader.GetInt32(1)) : null;
    }
}
