using Npgsql;

namespace FoodSaaS.Tenancy.Life;

/// <summary>A table with rows of brands, as the database's own catalogue has it.</summary>
/// <param name="Owner">The column that holds the brand's id.</param>
/// <param name="Columns">Names and types of its columns, in order.</param>
/// <param name="GoesWithBrand">Its rows are deleted by the database together with the brand's row in the registry.</param>
internal sealed record BrandTable(string Schema, string Name, string Owner, IReadOnlyList<(string Name, string Type)> Columns, bool GoesWithBrand)
{
    public override string ToString() => $"{Quote(Schema)}.{Quote(Name)}";

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>Finds every table that holds rows of brands: whatever has a <c>tenant_id</c>, and the platform's tables with a <c>brand_id</c>. A new table is found by itself.</summary>
internal static class BrandTables
{
    private const string All = """
        SELECT n.nspname::text, c.relname::text, o.attname::text,
               array(SELECT a.attname::text || ' ' || a.atttypid::regtype::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
               EXISTS (SELECT 1 FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid = 'tenancy.brands'::regclass AND f.confdeltype = 'c')
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute o ON o.attrelid = c.oid AND o.attname IN ('tenant_id', 'brand_id') AND o.atttypid = 'uuid'::regtype AND NOT o.attisdropped
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        ORDER BY 1, 2
        """;

    private const string References = """
        SELECT cn.nspname::text, c.relname::text, pn.nspname::text, p.relname::text
        FROM pg_constraint f
        JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
        JOIN pg_class p ON p.oid = f.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
        WHERE f.contype = 'f' AND f.conrelid <> f.confrelid
        """;

    /// <summary>Those that refer to others come before them.</summary>
    /// <exception cref="InvalidOperationException">Tables refer to each other in a circle.</exception>
    public static async Task<IReadOnlyList<BrandTable>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var tables = new List<BrandTable>();
        await using (var command = new NpgsqlCommand(All, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) tables.Add(new BrandTable(reader.GetString(0), reader.GetString(1), reader.GetString(2), [.. reader.GetFieldValue<string[]>(3).Select(Column)], reader.GetBoolean(4)));
        }

        var references = new List<(string Child, string Parent)>();
        await using (var command = new NpgsqlCommand(References, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) references.Add(($"{reader.GetString(0)}.{reader.GetString(1)}", $"{reader.GetString(2)}.{reader.GetString(3)}"));
        }

        return InOrder(tables, references.ToLookup(r => r.Parent, r => r.Child, StringComparer.Ordinal));
    }

    internal static IReadOnlyList<BrandTable> InOrder(IReadOnlyList<BrandTable> tables, ILookup<string, string> childrenOf)
    {
        var left = tables.ToDictionary(t => $"{t.Schema}.{t.Name}", StringComparer.Ordinal);
        var ordered = new List<BrandTable>(tables.Count);
        while (left.Count > 0)
        {
            var free = left.Where(t => !childrenOf[t.Key].Any(left.ContainsKey)).Select(t => t.Key).Order(StringComparer.Ordinal).ToList();
            if (free.Count == 0) throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", left.Keys)}.");
            foreach (var name in free)
            {
                ordered.Add(left[name]);
                left.Remove(name);
            }
        }

        return ordered;
    }

    private static (string Name, string Type) Column(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[..space], text[(space + 1)..]);
    }
}
