using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>A dish at its own price, with a slot in which other dishes are chosen.</summary>
public sealed class ComboTests(ApiFixture api)
{
    [Fact]
    public async Task A_combo_costs_its_price_and_the_surcharge_and_contains_what_was_chosen()
    {
        var combo = await ComboAsync();
        using var diner = combo.Menu.Brand.Diner(api);
        Assert.Equal(
            $$$"""[{"name":"Pommes","itemId":"{{{combo.Fries}}}","price":{"amount":"0.00"},"allergens":["CELERY"],"diets":["VEGAN"],"availability":{"isAvailable":true}},{"name":"Großer Salat","itemId":"{{{combo.Salad}}}","price":{"amount":"1.50"},"allergens":["EGGS","MILK"],"diets":[],"availability":{"isAvailable":true}}]""",
            (await SlotAsync(diner, combo)).GetRawText());
        Assert.Equal("""{"allergens":["GLUTEN","CELERY"],"diets":["VEGAN"]}""", await FactsAsync(diner, combo, combo.Options[0]));
        Assert.Equal("""{"allergens":["GLUTEN","EGGS","MILK"],"diets":[]}""", await FactsAsync(diner, combo, combo.Options[1]));

        var verdict = await JudgeAsync(combo, combo.Options[1]);
        Assert.Equal((150L, Of(combo.Salad), "Großer Salat"), Assert.Single(verdict.Lines.Select(l => (l.Extra, l.ItemId!.Value, l.Name.In("de", "de")))));
        Assert.Equal("TOO_FEW_OPTIONS", Assert.Single((await JudgeAsync(combo)).Errors).Code);
    }

    [Fact]
    public async Task Its_parts_follow_their_dishes_at_once()
    {
        var combo = await ComboAsync();
        using var diner = combo.Menu.Brand.Diner(api);
        await SlotAsync(diner, combo);

        await combo.Menu.Brand.ChangeAsync("updateItem", new { id = combo.Fries, version = 1, name = In("de", "Kartoffeln"), allergens = Array.Empty<string>() }, "item", "id");
        await combo.Menu.Brand.ChangeAsync("setItemAvailability", new { id = combo.Fries, isAvailable = false }, "item", "id");
        await combo.Menu.Brand.ChangeAsync("setItemStock", new { itemId = combo.Salad, onHand = 0 }, "stock", "onHand");
        await api.SettleAsync();

        var slot = await SlotAsync(diner, combo);
        Assert.Equal("""["Kartoffeln [] False","Großer Salat [\"EGGS\",\"MILK\"] False"]""", JsonSerializer.Serialize(slot.EnumerateArray().Select(o => $"{o.GetProperty("name")} {o.GetProperty("allergens").GetRawText()} {o.GetProperty("availability").GetProperty("isAvailable")}"), Plainly));
        Assert.Equal(["OPTION_UNAVAILABLE@options.0"], (await JudgeAsync(combo, combo.Options[0])).Errors.Select(e => $"{e.Code}@{e.Field}"));
        Assert.Equal(["ITEM_IN_COMBO@id"], OwnedMenu.Codes(await combo.Menu.ChangeAsync("deleteItem", "DeleteItemInput", "deletedId", new { id = combo.Salad })));
    }

    [Fact]
    public async Task What_the_dish_says_itself_does_not_stick_to_the_option()
    {
        var combo = await ComboAsync();
        using var diner = combo.Menu.Brand.Diner(api);
        var options = new object[] { new { id = combo.Options[0], name = Array.Empty<object>(), price = "0", allergens = new[] { "CELERY", "MUSTARD" }, diets = new[] { "VEGAN" } }, new { id = combo.Options[1], price = "1.50" } };
        await combo.Menu.Brand.ChangeAsync("updateModifierGroup", new { id = combo.Group, options }, "modifierGroup", "id");
        await combo.Menu.Brand.ChangeAsync("updateItem", new { id = combo.Fries, version = 1, allergens = Array.Empty<string>(), diets = Array.Empty<string>() }, "item", "id");
        await api.SettleAsync();

        var fries = (await SlotAsync(diner, combo))[0];
        Assert.Equal("""Pommes ["MUSTARD"] []""", $"{fries.GetProperty("name")} {fries.GetProperty("allergens").GetRawText()} {fries.GetProperty("diets").GetRawText()}");
    }

    [Fact]
    public async Task Bad_parts_are_named_at_their_field()
    {
        var combo = await ComboAsync();
        var options = new object[] { new { itemId = combo.Group, price = "0" }, new { itemId = combo.Fries, price = "0" }, new { itemId = combo.Fries, price = "1" }, new { price = "0" } };
        Assert.Equal(
            ["ITEM_NOT_FOUND@options.0.itemId", "LISTED_TWICE@options.2.itemId", "TEXT_MISSING@options.3.name"],
            OwnedMenu.Codes(await combo.Menu.ChangeAsync("createModifierGroup", "CreateModifierGroupInput", "modifierGroup { id }", new { name = OwnedMenu.German("Beilage"), minimum = 1, maximum = 1, options })));
    }

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<Combo> ComboAsync()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var category = await menu.CategoryAsync("Burger");
        var (fries, salad) = (await DishAsync(menu, category, "Pommes", ["CELERY"], ["VEGAN"]), await DishAsync(menu, category, "Salat", ["MILK", "EGGS"], []));
        var options = new object[] { new { itemId = fries, price = "0" }, new { itemId = salad, name = OwnedMenu.German("Großer Salat"), price = "1.50" } };
        var group = await menu.Brand.ChangeAsync("createModifierGroup", new { name = In("de", "Beilage"), minimum = 1, maximum = 1, options }, "modifierGroup", "id options { id }");
        var item = await DishAsync(menu, category, "Menü", ["GLUTEN"], ["VEGAN"], group.Id());
        return new Combo(menu, item, fries, salad, group.Id(), [.. group.GetProperty("options").EnumerateArray().Select(o => o.Id())]);
    }

    private static async Task<string> DishAsync(OwnedMenu menu, string categoryId, string name, string[] allergens, string[] diets, params string[] modifierGroupIds) =>
        (await menu.Brand.ChangeAsync("createItem", new { categoryId, name = In("de", name), sizes = new[] { new { price = "9.90" } }, allergens, diets, modifierGroupIds }, "item", "id")).Id();

    private static async Task<JsonElement> SlotAsync(ApiClient diner, Combo combo) =>
        (await diner.DataAsync("query($id: ID!) { item(id: $id) { modifierGroups { options { name itemId price { amount } allergens diets availability { isAvailable } } } } }", new { id = combo.Item }))
            .GetProperty("item").GetProperty("modifierGroups")[0].GetProperty("options");

    private static async Task<string> FactsAsync(ApiClient diner, Combo combo, string option) =>
        (await diner.DataAsync("query($id: ID!, $o: [ID!]!) { item(id: $id) { factsWith(optionIds: $o) { allergens diets } } }", new { id = combo.Item, o = new[] { option } })).GetProperty("item").GetProperty("factsWith").GetRawText();

    private async Task<ChoiceVerdict> JudgeAsync(Combo combo, params string[] options)
    {
        var brand = await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", combo.Menu.Brand.Slug);
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var dish = new ChosenDish(Of(combo.Item), [.. options.Select(o => new ChosenOption(Of(o), []))]);
        return (await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<IChoices, IReadOnlyList<ChoiceVerdict?>>(choices => choices.JudgeAsync([dish], default), default))[0]!;
    }

    private static Guid Of(string id) => GlobalId.Parse(id)!.Value.Id;

    private sealed record Combo(OwnedMenu Menu, string Item, string Fries, string Salad, string Group, IReadOnlyList<string> Options);
}
