using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Cms.Content;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Shared;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>What orders are told of dishes.</summary>
public sealed class MenuPricingTests(ApiFixture api)
{
    [Fact]
    public async Task A_dish_costs_what_holds_there_for_that_service_on_that_day()
    {
        var menu = await PricedMenu.OpenAsync(api);
        Assert.Equal((500, 600), ((await menu.PriceAsync(menu.Soup)).UnitPrice, (await menu.PriceAsync(menu.Soup, service: ServiceType.Delivery)).UnitPrice));

        await menu.Served.ListAsync(new { service = "DELIVERY" }, (menu.Served.Soup, "7.00"));
        await menu.Served.ListAsync(new { locationId = menu.Served.NewYork, from = "2026-07-04", until = "2026-07-05" }, (menu.Served.Soup, "8.00"), (menu.Served.Pancake, "1.00"));
        Assert.Equal(700, (await menu.PriceAsync(menu.Soup, service: ServiceType.Delivery)).UnitPrice);
        Assert.Equal(950, (await menu.PriceAsync(menu.Pancake, service: ServiceType.Delivery)).UnitPrice);

        // Midnight is at 04:00 UTC in New York.
        foreach (var (at, price) in new[] { ("2026-07-04T03:59:59Z", 700), ("2026-07-04T04:00:00Z", 800), ("2026-07-06T03:59:59Z", 800), ("2026-07-06T04:00:00Z", 700) })
            Assert.Equal(price, (await menu.PriceAsync(menu.Soup, menu.NewYork, ServiceType.Delivery, at)).UnitPrice);
        Assert.Equal(500, (await menu.PriceAsync(menu.Soup, menu.Berlin, at: "2026-07-04T12:00:00Z")).UnitPrice);
    }

    [Fact]
    public async Task A_dish_is_offered_where_for_whom_and_when_a_menu_with_it_is_served()
    {
        var menu = await PricedMenu.OpenAsync(api);
        Assert.Equal(DishOffer.Offered, (await menu.PriceAsync(menu.Soup, at: "2030-01-01T00:00:00Z")).Offer);
        await menu.Served.AddAsync("Frühstück", new { categoryIds = new[] { menu.Served.Sweet }, dayparts = new[] { new { days = ServedMenus.EveryDay, from = "07:00", until = "11:00" } } });
        await menu.Served.AddAsync("Spätkarte", new { categoryIds = new[] { menu.Served.Sweet }, locationIds = new[] { menu.Served.Berlin }, dayparts = new[] { new { days = new[] { "MONDAY" }, from = "22:00", until = "02:00" } } });
        await menu.Served.AddAsync("Lieferung", new { categoryIds = new[] { menu.Served.Warm }, services = new[] { "DELIVERY" } });

        // 2026-06-01 is a Monday; Berlin is two hours ahead of UTC, New York four behind.
        foreach (var (at, offer, back) in new[]
        {
            ("2026-06-01T04:59:59Z", DishOffer.NotServedNow, Instant.FromUtc(2026, 6, 1, 5, 0)), ("2026-06-01T05:00:00Z", DishOffer.Offered, (Instant?)null), ("2026-06-01T09:00:00Z", DishOffer.NotServedNow, Instant.FromUtc(2026, 6, 1, 20, 0)),
            ("2026-06-01T23:59:59Z", DishOffer.Offered, null), ("2026-06-02T00:00:00Z", DishOffer.NotServedNow, Instant.FromUtc(2026, 6, 2, 5, 0)),
        }) Assert.Equal((offer, back), Said(await menu.PriceAsync(menu.Pancake, at: at)));
        Assert.Equal((DishOffer.NotServedNow, Instant.FromUtc(2026, 6, 1, 11, 0)), Said(await menu.PriceAsync(menu.Pancake, menu.NewYork, at: "2026-06-01T05:00:00Z")));

        Assert.Equal((DishOffer.NotServedHere, null), Said(await menu.PriceAsync(menu.Soup)));
        Assert.Equal((DishOffer.Offered, null), Said(await menu.PriceAsync(menu.Soup, service: ServiceType.Delivery)));
    }

    [Fact]
    public async Task What_is_off_or_all_taken_is_sold_out_until_it_is_back()
    {
        var menu = await PricedMenu.OpenAsync(api);
        var back = api.Clock.GetCurrentInstant() + Duration.FromHours(5);
        await OffAsync(back);
        Assert.Equal((DishOffer.SoldOut, back), Said(await menu.PriceAsync(menu.Soup, at: $"{back - Duration.FromSeconds(1)}")));
        Assert.Equal((DishOffer.Offered, null), Said(await menu.PriceAsync(menu.Soup, at: $"{back}")));

        await OffAsync(null);
        Assert.Equal((DishOffer.SoldOut, null), Said(await menu.PriceAsync(menu.Soup, at: $"{back + Duration.FromDays(365)}")));

        // None left in Berlin says nothing of New York, for which the brand's own count holds.
        await CountAsync(menu, menu.Pancake, 3, null);
        await CountAsync(menu, menu.Pancake, 0, menu.Served.Berlin);
        Assert.Equal((DishOffer.SoldOut, null), Said(await menu.PriceAsync(menu.Pancake)));
        Assert.Equal((DishOffer.Offered, null), Said(await menu.PriceAsync(menu.Pancake, menu.NewYork)));
        await CountAsync(menu, menu.Pancake, 0, null);
        await CountAsync(menu, menu.Pancake, 1, menu.Served.Berlin);
        Assert.Equal((DishOffer.Offered, null), Said(await menu.PriceAsync(menu.Pancake)));
        Assert.Equal((DishOffer.SoldOut, null), Said(await menu.PriceAsync(menu.Pancake, menu.NewYork)));

        Task OffAsync(Instant? returnsAt) => menu.Served.Menu.Brand.ChangeAsync("setItemAvailability", new { id = PricedMenu.Id(menu.Soup.ItemId), isAvailable = false, returnsAt = returnsAt?.ToString() }, "item", "id");
    }

    [Fact]
    public async Task A_dish_is_priced_as_it_is_sold_and_one_that_is_not_there_is_none()
    {
        var (menu, other) = (await PricedMenu.OpenAsync(api), await PricedMenu.OpenAsync(api));
        var lobster = await menu.AddAsync("Hummer", new { priceKind = "ON_REQUEST" });
        var cheese = await menu.AddAsync("Käse", new { name = In("de", "Am Stück"), priceKind = "PER_WEIGHT", price = "2.40", perGrams = 100 }, taxClass: "reduced");
        var asked = await menu.PriceAsync(
            new SellingOccasion(ServiceType.Pickup, menu.Berlin, Instant.FromUtc(2026, 6, 1, 10, 0)),
            lobster, cheese, menu.Soup, menu.Soup with { SizeId = cheese.SizeId }, new WantedDish(Guid.NewGuid(), Guid.NewGuid(), []), other.Soup, cheese);

        Assert.Equal((null, null, "standard", "Hummer", null), (asked[0]!.UnitPrice, asked[0]!.PerGrams, asked[0]!.TaxClass, asked[0]!.Name.In("de", "de"), asked[0]!.SizeName));
        Assert.Equal((240, 100, "reduced", "Am Stück", 1), (asked[1]!.UnitPrice, asked[1]!.PerGrams, asked[1]!.TaxClass, asked[1]!.SizeName!.In("de", "de"), asked[1]!.ItemVersion));
        Assert.Equal([false, false, false, true, true, true, false], asked.Select(a => a is null));
        Assert.Equal(asked[1]! with { Choices = asked[6]!.Choices }, asked[6]);
    }

    [Fact]
    public async Task What_was_chosen_is_judged_priced_and_taxed_however_deep_it_is()
    {
        var menu = await PricedMenu.OpenAsync(api);
        var sauce = await menu.GroupAsync("Soße", 1, new { name = In("de", "Mayo"), price = "0.50" }, new { name = In("de", "Trüffel"), price = "2.00", taxClass = "zero" });
        var drink = await menu.AddAsync("Limo", new { price = "3.00" }, taxClass: "reduced");
        var side = await menu.GroupAsync("Dazu", 1, new { name = In("de", "Pommes"), price = "1.00", opensGroupIds = new[] { sauce.Id } }, new { itemId = PricedMenu.Id(drink.ItemId), price = "0.80" });
        var burger = await menu.AddAsync("Burger", new { price = "9.00" }, [side.Id]);
        ChosenOption mayo = new(sauce.Options[0], []), truffle = new(sauce.Options[1], []);

        var whole = (await menu.PriceAsync(burger with { Options = [new(side.Options[0], [mayo, truffle]), new(side.Options[1], [])] })).Choices;
        Assert.Empty(whole.Errors);
        Assert.Equal([("Pommes", 100L, null), ("Mayo", 50, null), ("Trüffel", 200, "zero"), ("Limo", 80, "reduced")], whole.Lines.Select(l => (l.Name.In("de", "de"), l.Extra, l.TaxClass)));
        Assert.Equal([drink.ItemId], whole.Lines.Select(l => l.ItemId).OfType<Guid>());

        foreach (var (options, refusal) in new (ChosenOption[], string)[] { ([], "TOO_FEW_OPTIONS@options"), ([new(side.Options[0], [])], "TOO_FEW_OPTIONS@options.0.nested"), ([mayo, new(side.Options[1], [])], "OPTION_NOT_FOUND@options.0") })
            Assert.Equal([refusal], (await menu.PriceAsync(burger with { Options = options })).Choices.Errors.Select(e => $"{e.Code}@{e.Field}"));

        // A part that is gone in Berlin is not gone in New York.
        await CountAsync(menu, drink, 0, menu.Served.Berlin);
        var limo = burger with { Options = [new(side.Options[1], [])] };
        Assert.Equal(["OPTION_UNAVAILABLE"], (await menu.PriceAsync(limo)).Choices.Errors.Select(e => e.Code));
        Assert.Empty((await menu.PriceAsync(limo, menu.NewYork)).Choices.Errors);
    }

    [Fact]
    public async Task However_many_dishes_are_asked_for_it_takes_five_statements()
    {
        var menu = await PricedMenu.OpenAsync(api);
        await menu.Served.ListAsync(new { service = "PICKUP" }, (menu.Served.Soup, "4.00"));
        var inner = await menu.GroupAsync("Innen", 0, new { name = In("de", "a"), price = "1" });
        var outer = await menu.GroupAsync("Außen", 0, new { name = In("de", "b"), price = "1", opensGroupIds = new[] { inner.Id } }, new { itemId = PricedMenu.Id(menu.Soup.ItemId), price = "1" });
        var dishes = new List<WantedDish> { menu.Soup, menu.Pancake };
        for (var i = 0; i < 8; i++) dishes.Add(await menu.AddAsync($"Gericht {i}", new { price = "5.00" }, [outer.Id]) with { Options = [new(outer.Options[0], [new(inner.Options[0], [])]), new(outer.Options[1], [])] });
        await menu.Served.AddAsync("Karte", new { categoryIds = new[] { menu.Served.Warm, menu.Served.Sweet } });

        using var statements = await StatementCount.OfAsync(api, menu.Served.Menu.Brand.Slug, over: "");
        var asked = await menu.PriceAsync(new SellingOccasion(ServiceType.Pickup, menu.Berlin, Instant.FromUtc(2026, 6, 1, 10, 0)), [.. dishes]);

        Assert.InRange(statements.Count, 1, 5);
        Assert.Equal([400L, 950, 500, 500], asked.Take(4).Select(a => a!.UnitPrice!.Value));
        Assert.All(asked.Skip(2), a => Assert.Equal(3, a!.Choices.Lines.Count));
    }

    private static (DishOffer, Instant?) Said(PricedDish dish) => (dish.Offer, dish.BackAt);

    private static Task CountAsync(PricedMenu menu, WantedDish dish, int onHand, string? locationId) =>
        menu.Served.Menu.Brand.ChangeAsync("setItemStock", locationId is null ? (object)new { itemId = PricedMenu.Id(dish.ItemId), onHand } : new { itemId = PricedMenu.Id(dish.ItemId), locationId, onHand }, "stock", "onHand");
}
