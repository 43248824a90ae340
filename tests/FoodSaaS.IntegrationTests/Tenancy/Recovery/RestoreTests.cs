using System.Net;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.IntegrationTests.Tenancy.Silos;
using FoodSaaS.Tenancy.Recovery;
using FoodSaaS.Tenancy.Silos;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Recovery;

/// <summary>One brand is put back to how it was, out of a backup that was recovered to that instant.</summary>
public sealed class RestoreTests(RecoveryWorld world) : IClassFixture<RecoveryWorld>
{
    [Fact]
    public async Task The_brand_is_as_it_was_and_its_neighbour_keeps_everything_since()
    {
        await world.RestoreAndDestroyAsync();
        var (neighbour, platform) = (await world.RowsAsync(world.Theirs.Id), await StaffAsync());
        Assert.NotEqual(world.Then, await world.RowsAsync(world.Ours.Id, await world.PutBackAsync()));

        var report = await world.RestoreAsync();

        Assert.Equal(world.Then, await world.RowsAsync(world.Ours.Id, await world.PutBackAsync()));
        Assert.InRange(world.Then.Count, 10, 500);
        Assert.InRange(report.Rows, 20, long.MaxValue);
        Assert.Equal(neighbour, await world.RowsAsync(world.Theirs.Id));
        Assert.Equal(platform, await StaffAsync());
        Assert.Contains("6.60", await world.Ours.NowAsync("/menu"), StringComparison.Ordinal);
        Assert.Contains("9.90", await world.Theirs.NowAsync("/menu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_revoked_or_ended_since_stays_so_and_what_people_did_since_stands()
    {
        await world.RestoreAsync();
        await world.Host.SettleAsync();

        using var server = world.Host.Client("localhost");
        Assert.Equal(401, (await server.AskAsync("/graphql", world.Key)).Status);
        Assert.Equal((0, 0), await KnownAsync(world.Erased.Email));
        Assert.Equal((1, 1), await KnownAsync(world.Lost.Email));
        Assert.False(await world.Lost.IsInAsync());
        Assert.Equal("Later", (await world.Renamed.SeenAsync("name")).GetProperty("name").GetString());
        Assert.True(await world.Newcomer.IsInAsync());
        Assert.Equal(1, await CountAsync("SELECT count(*) FROM integrations.webhook_endpoints WHERE tenant_id = $1"));
        Assert.Equal(1, await CountAsync("SELECT count(*) FROM tenancy.history WHERE tenant_id = $1 AND entity = 'integrations.webhook_endpoint'"));
    }

    [Fact]
    public async Task Whoever_keeps_something_of_the_brand_hears_of_it()
    {
        await world.RestoreAndDestroyAsync();
        await world.Ours.KeepAsync("/menu");
        Assert.DoesNotContain("6.60", (await world.Ours.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        using var diner = world.Ours.Brand.Diner(world.Host);
        async Task<string> SeenAsync() => (await diner.DataAsync("{ mine: items(first: 10) { nodes { slug } } }")).ToString();
        for (var time = 0; time < 3; time++) Assert.DoesNotContain("soup", await SeenAsync(), StringComparison.Ordinal);
        var messages = await CountAsync("SELECT count(*) FROM integrations.webhook_messages WHERE tenant_id = $1");

        await world.RestoreAsync();
        await world.Host.SettleAsync();

        Assert.Contains("soup", await SeenAsync(), StringComparison.Ordinal);
        await world.Ours.KeepAsync("/menu");
        Assert.Contains("6.60", (await world.Ours.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Equal("Restore", (await world.Ours.LastReceiptAsync()).GetProperty("cause").GetString());
        Assert.Equal(world.TypesThen, await world.TypesAsync());
        Assert.Equal(messages + 1, await CountAsync("SELECT count(*) FROM integrations.webhook_messages WHERE tenant_id = $1"));
        await Waiting.UntilAsync(async () => (await TestBrand.MailsAsync(world.Host, world.Ours.Brand.Email)).Any(m => m.Contains("back to how it was", StringComparison.Ordinal)));
        Assert.InRange(await CountAsync("SELECT count(*) FROM tenancy.brand_moves WHERE brand_id = $1 AND reason LIKE 'Put back %' AND author = 'system'"), 1, 100);
    }

    [Fact]
    public async Task What_was_to_come_still_comes()
    {
        await world.RestoreAsync();
        await world.Host.SettleAsync();
        const string Due = "SELECT count(*) FROM tenancy.timers WHERE tenant_id = $1 AND name = 'catalog.menu-changed.v1' AND due_at > $2";
        var now = world.Host.Clock.GetCurrentInstant().ToDateTimeUtc();
        Assert.Equal(1, await world.Host.ScalarAsync<long>(Due, world.Ours.Id, now));
    }

    [Fact]
    public async Task The_bytes_of_a_picture_that_came_since_go_a_day_later()
    {
        const string Hasten = """
            WITH hastened AS (
                UPDATE tenancy.timers SET due_at = $3 WHERE tenant_id = $1 AND name = 'cms.media-removed.v1' AND key = $2 AND due_at = $3 + interval '1 day' RETURNING 1)
            SELECT count(*) FROM hastened
            """;
        var (_, url) = await Uploads.PictureAsync(world.Ours.Brand, "since");
        await world.RestoreAsync();
        await world.Host.SettleAsync();
        using var diner = world.Ours.Brand.Diner(world.Host);
        using var early = await diner.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);

        Assert.Equal(1, await world.Host.ScalarAsync<long>(Hasten, world.Ours.Id, url.Split('/')[3], world.Host.Clock.GetCurrentInstant().ToDateTimeUtc()));
        await world.Host.SettleAsync();
        using var late = await diner.GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Theory]
    [InlineData("Replaced", false)]
    [InlineData("Restored", true)]
    public async Task A_restore_that_dies_leaves_the_brand_of_now_or_that_of_then_and_can_be_run_again(string step, bool isRestored)
    {
        await world.RestoreAndDestroyAsync();
        var tables = await world.PutBackAsync();
        var before = await world.RowsAsync(world.Ours.Id, tables);

        await AtAsync(Enum.Parse<RestoreStep>(step), () => throw new InvalidOperationException("killed"), () => Assert.ThrowsAsync<InvalidOperationException>(() => world.RestoreAsync()));

        Assert.Equal(isRestored ? world.Then : before, await world.RowsAsync(world.Ours.Id, tables));
        await world.RestoreAsync();
        Assert.Equal(world.Then, await world.RowsAsync(world.Ours.Id, tables));
        await world.Host.SettleAsync();
    }

    [Fact]
    public async Task An_erasure_is_told_again_once_a_restore_and_not_as_often_as_it_was_told()
    {
        const string told = "SELECT count(*) FROM tenancy.outbox o JOIN tenancy.brands b ON b.id = o.tenant_id WHERE b.slug = $1 AND o.name = 'customers.diner-erased.v1'";
        await world.RestoreAsync();
        await world.Host.SettleAsync();
        var before = await world.Host.ScalarAsync<long>(told, world.Ours.Brand.Slug);
        await world.RestoreAsync();
        await world.Host.SettleAsync();

        Assert.Equal(before + 1, await world.Host.ScalarAsync<long>(told, world.Ours.Brand.Slug));
    }

    [Fact]
    public async Task Who_writes_meanwhile_waits_and_who_reads_or_is_another_does_not()
    {
        await world.RestoreAndDestroyAsync();
        using var diner = world.Ours.Brand.Diner(world.Host);
        var load = new BrandLoad(world.Theirs);
        load.Begin();
        Task write = Task.CompletedTask;
        try
        {
            await AtAsync(RestoreStep.Replaced, MeanwhileAsync, () => world.RestoreAsync());
        }
        finally
        {
            await load.EndAsync();
        }

        await write;
        Assert.Contains("7.70", await world.Ours.NowAsync("/menu"), StringComparison.Ordinal);
        await world.Host.SettleAsync();

        async Task MeanwhileAsync()
        {
            write = world.Ours.PriceAsync("7.70");
            await Waiting.UntilAsync(async () => await world.Host.ScalarAsync<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") > 0);
            Assert.DoesNotContain("soup", (await diner.DataAsync("{ meanwhile: menu { categories { items { slug } } } }")).ToString(), StringComparison.Ordinal);
            await load.MoreAsync(6);
            Assert.False(write.IsCompleted);
        }
    }

    [Fact]
    public async Task A_brand_that_has_moved_since_comes_from_where_it_lived()
    {
        Assert.Equal(0, await world.CommandAsync(world.Apart.Brand.Slug));
        Assert.Equal(1, await world.CommandAsync("nobodys"));
        var menu = await world.Apart.NowAsync("/menu");
        Assert.Contains("5.50", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("55.00", menu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brand_that_was_not_there_then_is_not_touched()
    {
        var young = await TestBrand.SignUpAsync(world.Host);
        var refused = await Assert.ThrowsAsync<MoveRefusedException>(() => world.FindAsync(young));
        Assert.Contains("not there yet", refused.Message, StringComparison.Ordinal);
    }

    private async Task AtAsync(RestoreStep step, Func<Task> then, Func<Task> run)
    {
        world.Restorer.At = reached => reached == step ? then() : Task.CompletedTask;
        try
        {
            await run();
        }
        finally
        {
            world.Restorer.At = _ => Task.CompletedTask;
        }
    }

    private Task<long> CountAsync(string sql) => world.Host.ScalarAsync<long>(sql, world.Ours.Id);

    /// <summary>How many guests the brand knows under an address, and how many addresses of theirs.</summary>
    private async Task<(long Guests, long Addresses)> KnownAsync(string email) => (
        await world.Host.ScalarAsync<long>("SELECT count(*) FROM customers.diners WHERE tenant_id = $1 AND email = $2", world.Ours.Id, email),
        await world.Host.ScalarAsync<long>("SELECT count(*) FROM customers.addresses a JOIN customers.diners d ON d.tenant_id = a.tenant_id AND d.id = a.diner_id WHERE d.tenant_id = $1 AND d.email = $2", world.Ours.Id, email));

    /// <summary>Whom the platform knows: people, keys, sessions, whatever brand they are of.</summary>
    private Task<string?> StaffAsync() => world.Host.ScalarAsync<string>("""
        SELECT md5(string_agg(t, '|' ORDER BY t)) FROM (
            SELECT to_jsonb(m)::text FROM accounts.memberships m UNION ALL SELECT to_jsonb(k)::text FROM accounts.api_keys k UNION ALL SELECT to_jsonb(s)::text FROM accounts.sessions s) AS rows (t)
        """);
}
