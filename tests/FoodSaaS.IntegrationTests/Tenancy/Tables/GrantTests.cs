using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>What the roles may do: the application reads and writes rows, the dispatcher rows of six tables, nobody owns anything but the owner.</summary>
public sealed class GrantTests(ApiFixture api)
{
    private const string OnTables = """
        SELECT format('%s on %I.%I to %s%s', a.privilege_type, n.nspname, c.relname, coalesce(nullif(a.grantee, 0)::regrole::text, 'public'), CASE WHEN a.is_grantable THEN ', to hand on' ELSE '' END)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN aclexplode(c.relacl) a
        WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND c.relkind NOT IN ('i', 'I') AND a.grantee <> c.relowner
        """;

    [Fact]
    public async Task Grants_on_tables_are_just_those_that_are_needed()
    {
        await using var session = await Session.AsSuperuserAsync(api);
        var tables = (await Relation.AllAsync(session)).Where(r => r.IsTable && !r.Name.Contains("__EFMigrationsHistory", StringComparison.Ordinal)).Select(r => r.Name).ToList();
        var wanted = tables.SelectMany(t => To("foodsaas_app", t)).Concat(CatalogAudit.ReachedByDispatcher.SelectMany(t => To("foodsaas_dispatcher", t)));
        var granted = await session.ListAsync(OnTables, r => r.GetString(0));

        Assert.NotEmpty(tables);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), granted.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GRANT TRUNCATE ON catalog.items TO foodsaas_app", "TRUNCATE on catalog.items to foodsaas_app")]
    [InlineData("GRANT SELECT ON catalog.items TO foodsaas_dispatcher", "SELECT on catalog.items to foodsaas_dispatcher")]
    [InlineData("GRANT SELECT ON catalog.items TO PUBLIC", "SELECT on catalog.items to public")]
    public async Task A_grant_too_many_is_seen(string grant, string naming)
    {
        await using var session = await Session.AsSuperuserAsync(api);
        await session.RunAsync(grant);
        Assert.Contains(naming, await session.ListAsync(OnTables, r => r.GetString(0)));
    }

    [Fact]
    public async Task The_dispatcher_enters_one_schema_and_makes_nothing_anywhere()
    {
        await using var session = await Session.AsSuperuserAsync(api);
        const string sql = """
            SELECT n.nspname::text FROM pg_namespace n
            WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname NOT IN ('information_schema', 'public') AND has_schema_privilege($1, n.oid, $2) ORDER BY 1
            """;
        Assert.Equal(["tenancy"], await session.ListAsync(sql, r => r.GetString(0), "foodsaas_dispatcher", "USAGE"));
        Assert.Empty(await session.ListAsync(sql, r => r.GetString(0), "foodsaas_dispatcher", "CREATE"));
        Assert.Empty(await session.ListAsync(sql, r => r.GetString(0), "foodsaas_app", "CREATE"));
        Assert.False(await session.ScalarAsync<bool>("SELECT has_schema_privilege('foodsaas_app', 'public', 'CREATE') OR has_database_privilege('foodsaas_app', current_database(), 'CREATE')"));
    }

    [Fact]
    public async Task Application_and_dispatcher_own_nothing_and_stand_for_nobody_else()
    {
        await using var session = await Session.AsSuperuserAsync(api);
        const string roles = "('foodsaas_app'::regrole, 'foodsaas_dispatcher'::regrole)";
        Assert.Equal(0, await session.ScalarAsync<long>($"SELECT count(*) FROM pg_shdepend WHERE deptype = 'o' AND refobjid IN {roles}"));
        Assert.Equal(0, await session.ScalarAsync<long>($"SELECT count(*) FROM pg_auth_members WHERE member IN {roles}"));
        Assert.Equal(0, await session.ScalarAsync<long>("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'foodsaas\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"));
        Assert.Equal(3, await session.ScalarAsync<long>("SELECT count(*) FROM pg_roles WHERE rolname IN ('foodsaas_app', 'foodsaas_dispatcher', 'foodsaas_owner')"));
    }

    private static IEnumerable<string> To(string role, string table) => new[] { "DELETE", "INSERT", "SELECT", "UPDATE" }.Select(p => $"{p} on {table} to {role}");
}
