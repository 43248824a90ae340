using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Silos;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>
/// Files of rows that a restore takes away. Nothing would name them any more, and so nobody would remove them: they would be served for ever. A timer tells whoever
/// removes such files; he looks whether a row names the file, since it may have come in again meanwhile.
/// </summary>
internal sealed class LeftFiles(NpgsqlConnection now, TenantId brand, RestoreRules rules)
{
    private readonly List<(TenantTable Table, FileRemoval Removal, string[] Files)> _before = [];

    /// <summary>Before rows go: which files they name.</summary>
    public async Task NoteAsync(IEnumerable<TenantTable> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            if (rules.FilesOf(table) is { } removal) _before.Add((table, removal, await NamedAsync(table, removal, cancellationToken)));
        }
    }

    /// <summary>After rows and timers of then came back: a timer of then for the same file would be too early.</summary>
    public async Task TellAsync(Instant at, CancellationToken cancellationToken)
    {
        foreach (var (table, removal, files) in _before)
        {
            await using var command = new NpgsqlCommand(
                $"""
                INSERT INTO tenancy.timers ({TenantModel.Column}, name, key, due_at, payload)
                SELECT $1, $2, file, $3, jsonb_build_object($4::text, file) FROM unnest($5::text[]) AS file
                WHERE NOT EXISTS (SELECT 1 FROM {table.Name} t WHERE t.{TenantModel.Column} = $1 AND t.{removal.Column} = file)
                ON CONFLICT ({TenantModel.Column}, name, key) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload
                """,
                now)
            {
                CommandTimeout = 0,
                Parameters =
                {
                    new() { Value = brand.Value },
                    new() { Value = removal.EventName },
                    new() { Value = (at + removal.Later).ToDateTimeUtc() },
                    new() { Value = removal.Member },
                    new() { Value = files },
                },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<string[]> NamedAsync(TenantTable table, FileRemoval removal, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT DISTINCT {removal.Column} FROM {table.Name} WHERE {TenantModel.Column} = $1", now) { Parameters = { new() { Value = brand.Value } } };
        var files = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) files.Add(reader.GetString(0));
        return [.. files];
    }
}
