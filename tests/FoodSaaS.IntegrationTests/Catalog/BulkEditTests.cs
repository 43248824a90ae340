using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class BulkEditTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string Edit = "edit { isDone unchanged fingerprint changes { name aspects prices { service before { amount } after { amount } } } }";

    private OwnHost Host => own.Host;

    [Fact]
    public async Task Many_prices_change_just_as_the_preview_said_and_only_once()
    {
        var (menu, ids) = await PizzasAsync("9.50", "12.25");
        var price = new { percent = "10", step = "0.50" };

        var preview = OwnedMenu.Entity(await EditAsync(menu, new { ids, price, dryRun = true }), "edit");
        Assert.Equal(
            """[{"name":"Pizza 0","aspects":["PRICE"],"prices":[{"service":null,"before":{"amount":"9.50"},"after":{"amount":"10.50"}}]},{"name":"Pizza 1","aspects":["PRICE"],"prices":[{"service":null,"before":{"amount":"12.25"},"after":{"amount":"13.50"}}]}]""",
            preview.GetProperty("changes").GetRawText());
        Assert.Equal(["9.50", "12.25"], await PricesAsync(menu));

        var fingerprint = preview.GetProperty("fingerprint").GetString();
        Assert.True(OwnedMenu.Entity(await EditAsync(menu, new { ids, price, fingerprint }), "edit").GetProperty("isDone").GetBoolean());
        await Host.SettleAsync();
        Assert.Equal(["10.50", "13.50"], await PricesAsync(menu));
        Assert.Equal(["PREVIEW_OUTDATED@fingerprint"], OwnedMenu.Codes(await EditAsync(menu, new { ids, price, fingerprint })));
        Assert.Equal(["10.50", "13.50"], await PricesAsync(menu));
    }

    [Fact]
    public async Task One_dish_that_cannot_change_keeps_all_as_they_are()
    {
        var (menu, ids) = await PizzasAsync("9.50", "0.40");
        var (theirs, foreign) = await PizzasAsync("5");

        Assert.Equal(["PRICE_NEGATIVE@ids.1"], OwnedMenu.Codes(await EditAsync(menu, new { ids, price = new { amount = "-0.50" } })));
        Assert.Equal(["ITEM_NOT_FOUND@ids.2"], OwnedMenu.Codes(await EditAsync(menu, new { ids = ids.Append(foreign[0]), price = new { percent = "10" } })));
        Assert.Equal(
            ["CATEGORY_NOT_FOUND@categoryId"], OwnedMenu.Codes(await EditAsync(menu, new { ids, categoryId = await theirs.CategoryAsync("Theirs") })));
        Assert.Equal(
            ["LISTED_TWICE@ids.1", "PERCENT_UNREADABLE@price.percent", "STEP_UNREADABLE@price.step", "TAX_CLASS_NOT_FOUND@taxClass"],
            OwnedMenu.Codes(await EditAsync(menu, new { ids = new[] { ids[0], ids[0] }, taxClass = "nope", price = new { percent = "5,5", step = "0" } })).Order(StringComparer.Ordinal));
        Assert.Equal(["9.50", "0.40"], await PricesAsync(menu));
    }

    [Fact]
    public async Task Dishes_move_are_taxed_and_leave_until_a_time_together_and_diners_hear_once()
    {
        var (menu, ids) = await PizzasAsync("9", "8");
        var drinks = await menu.CategoryAsync("Getränke");
        await Host.SettleAsync();
        Task<long> Told() => Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox o JOIN tenancy.brands b ON b.id = o.tenant_id WHERE b.slug = $1 AND o.name = 'catalog.menu-changed.v1'", menu.Brand.Slug);
        var before = await Told();
        var returnsAt = Host.Clock.GetCurrentInstant() + Duration.FromMinutes(2);

        OwnedMenu.Entity(await EditAsync(menu, new { ids, categoryId = drinks, taxClass = "reduced", addDiets = new[] { "VEGAN" }, availability = new { isAvailable = false, returnsAt = returnsAt.ToString() } }), "edit");
        Assert.Equal(before + 1, await Told());
        await Host.SettleAsync();
        Assert.Equal("""["Getränke","reduced",false,"Getränke","reduced",false]""", await FactsAsync(menu));

        Host.Clock.Advance(Duration.FromMinutes(2));
        await Host.SettleAsync();
        Assert.Equal("""["Getränke","reduced",true,"Getränke","reduced",true]""", await FactsAsync(menu));
    }

    [Fact]
    public async Task Two_dishes_of_one_name_do_not_move_into_one_category()
    {
        var (menu, ids) = await PizzasAsync("9");
        var other = await menu.CategoryAsync("Andere");
        await menu.ItemAsync(other, "PIZZA 0");

        Assert.Equal(["NAME_TAKEN@ids.0"], OwnedMenu.Codes(await EditAsync(menu, new { ids, categoryId = other })));
    }

    private async Task<(OwnedMenu Menu, string[] Ids)> PizzasAsync(params string[] prices)
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var category = await menu.CategoryAsync("Pizza");
        var ids = new List<string>();
        foreach (var price in prices) ids.Add((await menu.ItemAsync(category, $"Pizza {ids.Count}", price)).GetProperty("id").GetString()!);
        return (menu, [.. ids]);
    }

    private static Task<JsonElement> EditAsync(OwnedMenu menu, object input) => menu.ChangeAsync("editItems", "EditItemsInput", Edit, input);

    private async Task<IEnumerable<string?>> PricesAsync(OwnedMenu menu)
    {
        await Host.SettleAsync();
        using var diner = menu.Brand.Diner(Host);
        var nodes = (await diner.DataAsync("{ items { nodes { sizes { price { amount } } } } }")).GetProperty("items").GetProperty("nodes");
        return nodes.EnumerateArray().Select(n => n.GetProperty("sizes")[0].GetProperty("price").GetProperty("amount").GetString()).ToList();
    }

    private async Task<string> FactsAsync(OwnedMenu menu)
    {
        using var diner = menu.Brand.Diner(Host);
        var nodes = (await diner.DataAsync("{ items { nodes { category { name } taxClass availability { isAvailable } } } }")).GetProperty("items").GetProperty("nodes");
        var facts = nodes.EnumerateArray().SelectMany(n => new object?[] { n.GetProperty("category").GetProperty("name").GetString(), n.GetProperty("taxClass").GetString(), n.GetProperty("availability").GetProperty("isAvailable").GetBoolean() });
        return JsonSerializer.Serialize(facts, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
