using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>What the clock, the hours and the kitchen do to a cart: each problem with its nearest fix.</summary>
public sealed class CartTimeTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private static readonly object Home = new { street = "Lane 1", postalCode = "10115", city = "Berlin", country = "DE", latitude = 52.53, longitude = 13.41 };

    private OwnHost Host => own.Host;

    [Fact]
    public async Task Outside_the_hours_a_cart_waits_for_the_first_time_that_can_be_ordered()
    {
        At(2026, 6, 2, 6, 0);
        var kitchen = await Kitchen.OpenAsync(Host, Kitchen.Days("11:00", "22:00"));
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Soup);
        // Opens at 11 in Berlin; twenty minutes of preparation; slots every quarter of an hour.
        Assert.Equal("LOCATION_CLOSED WAIT_UNTIL 2026-06-02T09:30:00Z", await shopper.ProblemsAsync());

        await shopper.FulfilAsync(new { requestedFor = "2026-06-02T09:30:00Z" });
        Assert.Equal("", await shopper.ProblemsAsync());
        await shopper.FulfilAsync(new { requestedFor = "2026-06-02T09:15:00Z" });
        Assert.Equal("SLOT_OUT_OF_HOURS CHOOSE_SLOT 2026-06-02T09:30:00Z", await shopper.ProblemsAsync());
        await shopper.FulfilAsync(new { requestedFor = "2026-06-02T12:07:00Z" });
        Assert.Equal("SLOT_OUT_OF_HOURS CHOOSE_SLOT 2026-06-02T12:15:00Z", await shopper.ProblemsAsync());
        await shopper.FulfilAsync(new { requestedFor = "2026-06-01T12:00:00Z" });
        Assert.Equal("SLOT_PAST CHOOSE_SLOT 2026-06-02T09:30:00Z", await shopper.ProblemsAsync());
        Assert.Equal("SLOT_TOO_FAR@requestedFor", await shopper.RefusalAsync("setCartFulfilment", new { token = shopper.Token, requestedFor = "9998-12-31T00:00:00Z" }));

        At(2026, 6, 2, 9, 0);
        await shopper.FulfilAsync(new { requestedFor = (string?)null });
        Assert.Equal("""{"problems":[],"quote":{"promisedFor":"2026-06-02T09:20:00Z"}}""", (await shopper.SeeAsync("problems { code } quote { promisedFor }")).GetRawText());
    }

    [Fact]
    public async Task A_pause_stops_a_cart_and_a_busy_kitchen_makes_it_wait()
    {
        At(2026, 6, 2, 12, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Soup);
        await kitchen.Brand.ChangeAsync("setBusyMode", new { id = kitchen.Place, minutes = 25 }, "location", "id");
        Assert.Equal("""{"quote":{"promisedFor":"2026-06-02T12:45:00Z"}}""", (await shopper.SeeAsync("quote { promisedFor }")).GetRawText());

        await kitchen.Brand.ChangeAsync("setBusyMode", new { id = kitchen.Place, minutes = 0 }, "location", "id");
        await kitchen.Brand.ChangeAsync("pauseLocation", new { id = kitchen.Place, services = new[] { "PICKUP" }, until = "2026-06-02T13:00:00Z" }, "location", "id");
        Assert.Equal("SERVICE_PAUSED WAIT_UNTIL 2026-06-02T13:30:00Z", await shopper.ProblemsAsync());
        await kitchen.Brand.ChangeAsync("pauseLocation", new { id = kitchen.Place, services = new[] { "PICKUP" } }, "location", "id");
        Assert.Equal("SERVICE_PAUSED CHOOSE_LOCATION", await shopper.ProblemsAsync());
    }

    [Fact]
    public async Task Slots_of_a_night_belong_to_their_day_on_the_calendar_and_a_night_across_the_change_is_an_hour_longer()
    {
        At(2026, 10, 24, 18, 0);
        var kitchen = await Kitchen.OpenAsync(Host, Kitchen.Days("22:00", "03:00"));
        await kitchen.SettleAsync(new { slots = new { leadMinutes = 0, daysAhead = 7, everyMinutes = 30 }, preparationMinutes = 0 });
        var shopper = await kitchen.ShopperAsync();
        Assert.Equal(["2026-10-24T20:00:00Z", "2026-10-24T20:30:00Z", "2026-10-24T21:00:00Z", "2026-10-24T21:30:00Z"], await shopper.SlotsAsync("2026-10-24"));
        var night = Enumerable.Range(0, 9).Select(i => Instant.FromUtc(2026, 10, 24, 22, 0) + Duration.FromMinutes(30 * i));
        var evening = Enumerable.Range(0, 4).Select(i => Instant.FromUtc(2026, 10, 25, 21, 0) + Duration.FromMinutes(30 * i));
        Assert.Equal(night.Concat(evening).Select(i => i.ToString()), await shopper.SlotsAsync("2026-10-25"));
        Assert.Empty(await shopper.SlotsAsync("2026-10-23"));
        Assert.Empty(await shopper.SlotsAsync("2026-11-01"));
    }

    [Fact]
    public async Task A_skipped_hour_has_no_slots()
    {
        At(2027, 3, 27, 18, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        await kitchen.SettleAsync(new { slots = new { leadMinutes = 0, daysAhead = 7, everyMinutes = 60 }, preparationMinutes = 0 });
        var shopper = await kitchen.ShopperAsync();
        var slots = await shopper.SlotsAsync("2027-03-28");
        Assert.Equal(23, slots.Length);
        Assert.Equal(("2027-03-27T23:00:00Z", "2027-03-28T21:00:00Z"), (slots[0], slots[^1]));
    }

    [Fact]
    public async Task A_full_slot_is_shown_as_full_and_the_next_free_one_is_the_fix()
    {
        At(2026, 6, 2, 12, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        await kitchen.SettleAsync(new
        {
            kitchen = new { stations = new[] { new { code = "grill", name = "Grill", minutesPerSlot = 2, minutesPerDish = 8 } } },
            slots = new { leadMinutes = 0, daysAhead = 1, everyMinutes = 30 },
            preparationMinutes = 5,
        });
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Soup);
        Assert.Equal("""{"problems":[],"quote":{"promisedFor":"2026-06-02T12:20:00Z"}}""", (await shopper.SeeAsync("problems { code } quote { promisedFor }")).GetRawText());

        // 104 minutes, two every five minutes: not within four hours, but in four hours and twenty minutes.
        await shopper.AddAsync(kitchen.Soup, 12);
        Assert.Equal("NO_CAPACITY CHOOSE_SLOT 2026-06-02T16:30:00Z", await shopper.ProblemsAsync());
        var slots = await shopper.SlotsAsync();
        Assert.EndsWith(" full", slots[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dishes_that_cannot_be_had_say_until_when()
    {
        At(2026, 6, 2, 12, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Pizza, 1, kitchen.Cheese);
        await shopper.AddAsync(kitchen.Soup);
        await kitchen.SellOutAsync(kitchen.Pizza, "2026-06-02T16:05:00Z");
        await kitchen.SellOutAsync(kitchen.Soup);
        Assert.Equal("DISH_SOLD_OUT REMOVE_LINE, DISH_SOLD_OUT WAIT_UNTIL 2026-06-02T16:15:00Z", await shopper.ProblemsAsync());

        await kitchen.Brand.ChangeAsync("deleteItem", new { id = kitchen.Soup.Id }, "deletedId", "");
        Assert.Equal("DISH_GONE REMOVE_LINE, DISH_SOLD_OUT WAIT_UNTIL 2026-06-02T16:15:00Z", await shopper.ProblemsAsync());
        Assert.Equal("""{"lines":[{"name":"Pizza","total":{"amount":"10.50"}},{"name":"Suppe","total":{"amount":"0.00"}}],"quote":{"total":{"amount":"10.50"}}}""", (await shopper.SeeAsync("lines { name total { amount } } quote { total { amount } }")).GetRawText());
    }

    [Fact]
    public async Task Delivery_needs_an_address_within_reach_and_a_table_a_number()
    {
        At(2026, 6, 2, 12, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        var shopper = await kitchen.ShopperAsync("DELIVERY");
        Assert.Equal("ADDRESS_NEEDED GIVE_ADDRESS, CART_EMPTY ADD_AMOUNT", await shopper.ProblemsAsync());
        await shopper.AddAsync(kitchen.Soup);
        await shopper.FulfilAsync(new { address = Home });
        Assert.Equal("", await shopper.ProblemsAsync());
        await kitchen.SettleAsync(new { delivery = new { minutes = 15, radiusMeters = 500 } });
        Assert.Equal("OUT_OF_ZONE GIVE_ADDRESS", await shopper.ProblemsAsync());
        await kitchen.SettleAsync(new { delivery = new { minutes = 15, postalCodes = new[] { "10119" } } });
        Assert.Equal("OUT_OF_ZONE GIVE_ADDRESS", await shopper.ProblemsAsync());
        await kitchen.SettleAsync(new { delivery = new { minutes = 15, radiusMeters = 5_000, postalCodes = new[] { "10115" } } });
        Assert.Equal("""{"problems":[],"quote":{"promisedFor":"2026-06-02T12:35:00Z"}}""", (await shopper.SeeAsync("problems { code } quote { promisedFor }")).GetRawText());

        await shopper.FulfilAsync(new { service = "DINE_IN" });
        Assert.Equal("TABLE_NEEDED GIVE_TABLE", await shopper.ProblemsAsync());
        await shopper.FulfilAsync(new { table = "7" });
        Assert.Equal("", await shopper.ProblemsAsync());
    }

    [Fact]
    public async Task Below_the_minimum_the_missing_amount_is_named()
    {
        At(2026, 6, 2, 12, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        await kitchen.SettleAsync(new { prices = new { pickup = new { minimum = new { amount = 1_500 } } } });
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Pizza);
        Assert.Equal("BELOW_MINIMUM ADD_AMOUNT 6.00", await shopper.ProblemsAsync());
        await shopper.AddAsync(kitchen.Pizza);
        Assert.Equal("", await shopper.ProblemsAsync());
    }

    [Fact]
    public async Task A_cart_lives_thirty_days_after_its_last_change()
    {
        At(2026, 7, 1, 12, 0);
        var kitchen = await Kitchen.OpenAsync(Host);
        var (kept, left) = (await kitchen.ShopperAsync(), await kitchen.ShopperAsync());
        At(2026, 7, 20, 12, 0);
        await kept.AddAsync(kitchen.Soup);
        At(2026, 7, 31, 14, 0);
        await Host.SettleAsync();
        Assert.Equal("null", (await left.SeeAsync("id")).GetRawText());
        Assert.Equal("""{"itemCount":1}""", (await kept.SeeAsync("itemCount")).GetRawText());
        Assert.Equal(1L, await CountAsync(kitchen));
        At(2026, 8, 20, 14, 0);
        await Host.SettleAsync();
        Assert.Equal(0L, await CountAsync(kitchen));
    }

    private Task<long> CountAsync(Kitchen kitchen) => Host.ScalarAsync<long>("SELECT count(*) FROM ordering.carts c JOIN tenancy.brands b ON b.id = c.tenant_id WHERE b.slug = $1", kitchen.Brand.Slug);

    private void At(int year, int month, int day, int hour, int minute) => Host.Clock.Reset(Instant.FromUtc(year, month, day, hour, minute));
}
