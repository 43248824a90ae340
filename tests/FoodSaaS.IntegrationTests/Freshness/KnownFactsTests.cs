using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>What a node remembers for its writes is what is committed: never older, never another brand's, never what nobody else sees.</summary>
public sealed class KnownFactsTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string Key = "tests.fact";
    private const string Tag = "tests:fact";

    private int _reads;

    private OwnHost Host => own.Host;

    [Fact]
    public async Task What_was_read_once_is_not_read_again_until_it_changes()
    {
        var brand = await BrandAsync();
        Assert.Equal(1, await AskAsync(brand));
        Assert.Equal(1, await AskAsync(brand));
        Marks.Mark(new TenantId(brand), ["tests:other"]);
        Assert.Equal(1, await AskAsync(brand));
        Marks.Mark(new TenantId(brand), [Tag]);
        Assert.Equal(2, await AskAsync(brand));
        Marks.Mark(new TenantId(brand), [DataChanged.Everything]);
        Assert.Equal(3, await AskAsync(brand));
    }

    [Fact]
    public async Task While_a_change_is_on_its_way_everything_is_read()
    {
        var brand = await BrandAsync();
        var neighbour = await BrandAsync();
        Assert.Equal(1, await AskAsync(brand));
        Assert.Equal(2, await AskAsync(neighbour));
        var happened = Guid.CreateVersion7();
        await Host.ScalarAsync<int>(
            "INSERT INTO tenancy.outbox (tenant_id, id, name, aggregate_key, aggregate_version, payload, occurred_at) VALUES ($1, $2, 'freshness.data-changed.v1', 'tests', 0, '{}', now()) RETURNING 1", brand, happened);
        await Host.ScalarAsync<int>(
            "INSERT INTO tenancy.deliveries (tenant_id, event_id, subscriber, aggregate_key, aggregate_version, attempts, next_attempt_at) VALUES ($1, $2, 'freshness.data-changed', 'tests', 0, 0, '2200-01-01') RETURNING 1", brand, happened);

        Assert.Equal(3, await AskAsync(brand));
        Assert.Equal(4, await AskAsync(brand));
        Assert.Equal(4, await AskAsync(neighbour));
        await Host.ScalarAsync<int>("UPDATE tenancy.deliveries SET done_at = now() WHERE event_id = $1 RETURNING 1", happened);
        Assert.Equal(4, await AskAsync(brand));
    }

    [Fact]
    public async Task A_fact_that_ends_by_itself_is_read_again_then()
    {
        var brand = await BrandAsync();
        var end = Host.Clock.GetCurrentInstant() + Duration.FromMinutes(1);
        Assert.Equal(1, await AskAsync(brand, until: end));
        Assert.Equal(1, await AskAsync(brand, until: end));
        Host.Clock.Reset(end);
        Assert.Equal(2, await AskAsync(brand));
    }

    [Fact]
    public async Task Nothing_is_remembered_of_what_the_transaction_itself_has_saved()
    {
        var brand = await BrandAsync();
        await InAsync(brand, async services =>
        {
            services.GetRequiredService<TenantConnection>().NoteSave();
            await ReadAsync(services.GetRequiredService<IKnownFacts>(), services, null);
        });
        Assert.Equal(2, await AskAsync(brand));
        Assert.Equal(2, await AskAsync(brand));
    }

    [Fact]
    public async Task Outside_of_a_transaction_everything_is_read()
    {
        var brand = await BrandAsync();
        Assert.Equal(1, await AskAsync(brand));
        await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        await ReadAsync(scope.ServiceProvider.GetRequiredService<IKnownFacts>(), scope.ServiceProvider, null);
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task A_node_that_changes_do_not_wait_for_reads_everything()
    {
        var brand = await BrandAsync();
        Assert.Equal(1, await AskAsync(brand));
        await InAsync(brand, async services =>
        {
            var alone = new KnownFacts(
                services.GetRequiredService<FactMemory>(), Marks, new NodeLease("alone"), services.GetRequiredService<ReadTags>(), services.GetRequiredService<TenantConnection>(),
                services.GetRequiredService<EventSubscriptions>(), services.GetRequiredService<ITenantScope>(), Host.Clock);
            await ReadAsync(alone, services, null);
        });
        Assert.Equal(2, _reads);
    }

    private InvalidationMarks Marks => Host.Services.GetRequiredService<InvalidationMarks>();

    private async Task<Guid> BrandAsync()
    {
        var brand = await Host.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", (await TestBrand.SignUpAsync(Host)).Slug);
        await Host.SettleAsync();
        return brand;
    }

    /// <returns>How often it was read by now.</returns>
    private async Task<int> AskAsync(Guid brand, Instant? until = null)
    {
        await InAsync(brand, services => ReadAsync(services.GetRequiredService<IKnownFacts>(), services, until));
        return _reads;
    }

    private Task<string?> ReadAsync(IKnownFacts known, IServiceProvider services, Instant? until) => known.GetAsync<string>(
        Key,
        () =>
        {
            _reads++;
            var tags = services.GetRequiredService<ICacheTags>();
            tags.Name(Tag);
            if (until is { } end) tags.ChangesAt(end);
            return Task.FromResult<string?>("fact");
        },
        default);

    private async Task InAsync(Guid brand, Func<IServiceProvider, Task> act)
    {
        await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(default);
        await act(scope.ServiceProvider);
        await transaction.CommitAsync(default);
    }
}
