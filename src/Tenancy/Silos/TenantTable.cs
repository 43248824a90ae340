using FoodSaaS.Tenancy.Data;
using Npgsql;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>A table that holds brands' rows, as PostgreSQL's catalog has it: nobody lists them, so a new one moves by itself.</summary>
/// <param name="Name">Schema and name, quoted.</param>
/// <param name="Columns">Quoted and in one order everywhere, whatever order migrations added them in.</param>
/// <param name="Types">The columns' types; a table moves only into its like.</param>
/// <param name="IsQueue">The dispatcher's role works on it.</param>
internal sealed record TenantTable(string Name, string Columns, string Types, bool IsQueue)
{
    /// <summary>What nodes are told about brands stands beside the list of nodes, in the registry's database, wherever the brand lives.</summary>
    private const string OfTheRegistry = "tenancy.notices";

    /// <summary>All of a database that move with a brand, what others point to in front.</summary>
    public static async Task<IReadOnlyList<TenantTable>> AllAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var waiting = await ReadAsync(connection, cancellationToken);
        var references = await ReferencesAsync(connection, cancellationToken);
        var ordered = new List<TenantTable>();
        while (waiting.Count > 0)
        {
            var names = waiting.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            var free = waiting.Where(t => !references[t.Name].Any(names.Contains)).ToList();
            if (free.Count == 0) throw new MoveRefusedException($"These tables point at each other in a circle: {string.Join(", ", names.Order(StringComparer.Ordinal))}.");
            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private static async Task<List<TenantTable>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($$"""
            SELECT format('%I.%I', n.nspname, c.relname),
                   string_agg(format('%I', a.attname), ', ' ORDER BY a.attname COLLATE "C"),
                   string_agg(format('%I %s%s', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), ', ' ORDER BY a.attname COLLATE "C"),
                   EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND '{{Roles.Dispatcher}}'::regrole = ANY (p.polroles))
            FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\_%'
            GROUP BY c.oid, n.nspname, c.relname
            HAVING bool_or(a.attname = '{{TenantModel.Column}}') AND c.oid <> '{{OfTheRegistry}}'::regclass
            ORDER BY 1
            """, connection);
        var tables = new List<TenantTable>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) tables.Add(new TenantTable(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3)));
        return tables;
    }

    private static async Task<ILookup<string, string>> ReferencesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT format('%I.%I', fn.nspname, f.relname), format('%I.%I', tn.nspname, t.relname)
            FROM pg_constraint k
                JOIN pg_class f ON f.oid = k.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
                JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
            WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
            """, connection);
        var found = new List<(string From, string To)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) found.Add((reader.GetString(0), reader.GetString(1)));
        return found.ToLookup(r => r.From, r => r.To, StringComparer.Ordinal);
    }
}
