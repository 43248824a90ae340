using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Tables;

/// <summary>PostgreSQL's own checks of foreign keys see through row-level security: only a key that holds the tenant stops a reference into another's rows.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class ForeignKeySweepTests(TwoBrands brands)
{
    private const string NoSuchParent = "23503";

    [Fact]
    public async Task No_row_can_point_to_another_brands_row()
    {
        await using var all = await Session.AsSuperuserAsync(brands.Api);
        await using var session = await Session.AsAppAsync(brands.Api, brands.Ours.Id);
        var keys = (await ForeignKey.AllAsync(all)).Where(k => k.ParentHasTenant).ToList();
        var open = new List<string>();
        foreach (var key in keys) open.AddRange(await HolesAsync(key, all, session));

        Assert.InRange(keys.Count, 5, 500);
        Assert.True(open.Count == 0, string.Join('\n', open));
    }

    [Fact]
    public async Task A_key_without_the_tenant_is_caught()
    {
        await using var session = await Session.AsSuperuserAsync(brands.Api);
        await session.RunAsync("CREATE TABLE tenancy.canary_parent (tenant_id uuid, id uuid UNIQUE); CREATE TABLE tenancy.canary_child (tenant_id uuid, parent_id uuid CONSTRAINT canary_key REFERENCES tenancy.canary_parent (id))");
        await session.RunAsync("INSERT INTO tenancy.canary_parent VALUES ($1, gen_random_uuid()), ($2, gen_random_uuid())", brands.Ours.Id, brands.Theirs.Id);
        await session.RunAsync("INSERT INTO tenancy.canary_child SELECT * FROM tenancy.canary_parent WHERE tenant_id = $1", brands.Ours.Id);
        var key = (await ForeignKey.AllAsync(session)).Single(k => k.Name == "canary_key");

        Assert.Equal(["canary_key of tenancy.canary_child does not begin with the tenant", "canary_key of tenancy.canary_child accepts another brand's row"], await HolesAsync(key, session, session));
    }

    private async Task<IReadOnlyList<string>> HolesAsync(ForeignKey key, Session all, Session ours)
    {
        var holes = new List<string>();
        if (key.Columns[0] != "tenant_id" || key.ParentColumns[0] != "tenant_id") holes.Add($"{key.Name} of {key.Child} does not begin with the tenant");
        var parent = await all.ScalarAsync<string>($"SELECT to_jsonb(p)::text FROM {key.Parent} p WHERE tenant_id = $1 LIMIT 1", brands.Theirs.Id);
        if (parent is null) return [.. holes, $"{key.Name} of {key.Child} was not tried: {key.Parent} is empty"];
        var (refusal, rows) = await ours.TryAsync(key.Redirect("$1"), parent);
        if (refusal is null && rows == 0) holes.Add($"{key.Name} of {key.Child} was not tried: the table is empty");
        else if (refusal != NoSuchParent) holes.Add($"{key.Name} of {key.Child} accepts another brand's row{(refusal is null ? "" : " or fails with " + refusal)}");
        return holes;
    }
}
