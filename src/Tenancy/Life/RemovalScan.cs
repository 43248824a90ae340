using FoodSaaS.Tenancy.Brands;
using Npgsql;

namespace FoodSaaS.Tenancy.Life;

/// <summary>
/// Proves that nothing is left of a brand: looks into every column of every table that could hold its id or a word of its own, as text, JSON, array or bytes, and
/// at every name in the data directory. As the application it sees the brand's own rows and the platform's; as a superuser also what stands in other brands' rows.
/// </summary>
internal static class RemovalScan
{
    private const string Columns = """
        SELECT n.nspname::text, c.relname::text, a.attname::text, a.atttypid = 'bytea'::regtype
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND has_table_privilege(c.oid, 'SELECT')
          AND a.attnum > 0 AND NOT a.attisdropped
          AND (t.typcategory = 'S' OR t.typname IN ('uuid', 'json', 'jsonb', 'bytea', '_uuid', '_text', '_varchar', '_jsonb', 'tsvector'))
        ORDER BY 1, 2, a.attnum
        """;

    /// <param name="words">What else is looked for; matched as it is written, whatever its case.</param>
    /// <param name="passing">Tables that may hold the brand still, as <c>schema.table</c>.</param>
    /// <returns>Where something was found: <c>schema.table.column</c> or a path; empty where nothing is left.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(
        NpgsqlConnection connection, BrandFiles files, TenantId brand, IReadOnlyCollection<string> words, IReadOnlyCollection<string> passing, CancellationToken cancellationToken)
    {
        string[] wanted = [brand.Value.ToString("D"), brand.Value.ToString("N"), .. words.Select(w => w.ToLowerInvariant())];
        var found = new List<string>(files.Named(wanted));
        foreach (var table in (await ColumnsAsync(connection, cancellationToken)).GroupBy(c => (c.Schema, c.Table)))
        {
            if (passing.Contains($"{table.Key.Schema}.{table.Key.Table}")) continue;
            var flags = string.Join(", ", table.Select(c => $"coalesce(bool_or({TextOf(c)} LIKE ANY ($1)), false)"));
            await using var command = new NpgsqlCommand($"SELECT ARRAY[{flags}] FROM {BrandTable.Quote(table.Key.Schema)}.{BrandTable.Quote(table.Key.Table)}", connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue(wanted.Select(w => $"%{Escape(w)}%").ToArray());
            var hits = (bool[])(await command.ExecuteScalarAsync(cancellationToken))!;
            found.AddRange(table.Where((_, i) => hits[i]).Select(c => $"{c.Schema}.{c.Table}.{c.Name}"));
        }

        return found;
    }

    private static async Task<IReadOnlyList<ScannedColumn>> ColumnsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = new List<ScannedColumn>();
        await using var command = new NpgsqlCommand(Columns, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) columns.Add(new ScannedColumn(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3)));
        return columns;
    }

    private static string TextOf(ScannedColumn column) => column.IsBytes ? $"encode({BrandTable.Quote(column.Name)}, 'hex')" : $"lower({BrandTable.Quote(column.Name)}::text)";

    private static string Escape(string word) => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private sealed record ScannedColumn(string Schema, string Table, string Name, bool IsBytes);
}
