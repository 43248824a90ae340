using System.Data;
using System.IO.Compression;
using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Life;

/// <summary>
/// Makes the file of an export, and deletes it when its week is over. Rows are read in one snapshot and written as they come; the file appears whole or not at
/// all, so a stop on the way costs nothing but the work.
/// </summary>
internal sealed class MakeExport(TenantDataSource source, Databases databases, Homes homes, BrandWork work, BrandFiles files, IClock clock) : ICaller
{
    public const string CallKind = "brand-export";

    private const string BrandRow = "SELECT to_jsonb(b)::text FROM tenancy.brands b WHERE id = $1";

    public string Kind => CallKind;

    public static string FileOf(BrandFiles files, TenantId brand, Guid id) => Path.Combine(files.FolderOf(ExportContents.Folder, brand), $"{id:N}.zip");

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = source.Create();
        await connection.OpenAsync(cancellationToken);
        // A large export outlives the lease of its call: whoever is given it meanwhile leaves it to the one at work.
        if (await RunAsync(connection, "SELECT pg_try_advisory_lock(hashtextextended('tenancy.export:' || $1, 0))", id.ToString(), cancellationToken) is not true) return;
        try
        {
            if (await FindAsync(brand, id, cancellationToken) is { State: ExportState.Running } asked) await MakeAsync(connection, brand, asked, cancellationToken);
            else await EndAsync(brand, id, cancellationToken);
        }
        finally
        {
            await RunAsync(connection, "SELECT pg_advisory_unlock_all()::text || set_config('app.tenant_id', $1, false)", "", CancellationToken.None);
        }
    }

    private async Task MakeAsync(NpgsqlConnection connection, TenantId brand, ExportRow asked, CancellationToken cancellationToken)
    {
        var id = asked.Id;
        var file = FileOf(files, brand, id);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = file + ".part";
        await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var rows = await WriteRowsAsync(connection, zip, brand, cancellationToken);
            if (asked.WithFiles) await WriteFilesAsync(zip, brand, cancellationToken);
            await using var manifest = await zip.CreateEntry("manifest.json").OpenAsync(cancellationToken);
            await JsonSerializer.SerializeAsync(manifest, new { brand = brand.Value, madeAt = clock.GetCurrentInstant().ToString(), rows }, JsonSerializerOptions.Web, cancellationToken);
        }

        File.Move(part, file, overwrite: true);
        var expires = clock.GetCurrentInstant() + BrandExports.Kept;
        var size = new FileInfo(file).Length;
        await ChangeAsync(brand, id, row => (row.State, row.Size, row.ExpiresAt) = (ExportState.Ready, size, expires), calls => calls.RepeatAsync(CallKind, id, expires, cancellationToken), cancellationToken);
    }

    private async Task<Dictionary<string, long>> WriteRowsAsync(NpgsqlConnection connection, ZipArchive zip, TenantId brand, CancellationToken cancellationToken)
    {
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await RunAsync(connection, "SELECT set_config('app.tenant_id', $1, true)", brand.ToString(), cancellationToken);
        // The platform's rows about a brand in a silo are here, its own are there.
        await using var home = await HomeAsync(brand, cancellationToken);
        await using var there = home is null ? null : await home.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (home is not null) await RunAsync(home, "SELECT set_config('app.tenant_id', $1, true)", brand.ToString(), cancellationToken);
        var tables = await BrandTables.ReadAsync(connection, cancellationToken);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal) { ["tenancy.brands"] = await WriteAsync(connection, zip, "tenancy.brands", BrandRow, brand, cancellationToken) };
        foreach (var table in tables) rows[$"{table.Schema}.{table.Name}"] = await WriteAsync(table.Owner == TenantModel.Column ? home ?? connection : connection, zip, $"{table.Schema}.{table.Name}", ExportContents.Query(table), brand, cancellationToken);
        return rows;
    }

    /// <summary>A connection to the brand's own database; null where it lives in the pool.</summary>
    private async Task<NpgsqlConnection?> HomeAsync(TenantId brand, CancellationToken cancellationToken)
    {
        if ((await homes.FindAsync(brand, cancellationToken)).Silo is not { } silo) return null;
        var connection = databases.Of(silo).Create();
        await databases.Of(silo).OpenAsync(connection, cancellationToken);
        return connection;
    }

    private static async Task<long> WriteAsync(NpgsqlConnection connection, ZipArchive zip, string name, string sql, TenantId brand, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry($"data/{name}.jsonl").OpenAsync(cancellationToken);
        await using var writer = new StreamWriter(entry);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(brand.Value);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        var count = 0L;
        for (; await reader.ReadAsync(cancellationToken); count++) await writer.WriteLineAsync(reader.GetString(0).AsMemory(), cancellationToken);
        return count;
    }

    private async Task WriteFilesAsync(ZipArchive zip, TenantId brand, CancellationToken cancellationToken)
    {
        foreach (var (name, path) in files.Of(brand, ExportContents.Folder))
        {
            await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);
            await using var to = await zip.CreateEntry($"files/{name}", CompressionLevel.NoCompression).OpenAsync(cancellationToken);
            await from.CopyToAsync(to, cancellationToken);
        }
    }

    private async Task EndAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        File.Delete(FileOf(files, brand, id));
        await ChangeAsync(brand, id, row => (row.State, row.TokenHash) = (ExportState.Expired, null), calls => calls.EndAsync(CallKind, id, cancellationToken), cancellationToken);
    }

    private async Task<ExportRow?> FindAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        ExportRow? row = null;
        await work.RunAsync(brand, async services => row = await services.GetRequiredService<TenancyDb>().Exports.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken), cancellationToken);
        return row;
    }

    private Task ChangeAsync(TenantId brand, Guid id, Action<ExportRow> change, Func<ICalls, Task> schedule, CancellationToken cancellationToken) => work.RunAsync(
        brand,
        async services =>
        {
            await using var transaction = await services.GetRequiredService<TenantConnection>().BeginAsync(cancellationToken);
            var db = services.GetRequiredService<TenancyDb>();
            if (await db.Exports.AsTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken) is { } row) change(row);
            await db.SaveChangesAsync(cancellationToken);
            await schedule(services.GetRequiredService<ICalls>());
            await transaction.CommitAsync(cancellationToken);
        },
        cancellationToken);

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, string value, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
