namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>Lock 3, read from PostgreSQL's own catalog: what every relation, policy, key, function and grant must be like.</summary>
internal static class CatalogAudit
{
    /// <summary>The closed list of tables that are read before a tenant is known, and the migrations' own.</summary>
    public static readonly string[] WithoutTenant =
    [
        "accounts.api_keys", "accounts.app_grants", "accounts.app_tokens", "accounts.apps", "accounts.attempts", "accounts.email_changes", "accounts.impersonated_actions", "accounts.impersonations", "accounts.invitations", "accounts.key_changes", "accounts.key_settings", "accounts.mails", "accounts.memberships", "accounts.operators", "accounts.own_roles", "accounts.password_resets", "accounts.recovery_codes",
        "accounts.second_factors", "accounts.sessions", "accounts.sign_up_codes", "accounts.sign_up_proofs", "accounts.staff_changes", "accounts.token_keys", "accounts.users", "payments.accounts",
        "tenancy.authority_accounts", "tenancy.brand_moves", "tenancy.brands", "tenancy.certificate_orders", "tenancy.certificates", "tenancy.departures", "tenancy.domains", "tenancy.name_holds", "tenancy.nodes", "public.\"__EFMigrationsHistory\"",
    ];

    public static readonly string[] ReachedByDispatcher = ["tenancy.calls", "tenancy.deliveries", "tenancy.nodes", "tenancy.notices", "tenancy.outbox", "tenancy.timers"];

    private const string Mine = "(tenant_id = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS \"nullif\"))";

    public static async Task<IReadOnlyList<string>> BreachesAsync(Session session)
    {
        var relations = await Relation.AllAsync(session);
        var policies = (await Policy.AllAsync(session)).ToLookup(p => p.Table, p => p.Text, StringComparer.Ordinal);
        return
        [
            .. relations.SelectMany(OfRelation),
            .. relations.Where(r => r.HasTenant && r.IsTable).SelectMany(r => OfPolicies(r.Name, [.. policies[r.Name]])),
            .. relations.Where(r => !r.HasTenant).SelectMany(r => policies[r.Name].Select(p => $"{r.Name} has no tenant and a policy: {p}")),
            .. await UniqueKeysAsync(session),
            .. await FunctionsAsync(session),
        ];
    }

    private static IEnumerable<string> OfRelation(Relation relation)
    {
        if (relation.Kind is 'v' or 'm' or 'f') yield return $"{relation.Name} is a view or foreign table, which runs with its owner's rights";
        if (relation.Owner != "foodsaas_owner") yield return $"{relation.Name} belongs to {relation.Owner}";
        if (!relation.IsTable) yield break;
        if (!relation.HasTenant && !WithoutTenant.Contains(relation.Name)) yield return $"{relation.Name} has no tenant_id and is not on the list";
        if (relation.HasTenant && !relation.IsEnabled) yield return $"{relation.Name} has row-level security off";
        if (relation.HasTenant && !relation.IsForced) yield return $"{relation.Name} lets its owner past row-level security";
    }

    private static IEnumerable<string> OfPolicies(string table, HashSet<string> found)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal)
        {
            $"tenant PERMISSIVE ALL TO foodsaas_app USING {Mine} CHECK {Mine}",
            "owner PERMISSIVE ALL TO foodsaas_owner USING true CHECK true",
        };
        if (ReachedByDispatcher.Contains(table)) wanted.Add("dispatcher PERMISSIVE ALL TO foodsaas_dispatcher USING true CHECK true");
        foreach (var policy in wanted.Except(found)) yield return $"{table} lacks the policy {policy}";
        foreach (var policy in found.Except(wanted)) yield return $"{table} has the policy {policy}";
    }

    private static Task<IReadOnlyList<string>> UniqueKeysAsync(Session session) => session.ListAsync(
        """
        SELECT t.oid::regclass::text, i.relname::text
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE n.nspname NOT LIKE 'pg\_%' AND (x.indisunique OR x.indisexclusion)
          AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id')
          AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND a.attnum = x.indkey[0])
        """,
        r => $"{r.GetString(0)} has {r.GetString(1)}, which tells whether another tenant has a value");

    private static Task<IReadOnlyList<string>> FunctionsAsync(Session session) => session.ListAsync(
        "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'",
        r => $"{r.GetString(0)} runs with its owner's rights");
}
