namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>A reference between two tables, as the database knows it.</summary>
internal sealed record ForeignKey(string Name, string Child, string Parent, string[] Columns, string[] ParentColumns, bool ParentHasTenant)
{
    private const string Sql = """
        SELECT c.conname::text, child.oid::regclass::text, parent.oid::regclass::text,
               (SELECT array_agg(a.attname::text ORDER BY k.ord) FROM unnest(c.conkey) WITH ORDINALITY k(num, ord) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num),
               (SELECT array_agg(a.attname::text ORDER BY k.ord) FROM unnest(c.confkey) WITH ORDINALITY k(num, ord) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num),
               EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = parent.oid AND a.attname = 'tenant_id')
        FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
        WHERE c.contype = 'f' AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'tenant_id')
        ORDER BY 2, 1
        """;

    /// <summary>Those of tables whose rows belong to tenants.</summary>
    public static Task<IReadOnlyList<ForeignKey>> AllAsync(Session session) => session.ListAsync(
        Sql, r => new ForeignKey(r.GetString(0), r.GetString(1), r.GetString(2), r.GetFieldValue<string[]>(3), r.GetFieldValue<string[]>(4), r.GetBoolean(5)));

    /// <summary>Points one of the child's visible rows to another parent.</summary>
    public string Redirect(string parentRow)
    {
        var own = Columns.Zip(ParentColumns).Where(c => c.First != "tenant_id");
        var set = own.Select(c => $"{c.First} = (jsonb_populate_record(NULL::{Parent}, {parentRow}::jsonb)).{c.Second}");
        return $"UPDATE {Child} SET {string.Join(", ", set)} WHERE ctid = (SELECT min(ctid) FROM {Child})";
    }
}
