using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Tenancy.Connections;

/// <summary>Lock 4: who gets a connection back from the pool inherits nothing of the brand that had it before.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class ReusedConnectionTests(TwoBrands brands)
{
    [Fact]
    public async Task The_next_brand_sees_its_own_rows_only()
    {
        await using var pool = OneConnection.To(brands.Api);
        var first = await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var second = await pool.InAsync(brands.Ours.Id, (db, _) => OneConnection.SeeAsync(db));

        Assert.Equal(first.Backend, second.Backend);
        Assert.Equal((brands.Theirs.Id.ToString(), 1L), (first.Tenant, first.Tenants));
        Assert.Equal((brands.Ours.Id.ToString(), 1L), (second.Tenant, second.Tenants));
        Assert.True(first.Rows > 0 && second.Rows > 0);
    }

    [Fact]
    public async Task Who_works_for_no_brand_sees_no_rows()
    {
        await using var pool = OneConnection.To(brands.Api);
        var first = await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var none = await pool.InAsync(null, (db, _) => OneConnection.SeeAsync(db));

        Assert.Equal(first.Backend, none.Backend);
        Assert.Equal(("", 0L), (none.Tenant, none.Rows));
    }

    [Fact]
    public async Task A_transaction_that_was_undone_leaves_nothing_behind()
    {
        await using var pool = OneConnection.To(brands.Api);
        await pool.InAsync(brands.Theirs.Id, async (db, services) =>
        {
            await using var transaction = await services.GetRequiredService<TenantConnection>().BeginAsync(default);
            return await OneConnection.SeeAsync(db);
        });
        var second = await pool.InAsync(brands.Ours.Id, (db, _) => OneConnection.SeeAsync(db));

        Assert.Equal((brands.Ours.Id.ToString(), 1L), (second.Tenant, second.Tenants));
    }

    [Fact]
    public async Task After_a_transaction_that_was_undone_the_same_scope_still_works_for_its_brand()
    {
        await using var pool = OneConnection.To(brands.Api);
        await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var after = await pool.InAsync(brands.Ours.Id, async (db, services) =>
        {
            await using (await services.GetRequiredService<TenantConnection>().BeginAsync(default)) await OneConnection.SeeAsync(db);
            return await OneConnection.SeeAsync(db);
        });

        Assert.Equal((brands.Ours.Id.ToString(), 1L), (after.Tenant, after.Tenants));
    }

    [Fact]
    public async Task A_first_command_that_fails_does_not_leave_the_last_brand_in_place()
    {
        await using var pool = OneConnection.To(brands.Api);
        await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var after = await pool.InAsync(brands.Ours.Id, async (db, _) =>
        {
            await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQuery<int>($"SELECT 1 / 0 AS \"Value\"").ToListAsync());
            return await OneConnection.SeeAsync(db);
        });

        Assert.Equal((brands.Ours.Id.ToString(), 1L), (after.Tenant, after.Tenants));
    }

    [Fact]
    public async Task A_first_command_that_fails_on_a_later_row_does_not_leave_the_last_brand_in_place()
    {
        await using var pool = OneConnection.To(brands.Api);
        await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var after = await pool.InAsync(brands.Ours.Id, async (db, _) =>
        {
            await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQuery<int>($"SELECT 1 / (x - 50000) AS \"Value\" FROM generate_series(1, 100000) AS x").ToListAsync());
            return await OneConnection.SeeAsync(db);
        });

        Assert.Equal((brands.Ours.Id.ToString(), 1L), (after.Tenant, after.Tenants));
    }

    [Fact]
    public async Task A_first_command_that_is_given_up_while_it_is_read_does_not_leave_the_last_brand_in_place()
    {
        await using var pool = OneConnection.To(brands.Api);
        await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var after = await pool.InAsync(brands.Ours.Id, async (db, _) =>
        {
            using var enough = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var number in db.Database.SqlQuery<int>($"SELECT x AS \"Value\" FROM generate_series(1, 5000000) AS x").AsAsyncEnumerable().WithCancellation(enough.Token))
                {
                    if (number == 1000) await enough.CancelAsync();
                }
            });
            return await OneConnection.SeeAsync(db);
        });

        Assert.Equal((brands.Ours.Id.ToString(), 1L), (after.Tenant, after.Tenants));
    }

    [Fact]
    public async Task A_first_command_that_is_cancelled_does_not_leave_the_last_brand_in_place()
    {
        await using var pool = OneConnection.To(brands.Api);
        await pool.InAsync(brands.Theirs.Id, (db, _) => OneConnection.SeeAsync(db));
        var after = await pool.InAsync(brands.Ours.Id, async (db, _) =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.SqlQuery<string>($"SELECT pg_sleep(30)::text AS \"Value\"").ToListAsync(patience.Token));
            return await OneConnection.SeeAsync(db);
        });

        Assert.Equal((brands.Ours.Id.ToString(), 1L), (after.Tenant, after.Tenants));
    }
}
