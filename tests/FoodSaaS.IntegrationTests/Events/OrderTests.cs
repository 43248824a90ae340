using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>Every event reaches every subscriber, once, in the order of its aggregate.</summary>
public sealed class OrderTests(EventHost events) : IClassFixture<EventHost>
{
    [Fact]
    public async Task Eight_dispatchers_keep_the_order_of_each_aggregate_and_handle_everything_once()
    {
        Guid[] brands = [await events.BrandAsync(), await events.BrandAsync()];
        string[] aggregates = [.. Enumerable.Range(0, 6).Select(i => $"order:{i}")];
        foreach (var number in Enumerable.Range(1, 12))
        {
            foreach (var brand in brands)
            {
                foreach (var aggregate in aggregates) await events.HappenAsync(brand, aggregate, number);
            }
        }

        var outside = new ConcurrentQueue<Happened>();
        events.Troubles.Meet = async (subscriber, happened) =>
        {
            await Task.Yield();
            if (subscriber == TellOutside.Name) outside.Enqueue(happened);
        };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(DispatchAsync)));

        foreach (var brand in brands)
        {
            foreach (var aggregate in aggregates)
            {
                Assert.Equal(Enumerable.Range(1, 12), await events.EffectsAsync(brand, aggregate));
                Assert.Equal(Enumerable.Range(1, 12), outside.Where(h => h.Owner == brand && h.Aggregate == aggregate).Select(h => h.Number));
            }
        }
    }

    [Fact]
    public async Task An_event_that_is_committed_after_a_later_one_is_not_skipped()
    {
        var brand = await events.BrandAsync();
        await using var late = await events.BeginAsync(brand, new Happened(brand, "late", 1));
        await events.HappenAsync(brand, "early", 1);
        await events.Host.SettleAsync();
        Assert.Equal([1], await events.EffectsAsync(brand, "early"));
        Assert.Empty(await events.EffectsAsync(brand, "late"));

        await late.CommitAsync();
        await events.Host.SettleAsync();
        Assert.Equal([1], await events.EffectsAsync(brand, "late"));
    }

    [Fact]
    public async Task What_was_rolled_back_never_happened()
    {
        var brand = await events.BrandAsync();
        await (await events.BeginAsync(brand, new Happened(brand, "undone", 1))).DisposeAsync();
        await events.Host.SettleAsync();

        Assert.Empty(await events.EffectsAsync(brand, "undone"));
    }

    [Fact]
    public async Task Each_event_is_handled_in_the_scope_of_its_own_brand()
    {
        Guid[] brands = [.. await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => events.BrandAsync()))];
        foreach (var brand in brands) await events.HappenAsync(brand, "own", [.. Enumerable.Range(1, 10)]);
        await events.Host.SettleAsync();

        Assert.Equal(0, await events.Host.ScalarAsync<long>("SELECT count(*) FROM public.effects WHERE tenant_id <> owner"));
        foreach (var brand in brands) Assert.Equal(10, (await events.EffectsAsync(brand, "own")).Count);
    }

    [Fact]
    public async Task A_delivery_that_outlives_its_lease_is_not_handled_twice()
    {
        var brand = await events.BrandAsync();
        await events.HappenAsync(brand, "slow", 1);
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        events.Troubles.Meet = async (subscriber, _) =>
        {
            if (subscriber != KeepEffect.Name || !begun.TrySetResult()) return;
            await release.Task;
        };
        var first = Task.Run(() => Dispatcher().RunOnceAsync(default));
        await begun.Task;
        events.Host.Clock.Advance(Duration.FromSeconds(61));
        await Dispatcher().RunOnceAsync(default);
        release.SetResult();
        await first;

        Assert.Equal([1], await events.EffectsAsync(brand, "slow"));
    }

    private async Task DispatchAsync()
    {
        var dispatcher = Dispatcher();
        for (var deadline = DateTime.UtcNow.AddSeconds(60); await events.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE done_at IS NULL") > 0;)
        {
            Assert.True(DateTime.UtcNow < deadline);
            await dispatcher.RunOnceAsync(default);
        }
    }

    private OutboxDispatcher Dispatcher()
    {
        var services = events.Host.Services;
        return new OutboxDispatcher(
            services.GetRequiredService<OutboxQueue>(),
            services.GetRequiredService<SubscriberRunner>(),
            services.GetRequiredService<EventSubscriptions>(),
            services.GetRequiredService<DispatcherSignal>(),
            services.GetRequiredService<Homes>(),
            services.GetRequiredService<IClock>(),
            NullLogger<OutboxDispatcher>.Instance);
    }
}
