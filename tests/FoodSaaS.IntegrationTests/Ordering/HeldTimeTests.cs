using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Domain.Capacity;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>The kitchen's time is held for whoever is about to pay, for eight minutes and once.</summary>
public sealed class HeldTimeTests(UnsweptHost own) : IClassFixture<UnsweptHost>
{
    private static readonly Duration Length = Duration.FromMinutes(8);

    private OwnHost Host => own.Host;

    private Instant Now => Host.Clock.GetCurrentInstant();

    [Fact]
    public async Task What_is_held_is_nobody_elses_and_the_carts_own_order_takes_it_over()
    {
        var kitchen = await SmallKitchenAsync();
        var (first, second) = (await HungryAsync(kitchen), await HungryAsync(kitchen));
        var until = await HoldAsync(first);
        Assert.Equal(Now + Length, until);
        Assert.Equal("", await first.ProblemsAsync());
        Assert.StartsWith("NO_CAPACITY", await second.ProblemsAsync(), StringComparison.Ordinal);
        Assert.Equal("NO_CAPACITY@token", await second.RefusalAsync("holdCartTime", new { token = second.Token }));

        var promised = (await first.SeeAsync("quote { promisedFor }")).GetProperty("quote").GetProperty("promisedFor").GetString();
        Host.Clock.Advance(Duration.FromMinutes(3));
        Assert.Equal(until, await HoldAsync(first));
        var placed = await PlaceAsync(first);
        Assert.Equal(promised, placed.Order.GetProperty("promisedFor").GetString());
        Host.Clock.Advance(Length);
        await Host.SettleAsync();
        Assert.Equal((40L, 1L), await TakenAsync(kitchen));
        Assert.StartsWith("NO_CAPACITY", await second.ProblemsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_to_its_end_is_anybodys_before_anybody_gave_it_back()
    {
        var kitchen = await SmallKitchenAsync();
        var (first, second) = (await HungryAsync(kitchen), await HungryAsync(kitchen));
        await HoldAsync(first);
        var late = await new Basket(first.Browser, first.Token).LookAsync();
        Host.Clock.Advance(Length);
        Assert.Null(await HeldUntilAsync(first));
        Assert.Equal("", await second.ProblemsAsync());
        Assert.Equal(Now + Length, await HoldAsync(second));
        Assert.Equal("NO_CAPACITY@token", (await late.PlaceAsync()).Refusal);
        Assert.Equal((40L, 1L), await TakenAsync(kitchen));

        await Host.SettleAsync();
        Assert.Equal((40L, 1L), await TakenAsync(kitchen));
        Host.Clock.Advance(Length);
        await PlaceAsync(first);
        await Host.SettleAsync();
        Assert.Equal((40L, 1L), await TakenAsync(kitchen));
    }

    [Fact]
    public async Task What_nobody_asks_for_again_comes_back_by_itself()
    {
        var kitchen = await SmallKitchenAsync();
        await HoldAsync(await HungryAsync(kitchen));
        Host.Clock.Advance(Length);
        await Host.SettleAsync();
        Assert.Equal((0L, 0L), await TakenAsync(kitchen));
    }

    [Fact]
    public async Task A_cart_that_is_emptied_or_wanted_at_another_time_holds_nothing()
    {
        var kitchen = await SmallKitchenAsync();
        var shopper = await HungryAsync(kitchen);
        await HoldAsync(shopper);
        await shopper.FulfilAsync(new { requestedFor = (await shopper.SlotsAsync()).First(s => !s.EndsWith(" full", StringComparison.Ordinal)) });
        Assert.Equal((0L, 0L), await TakenAsync(kitchen));

        await HoldAsync(shopper);
        Assert.Equal((40L, 1L), await TakenAsync(kitchen));
        var line = (await shopper.SeeAsync("lines { id }")).GetProperty("lines")[0].Id();
        await shopper.CartAfterAsync("changeCartLine", new { token = shopper.Token, lineId = line, quantity = 0 });
        Assert.Equal((0L, 0L), await TakenAsync(kitchen));
    }

    [Fact]
    public async Task A_cart_that_went_into_another_one_holds_nothing()
    {
        var kitchen = await SmallKitchenAsync();
        using var guest = await Guest.SignedInAsync(Host, kitchen.Brand);
        var phone = await kitchen.ShopperAsync(browser: guest.Browser);
        await phone.AddAsync(kitchen.Soup, 5);
        await phone.ChangeAsync("mergeCart", new { token = phone.Token }, "token");
        await HoldAsync(phone);
        Assert.Equal((40L, 1L), await TakenAsync(kitchen));

        var laptop = await kitchen.ShopperAsync(browser: guest.Browser);
        await laptop.ChangeAsync("mergeCart", new { token = laptop.Token }, "token");
        Assert.Equal((0L, 0L), await TakenAsync(kitchen));
        Assert.Equal(Now + Length, await HoldAsync(laptop));
    }

    [Fact]
    public async Task A_changed_cart_holds_what_it_needs_now_and_no_more()
    {
        var kitchen = await SmallKitchenAsync();
        var shopper = await HungryAsync(kitchen);
        await HoldAsync(shopper);
        var line = (await shopper.SeeAsync("lines { id }")).GetProperty("lines")[0].Id();
        foreach (var quantity in new[] { 2, 5 })
        {
            await shopper.CartAfterAsync("changeCartLine", new { token = shopper.Token, lineId = line, quantity });
            await HoldAsync(shopper);
            Assert.Equal((quantity * 8L, 1L), await TakenAsync(kitchen));
        }

        await shopper.CartAfterAsync("changeCartLine", new { token = shopper.Token, lineId = line, quantity = 3 });
        await PlaceAsync(shopper);
        Assert.Equal((24L, 1L), await TakenAsync(kitchen));
    }

    [Fact]
    public async Task A_cart_that_cannot_be_ordered_holds_nothing()
    {
        var kitchen = await SmallKitchenAsync();
        var shopper = await kitchen.ShopperAsync("DELIVERY");
        Assert.Equal("CART_EMPTY@token", await shopper.RefusalAsync("holdCartTime", new { token = shopper.Token }));
        await shopper.AddAsync(kitchen.Soup);
        Assert.Equal("ADDRESS_NEEDED@token", await shopper.RefusalAsync("holdCartTime", new { token = shopper.Token }));
        Assert.Equal("CART_NOT_FOUND@token", await shopper.RefusalAsync("holdCartTime", new { token = "nobody's" }));
        Assert.Equal((0L, 0L), await TakenAsync(kitchen));
    }

    [Fact]
    public async Task Whoever_follows_the_cart_hears_of_the_end()
    {
        var kitchen = await SmallKitchenAsync();
        var shopper = await HungryAsync(kitchen);
        using var socket = await LiveSocket.OpenAsync(Host, shopper.Browser.Host.Split(':')[0], new { });
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = $"subscription {{ cartUpdated(token: \"{shopper.Token}\") {{ itemCount heldUntil }} }}" } });
        var heard = socket.NextAsync();
        while (!heard.IsCompleted)
        {
            await HoldAsync(shopper);
            Host.Clock.Advance(Length);
            await Host.SettleAsync();
        }

        Assert.Contains("\"heldUntil\":null", (await heard).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_five_hundred_at_the_checkout_fifty_hold_a_place_and_order_it()
    {
        var (brand, place) = (await BrandIdAsync(await TestBrand.SignUpAsync(Host)), Guid.NewGuid());
        var slot = Now + Duration.FromHours(2);
        var carts = Enumerable.Range(0, 500).Select(_ => Guid.NewGuid()).ToList();
        // Six slots before it are within reach of an order of three minutes: 150 minutes.
        KitchenDemand Demand(Guid cart) => new(place, [new StationWork("kitchen", 3, 25)], slot, Now, Now, Instant.MaxValue, cart);

        var held = await AllAsync(carts, cart => TakeAsync(brand, cart, Demand(cart), Now + Length));
        Assert.Equal(50, held.Count(h => h));
        var placed = await AllAsync(carts, cart => TakeAsync(brand, Guid.NewGuid(), Demand(cart), null));
        Assert.Equal(held, placed);
        Assert.Equal(150L, await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place));
        Assert.Equal(0L, await Host.ScalarAsync<long>("SELECT count(*) FROM ordering.capacity_holds WHERE location_id = $1 AND expires_at IS NOT NULL", place));
    }

    [Fact]
    public async Task Of_five_hundred_after_fifty_who_did_not_pay_fifty_get_a_place()
    {
        var (brand, place) = (await BrandIdAsync(await TestBrand.SignUpAsync(Host)), Guid.NewGuid());
        var slot = Now + Duration.FromHours(2);
        KitchenDemand Demand(Guid cart) => new(place, [new StationWork("kitchen", 3, 25)], slot, Now, Now, Instant.MaxValue, cart);
        Task<bool[]> RushAsync() => AllAsync([.. Enumerable.Range(0, 500).Select(_ => Guid.NewGuid())], cart => TakeAsync(brand, cart, Demand(cart), Now + Length));

        Assert.Equal(50, (await RushAsync()).Count(h => h));
        Host.Clock.Advance(Length);
        Assert.Equal(50, (await RushAsync()).Count(h => h));
        Assert.Equal(150L, await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place));
    }

    [Fact]
    public async Task Carts_that_change_what_they_hold_never_wait_for_each_other_forever()
    {
        var (brand, place) = (await BrandIdAsync(await TestBrand.SignUpAsync(Host)), Guid.NewGuid());
        KitchenDemand Demand(Guid cart, int minutes) =>
            new(place, [new StationWork("bar", minutes, 10), new StationWork("grill", 30 - minutes, 10)], minutes % 2 == 0 ? null : Now + Duration.FromHours(1), Now, Now, minutes % 2 == 0 ? Now + Duration.FromHours(4) : Instant.MaxValue, cart);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async n =>
        {
            var cart = Guid.NewGuid();
            for (var change = 0; change < 4; change++) await TakeAsync(brand, cart, Demand(cart, 3 + ((n + (change * 5)) % 20)), Now + Length);
            await TakeAsync(brand, Guid.NewGuid(), Demand(cart, 3 + (n % 20)), null);
        }));
        Assert.Equal(
            await Host.ScalarAsync<long>("SELECT sum(used) FROM ordering.capacity_slots WHERE location_id = $1", place),
            await Host.ScalarAsync<long>("SELECT sum((p->>'minutes')::int) FROM ordering.capacity_holds h, jsonb_array_elements(h.parts) p WHERE h.location_id = $1", place));
    }

    /// <summary>One that has time for five soups of eight minutes within four hours, and no more.</summary>
    private async Task<Kitchen> SmallKitchenAsync()
    {
        var kitchen = await Kitchen.OpenAsync(Host);
        await kitchen.SettleAsync(new
        {
            kitchen = new { stations = new[] { new { code = "grill", name = "Grill", minutesPerSlot = 1, minutesPerDish = 8 } } },
            slots = new { leadMinutes = 0, daysAhead = 1, everyMinutes = 30 },
            preparationMinutes = 5,
        });
        return kitchen;
    }

    private static async Task<Shopper> HungryAsync(Kitchen kitchen)
    {
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Soup, 5);
        return shopper;
    }

    private static async Task<Instant?> HoldAsync(Shopper shopper) =>
        At(await shopper.CartAfterAsync("holdCartTime", new { token = shopper.Token }, "heldUntil"));

    private static async Task<Instant?> HeldUntilAsync(Shopper shopper) => At(await shopper.SeeAsync("heldUntil"));

    private static Instant? At(System.Text.Json.JsonElement cart) =>
        cart.GetProperty("heldUntil").GetString() is { } text ? NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value : null;

    private static async Task<Placed> PlaceAsync(Shopper shopper) => await Shop.PlacedAsync(await new Basket(shopper.Browser, shopper.Token).LookAsync(), "CASH");

    /// <summary>Minutes of the place's ledger, and by how many they are held.</summary>
    private async Task<(long Minutes, long Holds)> TakenAsync(Kitchen kitchen) => (
        await Host.ScalarAsync<long>("SELECT coalesce(sum(used), 0) FROM ordering.capacity_slots WHERE location_id = $1", kitchen.PlaceId),
        await Host.ScalarAsync<long>("SELECT count(*) FROM ordering.capacity_holds WHERE location_id = $1", kitchen.PlaceId));

    private async Task<Guid> BrandIdAsync(TestBrand brand) => await Host.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Slug);

    private static async Task<bool[]> AllAsync(IReadOnlyList<Guid> carts, Func<Guid, Task<bool>> take)
    {
        using var gate = new SemaphoreSlim(60);
        return await Task.WhenAll(carts.Select(async cart =>
        {
            await gate.WaitAsync();
            try
            {
                return await take(cart);
            }
            finally
            {
                gate.Release();
            }
        }));
    }

    private async Task<bool> TakeAsync(Guid brand, Guid id, KitchenDemand demand, Instant? until)
    {
        await using var scope = await TenantScopes.EnterAsync(Host.Services, brand);
        var done = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<KitchenCapacity, Result<bool>>(
            async kitchen => Result<Result<bool>>.Success(Result<bool>.Success(await kitchen.HoldAsync(id, demand, until, default) is not null)), default);
        return done.Value.Value;
    }
}

/// <summary>A host on which nothing happens by the passing of time until a test settles it.</summary>
public sealed class UnsweptHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api, services => services.RemoveHosted<OutboxDispatcher>());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
