using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>Subscribers that fail, and what their failures must not touch.</summary>
public sealed class FailureTests(EventHost events) : IClassFixture<EventHost>
{
    [Fact]
    public async Task A_poisoned_delivery_is_dead_after_three_days_and_blocks_neither_other_subscribers_nor_other_aggregates()
    {
        var brand = await events.BrandAsync();
        Poison("poisoned");
        var born = events.Host.Clock.GetCurrentInstant();
        await events.HappenAsync(brand, "poisoned", 1, 2);
        await events.HappenAsync(brand, "healthy", 1, 2);
        // The clock runs on while the test does: the hour of death itself is left out.
        foreach (var hours in Enumerable.Range(0, 39).Select(i => i * 2).Where(h => h != 72))
        {
            events.Host.Clock.Advance(born + Duration.FromHours(hours) - events.Host.Clock.GetCurrentInstant());
            await events.Host.SettleAsync();
            Assert.Equal([1, 2], await events.EffectsAsync(brand, "healthy"));
            Assert.Equal(hours > 72 ? 2 : 0, await DeadAsync(brand));
        }

        Assert.Empty(await events.EffectsAsync(brand, "poisoned"));
        var letters = (await DeadLetters.AllAsync(default)).Where(l => l.Tenant == brand).ToList();
        Assert.Equal([(KeepEffect.Name, "test.happened.v1", "InvalidOperationException"), (KeepEffect.Name, "test.happened.v1", "InvalidOperationException")], letters.Select(l => (l.Subscriber, l.EventName, l.Error!)));
        Assert.Equal(2, await events.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE tenant_id = $1 AND subscriber = $2 AND aggregate_key = 'poisoned' AND done_at IS NOT NULL", brand, TellOutside.Name));
        await events.HappenAsync(brand, "healthy", 3);
        await events.Host.SettleAsync();
        Assert.Equal([1, 2, 3], await events.EffectsAsync(brand, "healthy"));

        events.Troubles.Meet = (_, _) => Task.CompletedTask;
        Assert.Equal(2, await DeadLetters.ReplayAsync(default));
        await events.Host.SettleAsync();
        Assert.Equal([1, 2], await events.EffectsAsync(brand, "poisoned"));
        Assert.Empty(await DeadLetters.AllAsync(default));
    }

    [Fact]
    public async Task A_failure_undoes_what_the_subscriber_wrote()
    {
        var brand = await events.BrandAsync();
        var failures = 3;
        events.Troubles.Meet = (subscriber, happened) => subscriber == KeepEffect.Name && happened.Owner == brand && failures-- > 0 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        await events.HappenAsync(brand, "retried", 1);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            Assert.Empty(await events.EffectsAsync(brand, "retried"));
            await events.Host.SettleAsync();
            events.Host.Clock.Advance(Duration.FromMinutes(1));
        }

        Assert.Equal([1], await events.EffectsAsync(brand, "retried"));
    }

    [Fact]
    public async Task Waits_double_from_half_a_second_to_an_hour_with_a_fifth_of_chance()
    {
        var brand = await events.BrandAsync();
        Poison("waits");
        await events.HappenAsync(brand, "waits", 1);
        for (var attempt = 1; attempt <= 20; attempt++)
        {
            await events.Host.SettleAsync();
            var seconds = (double)await events.Host.ScalarAsync<decimal>(
                "SELECT extract(epoch FROM next_attempt_at - $3) FROM tenancy.deliveries WHERE tenant_id = $1 AND subscriber = $2 AND aggregate_key = 'waits'", brand, KeepEffect.Name, events.Host.Clock.GetCurrentInstant().ToDateTimeUtc());
            var middle = Math.Min(3600, 0.25 * Math.Pow(2, attempt));
            Assert.InRange(seconds, middle * 0.799, middle * 1.201);
            events.Host.Clock.Advance(Duration.FromSeconds(seconds) + Duration.FromMilliseconds(1));
        }
    }

    [Fact]
    public async Task What_is_stored_of_a_failure_holds_none_of_its_words()
    {
        var brand = await events.BrandAsync();
        events.Troubles.Meet = (_, happened) => happened.Owner == brand ? throw new InvalidOperationException("olga@example.com") : Task.CompletedTask;
        await events.HappenAsync(brand, "private", 1);
        await events.Host.SettleAsync();

        Assert.Equal(["InvalidOperationException"], (await events.Host.Database.ColumnAsync<string>("SELECT last_error FROM tenancy.deliveries WHERE tenant_id = $1 AND aggregate_key = 'private'", brand)).Distinct());
    }

    [Fact]
    public async Task One_brands_failing_endpoint_does_not_delay_another_brand()
    {
        Guid[] brands = [await events.BrandAsync(), await events.BrandAsync()];
        events.Troubles.Meet = (_, happened) => happened.Owner == brands[0] ? throw new HttpRequestException("down") : Task.CompletedTask;
        foreach (var number in Enumerable.Range(1, 100)) await events.HappenAsync(brands[0], $"a{number}", 1);
        await events.HappenAsync(brands[1], "b", 1);
        await events.Host.SettleAsync();

        Assert.Equal([1], await events.EffectsAsync(brands[1], "b"));
    }

    [Fact]
    public async Task One_brands_hanging_endpoint_does_not_delay_another_brand()
    {
        Guid[] brands = [await events.BrandAsync(), await events.BrandAsync()];
        var hanging = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        events.Troubles.Meet = async (subscriber, happened) =>
        {
            if (happened.Owner != brands[0] || subscriber != TellOutside.Name) return;
            begun.TrySetResult();
            await hanging.Task;
        };
        foreach (var number in Enumerable.Range(1, 10)) await events.HappenAsync(brands[0], $"a{number}", 1);
        var loop = events.Host.Services.GetRequiredService<OutboxDispatcher>();
        await loop.StartAsync(default);
        try
        {
            await begun.Task;
            await events.HappenAsync(brands[1], "b", 1);
            await Waiting.UntilAsync(async () => (await events.EffectsAsync(brands[1], "b")).Count == 1);
        }
        finally
        {
            hanging.SetResult();
            await loop.StopAsync(default);
        }
    }

    [Fact]
    public async Task No_brand_is_claimed_beyond_its_share_of_slots()
    {
        await events.Host.SettleAsync();
        var brand = await events.BrandAsync();
        foreach (var number in Enumerable.Range(1, DeliverySlots.All)) await events.HappenAsync(brand, $"a{number}", 1);
        var queue = events.Host.Services.GetRequiredService<OutboxQueue>();
        var slots = new DeliverySlots();
        slots.Take(brand);

        var claimed = await queue.ClaimAsync(slots, default);
        foreach (var delivery in claimed) slots.Take(delivery.Tenant);
        Assert.Equal(Enumerable.Repeat(brand, DeliverySlots.OfABrand - 1), claimed.Select(c => c.Tenant));
        Assert.Empty(await queue.ClaimAsync(slots, default));

        foreach (var delivery in claimed) await queue.ReleaseAsync(delivery);
        await events.Host.SettleAsync();
    }

    [Fact]
    public async Task Events_that_everybody_was_told_of_go_after_thirty_days_and_dead_letters_stay()
    {
        var brand = await events.BrandAsync();
        Poison("kept");
        await events.HappenAsync(brand, "kept", 1);
        await events.HappenAsync(brand, "told", 1);
        await events.Host.SettleAsync();
        events.Host.Clock.Advance(Duration.FromDays(29));
        await events.Host.SettleAsync();
        var queue = events.Host.Services.GetRequiredService<OutboxQueue>();
        await queue.DeleteOldAsync(default);
        Assert.Equal(["kept", "told"], await AggregatesAsync(brand));

        events.Host.Clock.Advance(Duration.FromDays(2));
        Assert.True(await queue.DeleteOldAsync(default) > 0);
        Assert.Equal(["kept"], await AggregatesAsync(brand));
        await DeadLetters.ReplayAsync(default);
        events.Troubles.Meet = (_, _) => Task.CompletedTask;
        await events.Host.SettleAsync();
        Assert.Equal([1], await events.EffectsAsync(brand, "kept"));
    }

    private Task<IReadOnlyList<string>> AggregatesAsync(Guid brand) =>
        events.Host.Database.ColumnAsync<string>("SELECT aggregate_key FROM tenancy.outbox WHERE tenant_id = $1 AND aggregate_key IN ('kept', 'told') ORDER BY 1", brand);

    private DeadLetters DeadLetters => events.Host.Services.GetRequiredService<DeadLetters>();

    private void Poison(string aggregate) => events.Troubles.Meet = (subscriber, happened) =>
        subscriber == KeepEffect.Name && happened.Aggregate == aggregate ? throw new InvalidOperationException("poison") : Task.CompletedTask;

    private Task<long> DeadAsync(Guid brand) => events.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.deliveries WHERE tenant_id = $1 AND dead_at IS NOT NULL", brand);
}
