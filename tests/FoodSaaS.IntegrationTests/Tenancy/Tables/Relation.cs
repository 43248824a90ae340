namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>A table, view or the like, as PostgreSQL's catalog has it.</summary>
internal sealed record Relation(string Name, char Kind, string Owner, bool IsEnabled, bool IsForced, bool HasTenant)
{
    public bool IsTable => Kind is 'r' or 'p';

    public static Task<IReadOnlyList<Relation>> AllAsync(Session session) => session.ListAsync(
        """
        SELECT format('%I.%I', n.nspname, c.relname), c.relkind, c.relowner::regrole::text, c.relrowsecurity, c.relforcerowsecurity,
               EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
        ORDER BY 1
        """,
        r => new Relation(r.GetString(0), r.GetFieldValue<char>(1), r.GetString(2), r.GetBoolean(3), r.GetBoolean(4), r.GetBoolean(5)));
}

/// <summary>A row-level security policy, written out whole.</summary>
internal sealed record Policy(string Table, string Text)
{
    public static Task<IReadOnlyList<Policy>> AllAsync(Session session) => session.ListAsync(
        "SELECT format('%I.%I', schemaname, tablename), format('%s %s %s TO %s USING %s CHECK %s', policyname, permissive, cmd, array_to_string(roles, ','), qual, with_check) FROM pg_policies",
        r => new Policy(r.GetString(0), r.GetString(1)));
}
