using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class SeveralMenusTests(ApiFixture api)
{
    private const string Everything = "Pfannkuchen 9.50, Suppe 5.00";

    [Fact]
    public async Task A_brand_without_menus_of_its_own_serves_its_whole_menu_everywhere_and_always()
    {
        var served = await ServedMenus.OpenAsync(api);
        var whole = await served.AskAsync("menu", "id name version isServed nextChange nameTranslations { text } locationIds services dayparts { days } categories { items { name } }");
        Assert.Equal((0, true, JsonValueKind.Null), (whole.GetProperty("version").GetInt32(), whole.GetProperty("isServed").GetBoolean(), whole.GetProperty("nextChange").ValueKind));

        foreach (var arguments in new[] { "", "(servedOnly: true)", $"(locationId: \"{served.Berlin}\", service: PICKUP, servedOnly: true)" })
        {
            var menu = Assert.Single((await served.AskAsync($"menus{arguments}", "id name version isServed nextChange nameTranslations { text } locationIds services dayparts { days } categories { items { name } }")).EnumerateArray());
            Assert.Equal(whole.GetRawText(), menu.GetRawText());
        }

        Assert.Equal(Everything, await served.DishesAsync($"locationId: \"{served.NewYork}\", at: \"2030-01-01T00:00:00Z\""));
        Assert.Equal("Pfannkuchen 9.50, Suppe 6.00", await served.DishesAsync("service: DELIVERY"));
    }

    [Fact]
    public async Task Each_menu_is_served_where_for_whom_and_when_it_says()
    {
        var served = await ServedMenus.OpenAsync(api);
        var breakfast = await served.AddAsync("Frühstück", new { categoryIds = new[] { served.Sweet }, dayparts = new[] { new { days = ServedMenus.EveryDay, from = "07:00", until = "11:00" } } });
        var late = await served.AddAsync("Spätkarte", new { categoryIds = new[] { served.Warm, served.Sweet }, locationIds = new[] { served.Berlin }, dayparts = new[] { new { days = new[] { "MONDAY" }, from = "22:00", until = "02:00" } } });
        await served.AddAsync("Lieferung", new { categoryIds = new[] { served.Warm }, services = new[] { "DELIVERY" } });

        // 2026-06-01 is a Monday; Berlin is two hours ahead of UTC, New York four behind.
        var (berlin, newYork) = ($"locationId: \"{served.Berlin}\"", $"locationId: \"{served.NewYork}\"");
        Assert.Equal("Frühstück, Spätkarte, Lieferung", await served.NamesAsync(berlin));
        Assert.Equal("Frühstück, Lieferung", await served.NamesAsync(newYork));
        Assert.Equal("Frühstück", await served.NamesAsync($"{newYork}, service: DINE_IN"));
        foreach (var (arguments, names) in new[]
        {
            ($"{berlin}, service: DINE_IN, at: \"2026-06-01T04:59:59Z\"", ""), ($"{berlin}, service: DINE_IN, at: \"2026-06-01T05:00:00Z\"", "Frühstück"), ($"{newYork}, service: DINE_IN, at: \"2026-06-01T05:00:00Z\"", ""),
            ($"{newYork}, service: DINE_IN, at: \"2026-06-01T14:59:59Z\"", "Frühstück"), ($"{berlin}, service: DELIVERY, at: \"2026-06-01T23:59:59Z\"", "Spätkarte, Lieferung"), ($"{berlin}, at: \"2026-06-02T00:00:00Z\"", "Lieferung"),
            ("service: PICKUP, at: \"2026-06-01T12:00:00Z\"", "Frühstück"), ("service: PICKUP, at: \"2026-06-01T17:00:00Z\"", ""),
        }) Assert.Equal(names, await served.NamesAsync($"{arguments}, servedOnly: true"));

        Assert.Equal("Suppe 5.00, Pfannkuchen 9.50", await served.DishesAsync($"{berlin}, at: \"2026-06-01T21:00:00Z\", service: PICKUP"));
        Assert.Equal("Pfannkuchen 9.50, Suppe 6.00", await served.DishesAsync($"{newYork}, at: \"2026-06-01T12:00:00Z\", service: DELIVERY"));
        Assert.Equal("Pfannkuchen 9.50", await served.DishesAsync($"id: \"{breakfast}\", at: \"2026-06-01T20:00:00Z\""));
        Assert.Equal(Everything, await served.DishesAsync("at: \"2026-06-01T09:00:00Z\", id: \"" + (await served.AskAsync("menu", "id")).GetProperty("id").GetString() + "\""));
        var times = await served.AskAsync($"menus({berlin}, at: \"2026-06-01T09:00:00Z\")", "isServed nextChange");
        Assert.Equal("""[{"isServed":false,"nextChange":"2026-06-02T05:00:00Z"},{"isServed":false,"nextChange":"2026-06-01T20:00:00Z"},{"isServed":true,"nextChange":null}]""", times.GetRawText());
        Assert.Equal("""{"isServed":false,"nextChange":null}""", (await served.AskAsync($"menu(id: \"{late}\", {newYork})", "isServed nextChange")).GetRawText());
        Assert.Equal("Frühstück", (await served.AskAsync($"node(id: \"{breakfast}\")", "... on Menu { name }")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_menu_is_changed_ordered_and_taken_away_until_the_whole_one_is_back()
    {
        var served = await ServedMenus.OpenAsync(api);
        var lunch = await served.AddAsync("Mittag", new { categoryIds = new[] { served.Warm }, services = new[] { "PICKUP" } });
        var dinner = await served.AddAsync("Abend", new { categoryIds = new[] { served.Sweet, served.Warm } });
        var changed = await served.Menu.Brand.ChangeAsync("updateMenu", new { id = lunch, version = 1, name = In("en", "Lunch"), services = Array.Empty<string>(), locationIds = new[] { served.Berlin } }, "menu", "version services nameTranslations { locale text } locationIds categories { id }");
        Assert.Equal($$"""{"version":2,"services":[],"nameTranslations":[{"locale":"de","text":"Mittag"},{"locale":"en","text":"Lunch"}],"locationIds":["{{served.Berlin}}"],"categories":[{"id":"{{served.Warm}}"}]}""", changed.GetRawText());
        await served.Menu.Brand.ChangeAsync("updateMenu", new { id = lunch, version = 2, services = Array.Empty<string>() }, "menu", "version");
        Assert.Equal(["STALE_VERSION@version"], OwnedMenu.Codes(await served.Menu.ChangeAsync("updateMenu", "UpdateMenuInput", "menu { id }", new { id = lunch, version = 1 })));

        Assert.Equal(["ORDER_INCOMPLETE@ids"], OwnedMenu.Codes(await served.Menu.ChangeAsync("orderMenus", "OrderMenusInput", "menus { id }", new { ids = new[] { dinner } })));
        await served.Menu.Brand.ChangeAsync("orderMenus", new { ids = new[] { dinner, lunch } }, "menus", "id");
        Assert.Equal("Abend, Mittag", await served.NamesAsync("servedOnly: false"));

        // A category that goes leaves the menus that showed it.
        var (soup, extra) = ((await served.AskAsync("menu", "categories { id items { id } }")).GetProperty("categories")[1].GetProperty("items")[0].Id(), await served.Menu.CategoryAsync("Extra"));
        await served.Menu.Brand.ChangeAsync("deleteItem", new { id = soup }, "deletedId", "");
        await served.Menu.Brand.ChangeAsync("deleteCategory", new { id = served.Warm }, "deletedId", "");
        Assert.Equal($$"""{"categories":[{"id":"{{served.Sweet}}"}]}""", (await served.AskAsync($"menu(id: \"{dinner}\")", "categories { id }")).GetRawText());
        foreach (var id in new[] { lunch, dinner }) await served.Menu.Brand.ChangeAsync("deleteMenu", new { id }, "deletedId", "");
        Assert.Equal($$"""[{"categories":[{"id":"{{served.Sweet}}"},{"id":"{{extra}}"}]}]""", (await served.AskAsync("menus", "categories { id }")).GetRawText());
        Assert.Equal(["MENU_NOT_FOUND@id"], OwnedMenu.Codes(await served.Menu.ChangeAsync("deleteMenu", "DeleteMenuInput", "deletedId", new { id = lunch })));
    }

    [Fact]
    public async Task A_form_gets_every_error_beside_its_field()
    {
        var served = await ServedMenus.OpenAsync(api);
        await served.AddAsync("Mittag", new { categoryIds = new[] { served.Warm } });
        var refused = await served.Menu.ChangeAsync("createMenu", "CreateMenuInput", "menu { id }", new
        {
            name = OwnedMenu.German("  mittag! "),
            categoryIds = new[] { served.Warm, served.Berlin, served.Warm },
            locationIds = new[] { served.Berlin, served.Berlin, served.Warm },
            dayparts = Enumerable.Repeat(new { days = Array.Empty<string>(), from = "10:00", until = "11:00" }, 1).Concat(Enumerable.Repeat(new { days = ServedMenus.EveryDay, from = "10:00", until = "10:00" }, 20)),
        });
        Assert.Equal(
            ["CATEGORY_NOT_FOUND@categoryIds.1", "DAYS_MISSING@dayparts.0.days", "LISTED_TWICE@categoryIds.2", "LISTED_TWICE@locationIds.1", "LOCATION_NOT_FOUND@locationIds.2", "NAME_TAKEN@name", "TOO_MANY_DAYPARTS@dayparts"],
            OwnedMenu.Codes(refused).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["CATEGORIES_MISSING@categoryIds", "TEXT_MISSING@name"],
            OwnedMenu.Codes(await served.Menu.ChangeAsync("createMenu", "CreateMenuInput", "menu { id }", new { name = Array.Empty<object>(), categoryIds = Array.Empty<string>() })).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("menu(id: \"{0}\") {{ id }}", "MENU_NOT_FOUND")]
    [InlineData("menu(locationId: \"{0}\") {{ id }}", "LOCATION_NOT_FOUND")]
    [InlineData("menus(locationId: \"{0}\") {{ id }}", "LOCATION_NOT_FOUND")]
    public async Task What_is_not_there_is_named(string question, string code)
    {
        var served = await ServedMenus.OpenAsync(api);
        using var diner = served.Menu.Brand.Diner(api);
        var answer = await diner.QueryAsync($"{{ {string.Format(null, question, served.Sweet)} }}");
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
