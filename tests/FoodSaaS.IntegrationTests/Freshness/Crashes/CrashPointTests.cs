using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness.Crashes;

/// <summary>A host dies at a named point; another one on the same database finishes the job.</summary>
public sealed class CrashPointTests(ApiFixture api) : IAsyncLifetime
{
    private OwnHost _host = null!;
    private FreshBrand _brand = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await OwnHost.MakeAsync(api);
        await MenuChangeCount.MakeTableAsync(_host.Database);
        await StartAsync();
        _brand = await FreshBrand.OpenAsync(_host);
        await _host.SettleAsync();
        await _brand.KeepAsync(FreshBrand.Paths);
        await _host.StopAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Commit_the_process_dies_before_anybody_was_told()
    {
        await StartAsync(services => services.RemoveHosted<OutboxDispatcher>());
        await VisitAllAsync();
        await _brand.PriceAsync("5.75");
        Assert.Empty(_host.Storefront.HeardOf(_brand.Id));

        await ComeBackAsync();
    }

    [Theory]
    [InlineData(nameof(Death.Store), 0, false)]
    [InlineData(nameof(Death.Send), 1, false)]
    [InlineData(nameof(Death.Evict), 1, false)]
    [InlineData(nameof(Death.Refill), 1, true)]
    public async Task The_process_dies_on_the_way_to_the_caches(string point, int heard, bool isDone)
    {
        var life = new Mortality();
        await StartAsync(services => services.Decorate<IStorefrontPages>(inner => new DyingPages(inner, Enum.Parse<Death>(point), life)));
        await VisitAllAsync();
        await _brand.PriceAsync("5.75");
        await _host.SettleAsync();
        Assert.True(life.Deaths > 0);
        Assert.Equal(heard, _host.Storefront.HeardOf(_brand.Id).Count());
        Assert.Equal(isDone, await _host.ScalarAsync<bool>("SELECT done_at IS NOT NULL FROM tenancy.deliveries WHERE subscriber = 'freshness.data-changed' ORDER BY event_id DESC LIMIT 1"));

        await ComeBackAsync();
    }

    [Fact]
    public async Task Mark_the_process_dies_when_all_is_done_but_the_mark()
    {
        await _host.ScalarAsync<object>("""
            CREATE FUNCTION public.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'dead'; END $$;
            CREATE TRIGGER die BEFORE UPDATE OF done_at ON tenancy.deliveries FOR EACH ROW WHEN (NEW.subscriber = 'freshness.data-changed') EXECUTE FUNCTION public.die()
            """);
        await StartAsync();
        await VisitAllAsync();
        await _brand.PriceAsync("5.75");
        await _host.SettleAsync();
        Assert.Single(_host.Storefront.HeardOf(_brand.Id));
        Assert.Contains("5.75", (await _brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);

        await _host.ScalarAsync<object>("DROP TRIGGER die ON tenancy.deliveries");
        await ComeBackAsync();
        Assert.Single(_host.Storefront.HeardOf(_brand.Id));
    }

    private async Task ComeBackAsync()
    {
        await _host.StopAsync();
        await StartAsync();
        await VisitAllAsync();
        _host.Clock.Advance(Duration.FromMinutes(2));
        await _host.SettleAsync();
        await Aftermath.IsCleanAsync(_host.Database, _brand);
        Assert.Contains("5.75", (await _brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
        Assert.Equal(
            await _host.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE name = 'catalog.menu-changed.v1'"),
            await _host.ScalarAsync<long>("SELECT count(*) FROM public.menu_changes WHERE tenant_id = $1", _brand.Id));
    }

    private async Task VisitAllAsync()
    {
        foreach (var path in FreshBrand.Paths) await _brand.VisitAsync(path);
    }

    private Task StartAsync(Action<IServiceCollection>? change = null) => _host.StartAsync(
        services =>
        {
            MenuChangeCount.AddTo(services);
            change?.Invoke(services);
        },
        MenuChangeCount.Subscribe);
}
