using System.Globalization;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>What is kept of menus and prices is never older than the clock, and never older than a change.</summary>
public sealed class MenuClockTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_kept_answer_changes_at_the_very_instant_at_which_a_menu_begins_or_ends()
    {
        var served = await ServedMenus.OpenAsync(Host);
        var now = Host.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).LocalDateTime;
        var (begins, ends) = (now.PlusHours(2), now.PlusHours(3));
        await served.AddAsync("Happy Hour", new
        {
            categoryIds = new[] { served.Sweet },
            locationIds = new[] { served.Berlin },
            dayparts = new[] { new { days = ServedMenus.EveryDay, from = Text(begins.TimeOfDay), until = Text(ends.TimeOfDay) } },
        });
        await Host.SettleAsync();
        var place = $"locationId: \"{served.Berlin}\"";
        async Task<string> SeenAsync() => $"{await served.NamesAsync($"{place}, servedOnly: true")}|{await served.DishesAsync(place)}|{(await served.AskAsync($"menus({place})", "isServed"))[0].GetProperty("isServed")}";

        Assert.Equal("||False", await SeenAsync());
        Host.Clock.Advance(Duration.FromHours(2) - Duration.FromTicks(10));
        await Host.SettleAsync();
        Assert.Equal("||False", await SeenAsync());
        Host.Clock.Advance(Duration.FromTicks(10));
        await Host.SettleAsync();
        Assert.Equal("Happy Hour|Pfannkuchen 9.50|True", await SeenAsync());
        Host.Clock.Advance(Duration.FromHours(1));
        await Host.SettleAsync();
        Assert.Equal("||False", await SeenAsync());
    }

    [Fact]
    public async Task A_kept_price_changes_at_the_local_midnight_at_which_a_list_begins_or_ends()
    {
        var served = await ServedMenus.OpenAsync(Host);
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var tomorrow = Host.Clock.GetCurrentInstant().InZone(zone).Date.PlusDays(1);
        await served.ListAsync(new { locationId = served.NewYork, from = $"{tomorrow:R}", until = $"{tomorrow:R}" }, (served.Soup, "3.00"));
        await Host.SettleAsync();
        var place = $"locationId: \"{served.NewYork}\"";

        foreach (var (at, soup) in new[] { (zone.AtStartOfDay(tomorrow).ToInstant(), "3.00"), (zone.AtStartOfDay(tomorrow.PlusDays(1)).ToInstant(), "5.00") })
        {
            var before = await served.DishesAsync(place);
            Host.Clock.Advance(at - Host.Clock.GetCurrentInstant() - Duration.FromTicks(10));
            await Host.SettleAsync();
            Assert.Equal(before, await served.DishesAsync(place));
            Host.Clock.Advance(Duration.FromTicks(10));
            await Host.SettleAsync();
            Assert.Equal($"Pfannkuchen 9.50, Suppe {soup}", await served.DishesAsync(place));
        }
    }

    [Fact]
    public async Task A_kept_answer_is_replaced_by_every_change_of_a_menu_a_list_a_dish_or_a_place()
    {
        var served = await ServedMenus.OpenAsync(Host);
        var brand = served.Menu.Brand;
        var place = $"locationId: \"{served.Berlin}\"";
        async Task ChangesAsync(string before, string after, Func<Task> change)
        {
            await Host.SettleAsync();
            Assert.Equal(before, await SeenAsync());
            await change();
            await Host.SettleAsync();
            Assert.Equal(after, await SeenAsync());
        }

        async Task<string> SeenAsync() => $"{await served.NamesAsync(place)}|{await served.DishesAsync(place)}";
        var (menu, list) = ("", "");
        await ChangesAsync($"{brand.Slug}|Pfannkuchen 9.50, Suppe 5.00", "Karte|Suppe 5.00", async () => menu = await served.AddAsync("Karte", new { categoryIds = new[] { served.Warm } }));
        await ChangesAsync("Karte|Suppe 5.00", "Karte|Suppe 4.00", async () => list = await served.ListAsync(new { locationId = served.Berlin }, (served.Soup, "4.00")));
        await ChangesAsync("Karte|Suppe 4.00", "Karte|Suppe 4.50", () => served.PriceAsync(list, (served.Soup, "4.50")));
        await ChangesAsync("Karte|Suppe 4.50", "Karte|Suppe 5.00", () => brand.ChangeAsync("updatePriceList", new { id = list, version = 3, until = "2020-01-01" }, "priceList", "id"));
        await ChangesAsync("Karte|Suppe 5.00", "Karte|Suppe 5.25", () => brand.ChangeAsync("setItemPrice", new { sizeId = served.Soup, price = "5.25" }, "item", "id"));
        await ChangesAsync("Karte|Suppe 5.25", "|", () => brand.ChangeAsync("updateMenu", new { id = menu, version = 1, locationIds = new[] { served.NewYork } }, "menu", "id"));
        await ChangesAsync("|", $"{brand.Slug}|Pfannkuchen 9.50, Suppe 5.25", () => brand.ChangeAsync("deleteMenu", new { id = menu }, "deletedId", ""));
    }

    [Fact]
    public async Task A_place_that_moves_to_another_zone_serves_by_its_new_clock()
    {
        var served = await ServedMenus.OpenAsync(Host);
        var now = Host.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).LocalDateTime;
        await served.AddAsync("Jetzt", new { categoryIds = new[] { served.Warm }, dayparts = new[] { new { days = ServedMenus.EveryDay, from = Text(now.PlusHours(-1).TimeOfDay), until = Text(now.PlusHours(1).TimeOfDay) } } });
        await Host.SettleAsync();
        Assert.Equal("Jetzt", await served.NamesAsync($"locationId: \"{served.Berlin}\", servedOnly: true"));

        await served.Menu.Brand.ChangeAsync("updateLocation", new { id = served.Berlin, version = 1, timeZone = "Asia/Tokyo" }, "location", "id");
        await Host.SettleAsync();
        Assert.Equal("", await served.NamesAsync($"locationId: \"{served.Berlin}\", servedOnly: true"));
    }

    private static string Text(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
