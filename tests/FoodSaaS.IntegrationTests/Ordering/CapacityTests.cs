using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>The kitchen's time is taken exactly once, whoever asks at once.</summary>
public sealed class CapacityTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    private Instant Now => Host.Clock.GetCurrentInstant();

    [Fact]
    public async Task Of_five_hundred_who_want_fifty_places_exactly_fifty_get_one()
    {
        var (brand, place) = await KitchenAsync();
        var slot = Now + Duration.FromHours(2);
        // Six slots before it are within reach of an order of three minutes: 150 minutes.
        var work = new StationWork("kitchen", 3, 25);
        var gate = new SemaphoreSlim(60);
        var promised = await Task.WhenAll(Enumerable.Range(0, 500).Select(async _ =>
        {
            await gate.WaitAsync();
            try
            {
                return await HoldAsync(brand, Guid.NewGuid(), Demand(place, slot, work));
            }
            finally
            {
                gate.Release();
            }
        }));

        Assert.Equal(50, promised.Count(p => p is not null));
        Assert.All(promised.OfType<Instant>(), p => Assert.Equal(slot, p));
        Assert.Equal(150L, await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place));
        Assert.Equal(0L, await Host.ScalarAsync<long>("SELECT count(*) FROM ordering.capacity_slots WHERE location_id = $1 AND used > capacity", place));
    }

    [Fact]
    public async Task As_soon_as_possible_comes_later_with_every_order_before_it()
    {
        var (brand, place) = await KitchenAsync();
        var begins = KitchenSlots.Of(Now);
        for (var order = 1; order <= 4; order++)
        {
            var promised = await HoldAsync(brand, Guid.NewGuid(), Demand(place, null, new StationWork("kitchen", 10, 10)));
            Assert.Equal(Instant.Max(begins + Duration.FromMinutes(5 * order), Now + Duration.FromMinutes(10)), promised);
        }
    }

    [Fact]
    public async Task All_stations_have_time_or_nothing_is_taken()
    {
        var (brand, place) = await KitchenAsync();
        var slot = Now + Duration.FromHours(1);
        await HoldAsync(brand, Guid.NewGuid(), Demand(place, slot, new StationWork("grill", 60, 10)));
        Assert.Null(await HoldAsync(brand, Guid.NewGuid(), Demand(place, slot, new StationWork("bar", 5, 10), new StationWork("grill", 55, 10))));
        Assert.Equal(60L, await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place));
        Assert.Equal(1L, await Host.ScalarAsync<long>("SELECT count(*) FROM ordering.capacity_holds WHERE location_id = $1", place));
    }

    [Fact]
    public async Task Orders_of_several_stations_never_wait_for_each_other_forever()
    {
        var (brand, place) = await KitchenAsync();
        var slot = Now + Duration.FromHours(1);
        var promised = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => HoldAsync(
            brand, Guid.NewGuid(), n % 2 == 0 ? Demand(place, slot, new StationWork("bar", 7, 10), new StationWork("grill", 12, 10)) : Demand(place, null, new StationWork("grill", 12, 10), new StationWork("bar", 7, 10)))));
        Assert.Contains(promised, p => p is not null);
        Assert.Equal(
            await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place),
            await Host.ScalarAsync<long>("SELECT sum((p->>'minutes')::int) FROM ordering.capacity_holds h, jsonb_array_elements(h.parts) p WHERE h.location_id = $1", place));
    }

    [Fact]
    public async Task What_was_held_comes_back_when_its_time_is_over_unless_the_order_stands()
    {
        var (brand, place) = await KitchenAsync();
        var (paid, forgotten) = (Guid.NewGuid(), Guid.NewGuid());
        var demand = Demand(place, Now + Duration.FromHours(3), new StationWork("kitchen", 30, 10));
        foreach (var order in new[] { paid, forgotten }) Assert.NotNull(await HoldAsync(brand, order, demand, Now + Duration.FromMinutes(10)));
        Assert.Null(await HoldAsync(brand, Guid.NewGuid(), demand));
        await InBrandAsync(brand, async kitchen =>
        {
            await kitchen.CommitAsync(paid, default);
            return true;
        });

        Host.Clock.Advance(Duration.FromMinutes(10));
        await Host.SettleAsync();
        Assert.NotNull(await HoldAsync(brand, Guid.NewGuid(), demand));
        Assert.Null(await HoldAsync(brand, Guid.NewGuid(), demand));
    }

    [Fact]
    public async Task The_same_hold_is_taken_and_given_back_once()
    {
        var (brand, place) = await KitchenAsync();
        var order = Guid.NewGuid();
        var demand = Demand(place, Now + Duration.FromHours(3), new StationWork("kitchen", 4, 10));
        var promised = new HashSet<Instant?>();
        for (var i = 0; i < 3; i++) promised.Add(await HoldAsync(brand, order, demand));
        Assert.Single(promised);
        Assert.Equal(4L, await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => InBrandAsync(brand, async kitchen =>
        {
            await kitchen.ReleaseAsync(order, default);
            return true;
        })));
        Assert.Equal(0L, await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place));
    }

    [Fact]
    public async Task What_a_transaction_undoes_was_never_taken()
    {
        var (brand, place) = await KitchenAsync();
        await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<KitchenCapacity, bool>(
            async kitchen =>
            {
                await kitchen.HoldAsync(Guid.NewGuid(), Demand(place, null, new StationWork("kitchen", 4, 10)), null, default);
                return Error.Conflict("PAYMENT_DECLINED", "The order is refused.", null);
            },
            default);
        Assert.Equal(0L, await Host.ScalarAsync<long>("SELECT count(*) FROM ordering.capacity_slots WHERE location_id = $1", place));
    }

    private async Task<(Guid Brand, Guid Place)> KitchenAsync() =>
        (await Host.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", (await TestBrand.SignUpAsync(Host)).Slug), Guid.NewGuid());

    private KitchenDemand Demand(Guid place, Instant? wanted, params StationWork[] work) =>
        new(place, work, wanted, Now, Now + Duration.FromMinutes(10), wanted is null ? Now + Duration.FromHours(2) : Instant.MaxValue);

    private Task<Instant?> HoldAsync(Guid brand, Guid order, KitchenDemand demand, Instant? until = null) => InBrandAsync(brand, async kitchen => (await kitchen.HoldAsync(order, demand, until, default))?.ReadyAt);

    private async Task<T> InBrandAsync<T>(Guid brand, Func<KitchenCapacity, Task<T>> act)
    {
        await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        var done = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<KitchenCapacity, Result<T>>(async kitchen => Result<Result<T>>.Success(Result<T>.Success(await act(kitchen))), default);
        return done.Value.Value;
    }
}
