using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>An endpoint that hangs costs its own brand's patience and nobody else's.</summary>
public sealed class FairnessTests(ApiFixture api) : IAsyncLifetime
{
    private const int Backlog = 40;

    private readonly HangingHost _host = new(api);

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task While_one_brands_endpoints_hang_another_brands_messages_and_all_pages_go_on()
    {
        await using var hanging = await Receiver.OpenAsync();
        await using var quick = await Receiver.OpenAsync();
        var (now, most) = (0, 0);
        using var letGo = new CancellationTokenSource();
        hanging.Answer = async http =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            using var end = CancellationTokenSource.CreateLinkedTokenSource(letGo.Token, http.RequestAborted);
            await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Interlocked.Decrement(ref now);
        };

        var slow = await _host.BrandAsync();
        string[] endpoints = [(await slow.OpenAsync(hanging.Url)).Id, (await slow.OpenAsync(hanging.Url)).Id, (await slow.OpenAsync(hanging.Url)).Id];
        for (var i = 0; i < Backlog / endpoints.Length; i++) await slow.ChangeMenuAsync();
        await _host.Host.SettleAsync();
        await Waiting.UntilAsync(() => Task.FromResult(now == CallSlots.OfABrand));

        var other = await _host.BrandAsync();
        await other.OpenAsync(quick.Url, "page.published");
        await DeliveryTests.PublishAsync(other);
        await Waiting.UntilAsync(() => Task.FromResult(quick.Heard.Count == 1));
        Assert.Equal(CallSlots.OfABrand, now);

        // Its own pages, too: the outbox has slots of its own.
        await slow.ChangeMenuAsync();
        await _host.Host.SettleAsync();
        Assert.Equal(CallSlots.OfABrand, now);
        Assert.Equal(CallSlots.OfABrand, most);
        Assert.All(endpoints, e => Assert.InRange(LeasedOf(e), 0, CallSlots.OfALane));
        await letGo.CancelAsync();
    }

    [Fact]
    public async Task One_endpoint_holds_its_own_slots_and_leaves_the_rest_to_its_brands_others()
    {
        await using var hanging = await Receiver.OpenAsync();
        await using var quick = await Receiver.OpenAsync();
        var now = 0;
        using var letGo = new CancellationTokenSource();
        hanging.Answer = async http =>
        {
            Interlocked.Increment(ref now);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(letGo.Token, http.RequestAborted);
            await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        var brand = await _host.BrandAsync();
        await brand.OpenAsync(hanging.Url, "menu.changed");
        for (var i = 0; i < 10; i++) await brand.ChangeMenuAsync();
        await _host.Host.SettleAsync();
        await Waiting.UntilAsync(() => Task.FromResult(now == CallSlots.OfALane));
        await brand.OpenAsync(quick.Url, "page.published");
        await DeliveryTests.PublishAsync(brand);
        await Waiting.UntilAsync(() => Task.FromResult(quick.Heard.Count == 1));
        Assert.Equal(CallSlots.OfALane, now);
        await letGo.CancelAsync();
    }

    [Fact]
    public async Task One_claim_takes_a_lanes_share_of_it_however_many_brands_wait_there()
    {
        var later = _host.Host.Clock.GetCurrentInstant() + Duration.FromDays(1);
        var shared = Guid.CreateVersion7();
        for (var i = 0; i < 10; i++) await WaitsAsync(shared, later);
        for (var i = 0; i < 3; i++) await WaitsAsync(Guid.CreateVersion7(), later);
        var queue = new CallQueue(_host.Host.Services.GetRequiredService<DispatcherSource>(), new FakeClock(later));

        var claimed = await queue.ClaimAsync(new CallSlots(), TestContext.Current.CancellationToken);

        Assert.Equal((CallSlots.OfALane, 3), (claimed.Count(c => c.Lane == shared), claimed.Count(c => c.Lane != shared)));
    }

    /// <summary>A call of some brand, which the host itself does not make yet.</summary>
    private Task WaitsAsync(Guid lane, Instant due) => _host.Host.ScalarAsync<object>(
        "INSERT INTO tenancy.calls (tenant_id, kind, id, lane, due_at, claims) VALUES ($1, 'test', $2, $3, $4, 0)", Guid.CreateVersion7(), Guid.CreateVersion7(), lane, due.ToDateTimeUtc());

    private long LeasedOf(string endpoint) =>
        _host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.calls WHERE lane = $1 AND leased_until IS NOT NULL", GlobalId.Parse(endpoint)!.Value.Id).GetAwaiter().GetResult();

    private static void InterlockedMax(ref int most, int seen)
    {
        for (var old = Volatile.Read(ref most); seen > old && Interlocked.CompareExchange(ref most, seen, old) != old; old = Volatile.Read(ref most))
        {
            // Somebody else saw more meanwhile: look again.
        }
    }

    /// <summary>Its endpoints may hang as long as the test lasts.</summary>
    private sealed class HangingHost(ApiFixture api) : WebhookHost(api)
    {
        protected override string AnswerSeconds => "60";
    }
}
