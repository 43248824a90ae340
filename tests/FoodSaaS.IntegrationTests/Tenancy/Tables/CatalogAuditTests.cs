using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>The catalog audit finds nothing in the database that the migrations made, and every planted breach.</summary>
public sealed class CatalogAuditTests(ApiFixture api)
{
    [Fact]
    public async Task The_migrated_database_keeps_every_rule()
    {
        await using var session = await Session.AsSuperuserAsync(api);
        Assert.Empty(await CatalogAudit.BreachesAsync(session));
    }

    [Fact]
    public async Task The_audit_looks_at_the_tables_of_every_context_and_no_others()
    {
        await using var session = await Session.AsSuperuserAsync(api);
        var tables = (await Relation.AllAsync(session)).Where(r => r.IsTable).ToList();
        var mapped = (await TenantTable.AllAsync(api.Services)).Select(t => t.ToString());
        Assert.Equal(mapped, tables.Where(t => t.HasTenant).Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Equal(CatalogAudit.WithoutTenant.Order(StringComparer.Ordinal), tables.Where(t => !t.HasTenant).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CREATE TABLE tenancy.canary (id int)", "tenancy.canary has no tenant_id and is not on the list")]
    [InlineData("CREATE TABLE tenancy.canary (tenant_id uuid)", "tenancy.canary has row-level security off")]
    [InlineData("CREATE TABLE tenancy.canary (tenant_id uuid); ALTER TABLE tenancy.canary ENABLE ROW LEVEL SECURITY", "tenancy.canary lets its owner past")]
    [InlineData("CREATE TABLE tenancy.canary (tenant_id uuid)", "tenancy.canary lacks the policy tenant")]
    [InlineData("CREATE TABLE tenancy.canary (tenant_id uuid)", "tenancy.canary lacks the policy owner")]
    [InlineData("CREATE TABLE tenancy.canary (tenant_id uuid); CREATE POLICY tenant ON tenancy.canary TO foodsaas_app USING (true)", "tenancy.canary has the policy tenant PERMISSIVE ALL TO foodsaas_app USING true")]
    [InlineData("CREATE POLICY more ON catalog.items TO foodsaas_app USING (true)", "catalog.items has the policy more")]
    [InlineData("ALTER POLICY tenant ON catalog.items TO public", "catalog.items has the policy tenant PERMISSIVE ALL TO public")]
    [InlineData("CREATE POLICY dispatcher ON catalog.items TO foodsaas_dispatcher USING (true) WITH CHECK (true)", "catalog.items has the policy dispatcher")]
    [InlineData("ALTER TABLE catalog.items NO FORCE ROW LEVEL SECURITY", "catalog.items lets its owner past")]
    [InlineData("ALTER TABLE catalog.items OWNER TO foodsaas_app", "catalog.items belongs to foodsaas_app")]
    [InlineData("CREATE UNIQUE INDEX canary ON catalog.items (id)", "catalog.items has canary")]
    [InlineData("CREATE UNIQUE INDEX canary ON catalog.items (slug, tenant_id)", "catalog.items has canary")]
    [InlineData("CREATE VIEW catalog.canary AS SELECT * FROM catalog.items", "catalog.canary is a view")]
    [InlineData("CREATE MATERIALIZED VIEW catalog.canary AS SELECT * FROM catalog.items", "catalog.canary is a view")]
    [InlineData("CREATE FUNCTION catalog.canary() RETURNS bigint SECURITY DEFINER LANGUAGE sql AS 'SELECT count(*) FROM catalog.items'", "catalog.canary() runs with its owner's rights")]
    [InlineData("CREATE POLICY canary ON tenancy.brands USING (true)", "tenancy.brands has no tenant and a policy")]
    public async Task A_planted_breach_is_caught(string planted, string naming)
    {
        await using var session = await Session.AsSuperuserAsync(api);
        await session.RunAsync(planted);
        Assert.Contains(await CatalogAudit.BreachesAsync(session), b => b.StartsWith(naming, StringComparison.Ordinal));
    }
}
