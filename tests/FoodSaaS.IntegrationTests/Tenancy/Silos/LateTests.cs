using FoodSaaS.Cms.Freshness;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Silos;

/// <summary>Whoever works with an old copy of the registry is sent on by the database that the brand has left.</summary>
public sealed class LateTests(SiloHost silos) : IClassFixture<SiloHost>
{
    [Fact]
    public async Task A_late_write_goes_where_the_brand_is()
    {
        var brand = await silos.OpenAsync();
        await using var late = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id);
        // Its context is on the old database already.
        Assert.InRange(await CountAsync(late), 1, 100);
        await silos.MoveAsync(brand, SiloHost.Vip);

        await NoteAsync(late, "late");

        Assert.Equal(1, await silos.Silo.ScalarAsync<long>(Noted, brand.Id, "late"));
        Assert.Equal(0, await silos.Host.ScalarAsync<long>(Noted, brand.Id, "late"));
    }

    [Fact]
    public async Task A_late_read_sees_what_is_so_now()
    {
        var brand = await silos.OpenAsync();
        await using var late = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id);
        var before = await CountAsync(late);
        await silos.MoveAsync(brand, SiloHost.Vip);
        await using (var prompt = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id)) await NoteAsync(prompt, "prompt");
        Assert.Equal(before + 1, await CountAsync(late));

        await silos.MoveAsync(brand, null);
        Assert.Equal(before + 1, await CountAsync(late));
    }

    [Theory]
    [InlineData(null, SiloHost.Vip)]
    [InlineData(SiloHost.Vip, null)]
    public async Task A_turn_that_is_taken_where_the_brand_was_is_lost_and_holds_up_nobody(string? before, string? after)
    {
        var brand = await silos.OpenAsync();
        if (before is not null) await silos.MoveAsync(brand, before);
        await using (var late = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id))
        {
            var turn = late.ServiceProvider.GetRequiredService<BrandTurn>();
            await using (await turn.TakeAsync("lateness", default))
            {
                turn.EnsureHeld();
                Assert.Equal(1, await TurnsAsync(before, brand.Id));
                await silos.MoveAsync(brand, after);
                await NoteAsync(late, "late");
                Assert.Throws<InvalidOperationException>(turn.EnsureHeld);
            }

            Assert.Equal(0, await TurnsAsync(before, brand.Id));
        }
    }

    [Fact]
    public async Task What_was_being_told_when_the_brand_moved_is_told_there_at_once()
    {
        const string told = "SELECT count(*) FROM tenancy.deliveries WHERE tenant_id = $1 AND subscriber = 'freshness.data-changed' AND leased_until IS NOT NULL AND done_at IS NULL";
        var brand = await silos.OpenAsync();
        await silos.SettleAsync();
        await using (var late = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id))
        {
            await using (await late.ServiceProvider.GetRequiredService<BrandTurn>().TakeAsync(ReplacePages.Matter, default))
            {
                await brand.PriceAsync("7.70");
                await Waiting.UntilAsync(async () => await silos.Host.ScalarAsync<long>(told, brand.Id) == 1);
                await silos.MoveAsync(brand, SiloHost.Vip);
                Assert.Equal(1, await silos.Silo.ScalarAsync<long>(told, brand.Id));
            }
        }

        // No lease ends: the clock of this host stands.
        await silos.SettleAsync(SiloHost.Vip, brand.Id);
    }

    [Fact]
    public async Task A_move_waits_for_the_write_that_is_under_way_and_takes_it_along()
    {
        var brand = await silos.OpenAsync();
        await using var slow = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id);
        var connection = slow.ServiceProvider.GetRequiredService<TenantConnection>();
        Task move;
        await using (var transaction = await connection.BeginAsync(default))
        {
            var db = slow.ServiceProvider.GetRequiredService<TenancyDb>();
            Add(db, "slow");
            await db.SaveChangesAsync();
            move = silos.MoveAsync(brand, SiloHost.Vip);
            await Waiting.UntilAsync(async () => await silos.Host.ScalarAsync<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") > 0);
            await transaction.CommitAsync(default);
        }

        await move;
        Assert.Equal(1, await silos.Silo.ScalarAsync<long>(Noted, brand.Id, "slow"));
    }

    [Fact]
    public async Task A_write_outside_a_transaction_is_refused_since_a_move_would_not_wait_for_it()
    {
        var brand = await silos.OpenAsync();
        await using var scope = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<TenancyDb, int>(db => db.History.ExecuteDeleteAsync(), default));
        Assert.Contains("inside a use case's transaction", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_use_case_keeps_both_what_it_wrote_to_the_silo_and_to_the_registry_or_neither(bool succeeds, long kept)
    {
        var brand = await silos.OpenAsync();
        await silos.MoveAsync(brand, SiloHost.Vip);
        await using var scope = await TenantScopes.EnterAsync(silos.Host.Services, brand.Id);
        var (services, subject) = (scope.ServiceProvider, $"Both {succeeds}");
        await services.GetRequiredService<UseCaseRunner>().WriteAsync<TenancyDb, Nothing>(
            async db =>
            {
                Add(db, "both");
                await db.SaveChangesAsync();
                await services.GetRequiredService<FoodSaaS.Contracts.Accounts.IStaffMail>().TellOwnersAsync(subject, "Both", "both", default);
                return succeeds ? Nothing.Value : Error.Conflict("NO", "No.");
            },
            default);
        Assert.Equal(kept, await silos.Silo.ScalarAsync<long>(Noted, brand.Id, "both"));
        await Waiting.UntilAsync(async () => await silos.Host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails WHERE subject = $1", subject) == 0);
        Assert.Equal(kept, (await TestBrand.MailsAsync(silos.Host, brand.Brand.Email)).Count(m => m.Contains("Both", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_silo_that_does_not_answer_takes_down_its_own_brand_only()
    {
        var (brand, neighbour) = (await silos.OpenAsync(), await silos.OpenAsync());
        await silos.SettleAsync();
        await silos.Host.Services.GetRequiredService<Homes>().KeepAsync(new(brand.Id), new(SiloHost.Gone, 1), default);
        using var diner = brand.Brand.Diner(silos.Host);
        using var refused = await diner.PostAsync("/graphql", System.Net.Http.Json.JsonContent.Create(new { query = "{ menu { currency } }" }));
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Contains("BRAND_UNAVAILABLE", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);

        using var others = neighbour.Brand.Diner(silos.Host);
        await others.DataAsync("{ menu { currency } }");
        using var platform = silos.Host.Client("foodsaas.localhost");
        using var health = await platform.GetAsync("/health/ready");
        Assert.Equal(200, (int)health.StatusCode);
        Assert.Contains("\"degraded\":[\"gone\"]", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_to_nowhere_is_refused_and_moves_nothing()
    {
        var brand = await silos.OpenAsync();
        await silos.SettleAsync();
        var before = await silos.RowsAsync(null, brand.Id);
        await Assert.ThrowsAsync<MoveRefusedException>(() => silos.MoveAsync(brand, "unheard-of"));
        await Assert.ThrowsAsync<BrandUnavailableException>(() => silos.MoveAsync(brand, SiloHost.Gone));
        Assert.Equal(before, await silos.RowsAsync(null, brand.Id));
        Assert.Equal("pool", await silos.RegisteredAsync(brand.Id));
    }

    private Task<long> TurnsAsync(string? home, Guid brand) => silos.DatabaseOf(home).ScalarAsync<long>(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND (classid::bigint << 32 | objid::bigint) = hashtextextended('lateness:' || $1, 0)", brand.ToString());

    private const string Noted = "SELECT count(*) FROM tenancy.history WHERE tenant_id = $1 AND author = $2";

    private static void Add(TenancyDb db, string author) => db.History.Add(new HistoryRow { Entity = "test.note", EntityId = Guid.NewGuid(), Version = 1, Author = author });

    private static Task NoteAsync(AsyncServiceScope scope, string author) => scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<TenancyDb, Nothing>(
        async db =>
        {
            Add(db, author);
            await db.SaveChangesAsync();
            return Nothing.Value;
        },
        default);

    private static Task<int> CountAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<TenancyDb, int>(db => db.History.CountAsync(), default);
}
