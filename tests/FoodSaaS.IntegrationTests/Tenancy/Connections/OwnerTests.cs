using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Tables;

namespace FoodSaaS.IntegrationTests.Tenancy.Connections;

/// <summary>The owner role migrates data: without its own policy it would, row-level security being forced, silently touch no row.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class OwnerTests(TwoBrands brands)
{
    [Fact]
    public async Task A_data_migration_touches_the_rows_of_every_brand_in_every_table()
    {
        await using var all = await Session.AsSuperuserAsync(brands.Api);
        await using var owner = await Session.AsOwnerAsync(brands.Api);
        var (ours, theirs) = (brands.Ours.Id, brands.Theirs.Id);
        foreach (var table in await TenantTable.AllAsync(brands.Api.Services))
        {
            (string? Refusal, long Rows) there = default, touched = ("", 0);
            // Rows of calls that nobody answers come and go whenever a test elsewhere moves the clock.
            for (var looks = 0; looks < 5 && touched != there; looks++)
            {
                var rows = await all.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE tenant_id IN ($1, $2)", ours, theirs);
                // Books are added to, never changed, by nobody.
                there = $"{table}" == "payments.ledger_entries" ? ("42501", 0) : (null, rows);
                touched = await owner.TryAsync($"UPDATE {table} SET tenant_id = tenant_id WHERE tenant_id IN ($1, $2)", ours, theirs);
            }

            Assert.Equal(there, touched);
        }
    }

    [Fact]
    public async Task Without_its_policy_the_owner_would_touch_no_row()
    {
        await using var session = await Session.AsSuperuserAsync(brands.Api);
        await session.RunAsync("CREATE TABLE tenancy.canary (tenant_id uuid); ALTER TABLE tenancy.canary OWNER TO foodsaas_owner; ALTER TABLE tenancy.canary ENABLE ROW LEVEL SECURITY; ALTER TABLE tenancy.canary FORCE ROW LEVEL SECURITY");
        await session.RunAsync("INSERT INTO tenancy.canary VALUES ($1), ($2)", brands.Ours.Id, brands.Theirs.Id);
        await session.RunAsync("SET LOCAL ROLE foodsaas_owner");
        Assert.Equal(0, await session.RunAsync("UPDATE tenancy.canary SET tenant_id = tenant_id"));
        await session.RunAsync("CREATE POLICY owner ON tenancy.canary TO foodsaas_owner USING (true) WITH CHECK (true)");
        Assert.Equal(2, await session.RunAsync("UPDATE tenancy.canary SET tenant_id = tenant_id"));
    }
}
