using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>Crashes: what broke systems like this one. The named points have tests of their own beside the freshness and the events.</summary>
public sealed class CrashThreats(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    [Fact]
    public async Task A_job_enqueued_without_a_tenant()
    {
        await using var scope = own.Host.Services.CreateAsyncScope();
        var timers = scope.ServiceProvider.GetRequiredService<ITimers>();

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => timers.SetAsync(new TimeCame("key"), "key", Instant.FromUtc(2026, 6, 1, 0, 0), default));
        Assert.Throws<NoTenantException>(() => scope.ServiceProvider.GetRequiredService<ITenantScope>().Current);
        Assert.Equal(0, await own.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.timers WHERE key = 'key'"));
    }

    [Fact]
    public async Task Cache_stampede_on_a_hot_menu_after_a_change()
    {
        var brand = await FreshBrand.OpenAsync(own.Host);
        await own.Host.SettleAsync();
        await brand.KeepAsync("/menu");
        var before = brand.Site.Rendered.Count;
        await brand.PriceAsync("5.75");
        var visits = Enumerable.Range(0, 200).Select(_ => brand.VisitAsync("/menu")).ToList();
        await own.Host.SettleAsync();
        await Task.WhenAll(visits);

        Assert.InRange(brand.Site.Rendered.Count - before, 1, 3);
        Assert.Contains("5.75", (await brand.VisitAsync("/menu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_after_a_lost_answer_changes_nothing_twice()
    {
        var brand = await FreshBrand.OpenAsync(own.Host);
        await brand.PriceAsync("5.75");
        // What is told brings more to tell.
        await own.Host.SettleAsync();
        var events = await own.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE tenant_id = $1", brand.Id);
        await brand.PriceAsync("5.75");
        await own.Host.SettleAsync();
        Assert.Equal(events, await own.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE tenant_id = $1", brand.Id));
    }
}
