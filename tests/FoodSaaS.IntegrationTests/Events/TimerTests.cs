using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>Events put off to a later time.</summary>
public sealed class TimerTests(EventHost events) : IClassFixture<EventHost>
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public async Task A_timer_fires_once_at_its_instant_and_not_before()
    {
        var brand = await events.BrandAsync();
        await SetAsync(brand, "key", 1, Hour);
        events.Host.Clock.Advance(Hour - Duration.FromMilliseconds(1));
        await events.Host.SettleAsync();
        Assert.Empty(await events.EffectsAsync(brand, "key"));

        events.Host.Clock.Advance(Duration.FromMilliseconds(1));
        await events.Host.SettleAsync();
        Assert.Equal([1], await events.EffectsAsync(brand, "key"));
        events.Host.Clock.Advance(Hour);
        await events.Host.SettleAsync();
        Assert.Equal([1], await events.EffectsAsync(brand, "key"));
    }

    [Fact]
    public async Task A_timer_of_the_same_key_replaces_the_one_before()
    {
        var brand = await events.BrandAsync();
        await SetAsync(brand, "key", 1, Hour);
        await SetAsync(brand, "key", 2, Hour * 2);
        events.Host.Clock.Advance(Hour * 3);
        await events.Host.SettleAsync();

        Assert.Equal([2], await events.EffectsAsync(brand, "key"));
    }

    [Fact]
    public async Task A_timer_that_many_set_at_once_fires_once_and_none_of_them_fails()
    {
        var brand = await events.BrandAsync();
        for (var round = 0; round < 5; round++)
        {
            var key = $"key {round}";
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SetAsync(brand, key, 1, Hour)));
        }

        events.Host.Clock.Advance(Hour * 2);
        await events.Host.SettleAsync();
        for (var round = 0; round < 5; round++) Assert.Equal([1], await events.EffectsAsync(brand, $"key {round}"));
    }

    [Fact]
    public async Task A_cancelled_timer_never_fires()
    {
        var brand = await events.BrandAsync();
        await SetAsync(brand, "key", 1, Hour);
        await SetAsync(brand, "other", 1, Hour);
        await InBrandAsync(brand, timers => timers.CancelAsync<Happened>("key", default));
        events.Host.Clock.Advance(Hour * 2);
        await events.Host.SettleAsync();

        Assert.Empty(await events.EffectsAsync(brand, "key"));
        Assert.Equal([1], await events.EffectsAsync(brand, "other"));
    }

    [Fact]
    public async Task Brands_have_timers_of_their_own()
    {
        Guid[] brands = [await events.BrandAsync(), await events.BrandAsync()];
        foreach (var brand in brands) await SetAsync(brand, "key", 1, Hour);
        await InBrandAsync(brands[0], timers => timers.CancelAsync<Happened>("key", default));
        events.Host.Clock.Advance(Hour);
        await events.Host.SettleAsync();

        Assert.Empty(await events.EffectsAsync(brands[0], "key"));
        Assert.Equal([1], await events.EffectsAsync(brands[1], "key"));
        Assert.Equal(0, await events.Host.ScalarAsync<long>("SELECT count(*) FROM public.effects WHERE tenant_id <> owner"));
    }

    [Fact]
    public async Task A_timer_set_in_a_transaction_that_failed_was_never_set()
    {
        var brand = await events.BrandAsync();
        await InBrandAsync(brand, timers => timers.SetAsync(new Happened(brand, "key", 1), "key", events.Host.Clock.GetCurrentInstant() + Hour, default), succeed: false);
        events.Host.Clock.Advance(Hour);
        await events.Host.SettleAsync();

        Assert.Empty(await events.EffectsAsync(brand, "key"));
    }

    [Fact]
    public async Task The_longest_key_fires_too()
    {
        var brand = await events.BrandAsync();
        var key = new string('k', 100);
        await SetAsync(brand, key, 1, Hour);
        events.Host.Clock.Advance(Hour);
        await events.Host.SettleAsync();

        Assert.Equal([1], await events.EffectsAsync(brand, key));
    }

    [Fact]
    public async Task Hundreds_of_timers_due_at_once_all_fire()
    {
        var brand = await events.BrandAsync();
        await InBrandAsync(brand, async timers =>
        {
            for (var i = 0; i < 250; i++) await timers.SetAsync(new Happened(brand, "many", i), $"many:{i}", events.Host.Clock.GetCurrentInstant() + Hour, default);
        });
        events.Host.Clock.Advance(Hour);
        await events.Host.SettleAsync();

        Assert.Equal(Enumerable.Range(0, 250), (await events.EffectsAsync(brand, "many")).Order());
    }

    private Task SetAsync(Guid brand, string key, int number, Duration wait) =>
        InBrandAsync(brand, timers => timers.SetAsync(new Happened(brand, key, number), key, events.Host.Clock.GetCurrentInstant() + wait, default));

    private async Task InBrandAsync(Guid brand, Func<ITimers, Task> act, bool succeed = true)
    {
        await using var scope = await TenantScopes.EnterAsync(events.Host.Services, brand);
        await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<ITimers, Nothing>(
            async timers =>
            {
                await act(timers);
                return succeed ? Nothing.Value : Error.Conflict("CHANGED_ITS_MIND", "No.");
            },
            default);
    }
}
