using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Life;

/// <summary>
/// Deletes brands whose time to take the closing back is over. Every step bears repetition and the brand's row in the registry goes last, so whatever stops the
/// work, it is taken up again. That row goes only after a scan has found nothing else of the brand.
/// </summary>
internal sealed class BrandRemoval(TenantDataSource source, Databases databases, Homes homes, IServiceScopeFactory scopes, BrandWork work, BrandFiles files, IClock clock, ILogger<BrandRemoval> log)
{
    private const int Batch = 5_000;

    /// <summary>What was under way for the brand when its deletion began has ended by then, and copies of the registry have grown old.</summary>
    private static readonly Duration Quiet = Duration.FromMinutes(1);

    /// <summary>Works on every brand that is due. A brand that cannot be deleted now does not keep others.</summary>
    /// <returns>How many are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var brand in await DueAsync(cancellationToken))
        {
            try
            {
                if (await RemoveAsync(brand, cancellationToken)) gone++;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                log.LogError(failure, "Brand {Brand} could not be deleted; it is tried again.", brand);
            }
        }

        return gone;
    }

    private async Task<bool> RemoveAsync(TenantId brand, CancellationToken cancellationToken)
    {
        await using var connection = source.Create();
        await connection.OpenAsync(cancellationToken);
        // Held by the connection: another node that comes meanwhile goes on to the next brand.
        if (!await AskAsync(connection, "SELECT pg_try_advisory_lock(hashtextextended('tenancy.removal:' || $1, 0))", cancellationToken, brand.ToString())) return false;
        try
        {
            var now = clock.GetCurrentInstant();
            if (!await AskAsync(connection, "UPDATE tenancy.brands SET deletion_begun_at = coalesce(deletion_begun_at, $2) WHERE id = $1 AND status = 'Closing' AND deletion_due_at <= $2 RETURNING true", cancellationToken, brand.Value, now)) return false;
            await work.RunAsync(brand, services => ForgetAsync(services, cancellationToken), cancellationToken);
            files.Delete(brand);
            await EnterAsync(connection, brand, cancellationToken);
            var tables = await BrandTables.ReadAsync(connection, cancellationToken);
            foreach (var table in tables.Where(t => !t.GoesWithBrand)) await EmptyAsync(connection, table, brand, cancellationToken);
            await EmptySiloAsync(brand, cancellationToken);
            if (!await AskAsync(connection, "SELECT deletion_begun_at <= $2 FROM tenancy.brands WHERE id = $1", cancellationToken, brand.Value, now - Quiet)) return false;

            string[] passing = ["tenancy.brands", "tenancy.name_holds", .. tables.Where(t => t.GoesWithBrand).Select(t => $"{t.Schema}.{t.Name}")];
            var left = await RemovalScan.FindAsync(connection, files, brand, [], passing, cancellationToken);
            if (left.Count > 0) throw new InvalidOperationException($"Something is left of the brand: {string.Join(", ", left)}.");
            await FinishAsync(brand, cancellationToken);
            var rest = await RemovalScan.FindAsync(connection, files, brand, [], [], cancellationToken);
            log.LogInformation("Brand {Brand} is deleted; the scan found {Left} places that mention it.", brand, rest.Count);
            return true;
        }
        finally
        {
            await LeaveAsync(connection);
            await AskAsync(connection, "SELECT pg_advisory_unlock_all() IS NULL", CancellationToken.None);
        }
    }

    /// <summary>Where the brand has a database of its own, nothing of it may be left there either.</summary>
    private async Task EmptySiloAsync(TenantId brand, CancellationToken cancellationToken)
    {
        if ((await homes.FindAsync(brand, cancellationToken)).Silo is not { } silo) return;
        await using var connection = databases.Of(silo).Create();
        await databases.Of(silo).OpenAsync(connection, cancellationToken);
        await EnterAsync(connection, brand, cancellationToken);
        try
        {
            foreach (var table in (await BrandTables.ReadAsync(connection, cancellationToken)).Where(t => t.Owner == TenantModel.Column || t.Name == "departures")) await EmptyAsync(connection, table, brand, cancellationToken);
        }
        finally
        {
            await LeaveAsync(connection);
        }

        var left = await RemovalScan.FindAsync(connection, files, brand, [], [], cancellationToken);
        if (left.Count > 0) throw new InvalidOperationException($"Something is left of the brand in its silo: {string.Join(", ", left)}.");
    }

    /// <summary>Tells the database whose rows these will be, and that they are deleted for good: tables that only grow let nobody else delete.</summary>
    private static Task EnterAsync(NpgsqlConnection connection, TenantId brand, CancellationToken cancellationToken) =>
        AskAsync(connection, "SELECT set_config('app.tenant_id', $1, false) = set_config('app.removing', $1, false)", cancellationToken, brand.ToString());

    /// <summary>Connections of the pool keep what they were told.</summary>
    private static Task LeaveAsync(NpgsqlConnection connection) => AskAsync(connection, "SELECT set_config('app.tenant_id', '', false) = set_config('app.removing', '', false)", CancellationToken.None);

    private static async Task ForgetAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var part in services.GetServices<IForgetBrand>()) await part.ForgetAsync(cancellationToken);
    }

    /// <summary>In parts, so that no transaction is long; a stop in between loses nothing.</summary>
    private static async Task EmptyAsync(NpgsqlConnection connection, BrandTable table, TenantId brand, CancellationToken cancellationToken)
    {
        var owner = BrandTable.Quote(table.Owner);
        int deleted;
        do
        {
            await using var command = new NpgsqlCommand($"DELETE FROM {table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM {table} WHERE {owner} = $1 LIMIT {Batch})) AND {owner} = $1", connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue(brand.Value);
            deleted = await command.ExecuteNonQueryAsync(cancellationToken);
        }
        while (deleted > 0);
    }

    /// <summary>The last step, whole or not at all: names are held, and the brand is no more.</summary>
    private async Task FinishAsync(TenantId brand, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TenancyDb>();
        var holds = scope.ServiceProvider.GetRequiredService<NameHolds>();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(cancellationToken);
        await holds.ForgetAsync(brand, cancellationToken);
        foreach (var slug in await db.Brands.Where(b => b.Id == brand.Value).Select(b => b.Slug).ToListAsync(cancellationToken)) await holds.HoldAsync(NameKind.Slug, slug.Value, null, cancellationToken);
        foreach (var host in await db.Domains.Where(d => d.BrandId == brand.Value).Select(d => d.Host).ToListAsync(cancellationToken)) await holds.HoldAsync(NameKind.Domain, host, null, cancellationToken);
        await db.Brands.Where(b => b.Id == brand.Value).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<TenantId>> DueAsync(CancellationToken cancellationToken)
    {
        await using var connection = source.Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT id FROM tenancy.brands WHERE status = 'Closing' AND deletion_due_at <= $1 ORDER BY deletion_due_at LIMIT 100", connection) { Parameters = { new() { Value = clock.GetCurrentInstant() } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<TenantId>();
        while (await reader.ReadAsync(cancellationToken)) due.Add(new TenantId(reader.GetGuid(0)));
        return due;
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
