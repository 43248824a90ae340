using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>Two tenants in every table, EF's filters off: what one of them can do by plain SQL to the other's rows is nothing.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class TableSweepTests(TwoBrands brands)
{
    [Fact]
    public async Task Both_brands_have_rows_in_every_table()
    {
        await using var all = await Session.AsSuperuserAsync(brands.Api);
        var empty = new List<string>();
        foreach (var table in await TenantTable.AllAsync(brands.Api.Services))
        {
            foreach (var brand in new[] { brands.Ours, brands.Theirs })
            {
                if (await CountAsync(all, table, brand.Id) == 0) empty.Add($"{table} of {brand.Marker}");
            }
        }

        Assert.True(empty.Count == 0, $"Let BrandFilling fill these, else nothing is proved about them: {string.Join(", ", empty)}");
    }

    [Fact]
    public async Task A_brand_reaches_no_row_of_another_in_any_table()
    {
        var tables = await TenantTable.AllAsync(brands.Api.Services);
        await using var all = await Session.AsSuperuserAsync(brands.Api);
        await using var session = await Session.AsAppAsync(brands.Api, brands.Ours.Id);
        var sweep = new TableSweep(session, brands.Ours.Id, brands.Theirs.Id);
        var leaks = new List<string>();
        foreach (var table in tables) leaks.AddRange(await sweep.LeaksAsync(table, await RowAsync(all, table, brands.Theirs.Id)));

        Assert.InRange(tables.Count, 15, 500);
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task A_brand_sees_all_of_its_own_rows()
    {
        await using var all = await Session.AsSuperuserAsync(brands.Api);
        await using var session = await Session.AsAppAsync(brands.Api, brands.Ours.Id);
        foreach (var table in await TenantTable.AllAsync(brands.Api.Services))
        {
            var (there, seen) = (0L, -1L);
            // Rows of calls that nobody answers come and go whenever a test elsewhere moves the clock.
            for (var looks = 0; looks < 5 && seen != there; looks++) (there, seen) = (await CountAsync(all, table, brands.Ours.Id), await CountAsync(session, table, brands.Ours.Id));
            Assert.Equal(there, seen);
        }
    }

    [Fact]
    public async Task Without_a_tenant_nothing_is_seen()
    {
        await using var session = await Session.AsAppAsync(brands.Api, null);
        foreach (var setting in new[] { null, "" })
        {
            if (setting is not null) await session.ScalarAsync<string>("SELECT set_config('app.tenant_id', $1, true)", setting);
            foreach (var table in await TenantTable.AllAsync(brands.Api.Services)) Assert.Equal(0, await session.ScalarAsync<long>($"SELECT count(*) FROM {table}"));
        }
    }

    [Theory]
    [InlineData("", "foreign rows are seen")]
    [InlineData("", "foreign rows are updated")]
    [InlineData("", "foreign rows are deleted")]
    [InlineData("", "a row is slipped in")]
    [InlineData("", "a row is given away")]
    [InlineData("ALTER TABLE tenancy.canary ENABLE ROW LEVEL SECURITY; CREATE POLICY tenant ON tenancy.canary TO foodsaas_app USING (true) WITH CHECK (true)", "foreign rows are seen")]
    [InlineData("ALTER TABLE tenancy.canary ENABLE ROW LEVEL SECURITY; CREATE POLICY tenant ON tenancy.canary TO foodsaas_app USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (true)", "a row is slipped in")]
    public async Task A_leaking_table_is_caught(string protection, string naming)
    {
        await using var session = await Session.AsSuperuserAsync(brands.Api);
        var canary = new TenantTable("tenancy", "canary");
        await session.RunAsync($"CREATE TABLE {canary} (tenant_id uuid NOT NULL, note text); GRANT SELECT, INSERT, UPDATE, DELETE ON {canary} TO foodsaas_app");
        await session.RunAsync($"INSERT INTO {canary} VALUES ($1, 'ours'), ($2, 'theirs')", brands.Ours.Id, brands.Theirs.Id);
        var row = await RowAsync(session, canary, brands.Theirs.Id);
        if (protection.Length > 0) await session.RunAsync(protection);
        await session.BecomeAppAsync(brands.Ours.Id);

        var leaks = await new TableSweep(session, brands.Ours.Id, brands.Theirs.Id).LeaksAsync(canary, row);

        Assert.Contains(leaks, l => l.Contains(naming, StringComparison.Ordinal));
    }

    private static Task<long> CountAsync(Session session, TenantTable table, Guid tenant) => session.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE tenant_id = $1", tenant);

    private static Task<string?> RowAsync(Session session, TenantTable table, Guid tenant) => session.ScalarAsync<string>($"SELECT to_jsonb(t)::text FROM {table} t WHERE tenant_id = $1 LIMIT 1", tenant);
}
