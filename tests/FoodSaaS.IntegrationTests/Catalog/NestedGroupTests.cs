using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class NestedGroupTests(ApiFixture api)
{
    [Fact]
    public async Task An_option_asks_further_and_the_dish_contains_what_was_chosen()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var dressing = await GroupAsync(menu, "Dressing", new { name = OwnedMenu.German("Sesam"), price = "0", allergens = new[] { "SESAME" }, diets = new[] { "VEGETARIAN" } });
        var side = await GroupAsync(
            menu,
            "Beilage",
            new { name = OwnedMenu.German("Salat"), price = "2", diets = new[] { "VEGETARIAN" }, opensGroupIds = new[] { dressing.Id } },
            new { name = OwnedMenu.German("Ohne Käse"), price = "0", removedAllergens = new[] { "MILK" }, diets = new[] { "VEGETARIAN" }, addedDiets = new[] { "VEGAN" } },
            new { name = OwnedMenu.German("Speck"), price = "1.50" });
        var item = OwnedMenu.Entity(
            await menu.ChangeAsync("createItem", "CreateItemInput", "item { id }", new
            {
                categoryId = await menu.CategoryAsync("Brote"),
                name = OwnedMenu.German("Käsebrot"),
                sizes = new[] { new { price = "6" } },
                allergens = new[] { "GLUTEN", "MILK" },
                diets = new[] { "VEGETARIAN" },
                modifierGroupIds = new[] { side.Id },
            }),
            "item").GetProperty("id").GetString()!;
        using var diner = menu.Brand.Diner(api);

        var groups = (await diner.DataAsync("query($id: ID!) { item(id: $id) { modifierGroups { name options { name opens { name options { name } } } } } }", new { id = item })).GetProperty("item");
        Assert.Equal("""{"modifierGroups":[{"name":"Beilage","options":[{"name":"Salat","opens":[{"name":"Dressing","options":[{"name":"Sesam"}]}]},{"name":"Ohne K\u00E4se","opens":[]},{"name":"Speck","opens":[]}]}]}""", JsonSerializer.Serialize(groups));
        Assert.Equal("""{"allergens":["GLUTEN","MILK"],"diets":["VEGETARIAN"]}""", await FactsAsync(diner, item));
        Assert.Equal("""{"allergens":["GLUTEN","MILK","SESAME"],"diets":["VEGETARIAN"]}""", await FactsAsync(diner, item, side.Options[0], dressing.Options[0]));
        Assert.Equal("""{"allergens":["GLUTEN"],"diets":["VEGAN","VEGETARIAN"]}""", await FactsAsync(diner, item, side.Options[1]));
        Assert.Equal("""{"allergens":["GLUTEN","MILK"],"diets":[]}""", await FactsAsync(diner, item, side.Options[2]));
        var stranger = await GroupAsync(menu, "Fremd", new { name = OwnedMenu.German("X"), price = "0" });
        Assert.Equal("null", await FactsAsync(diner, item, stranger.Options[0]));
    }

    [Fact]
    public async Task Two_people_cannot_close_a_circle_from_both_sides()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        for (var round = 0; round < 4; round++)
        {
            var groups = new[] { await GroupAsync(menu, $"A{round}", Plain("a")), await GroupAsync(menu, $"B{round}", Plain("b")), await GroupAsync(menu, $"C{round}", Plain("c")) };
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => OpenAsync(menu, groups[i], groups[(i + 1) % 3].Id)));

            Assert.Equal(["MODIFIER_GROUP_IN_ITSELF@options"], answers.SelectMany(OwnedMenu.Codes));
        }
    }

    [Fact]
    public async Task A_group_that_goes_is_no_longer_asked_and_pages_with_it_are_told()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var (outer, inner) = (await GroupAsync(menu, "Außen", Plain("a")), await GroupAsync(menu, "Innen", Plain("b")));
        OwnedMenu.Entity(await OpenAsync(menu, outer, inner.Id), "modifierGroup");
        var item = await menu.ItemAsync(await menu.CategoryAsync("Pizza"), "Salami", modifierGroupIds: [outer.Id]);
        using var diner = menu.Brand.Diner(api);
        const string query = "query($id: ID!) { item(id: $id) { modifierGroups { options { opens { options { name } } } } } }";
        var id = item.GetProperty("id").GetString();
        Assert.Contains("\"b\"", (await diner.DataAsync(query, new { id })).GetRawText(), StringComparison.Ordinal);

        OwnedMenu.Entity(await menu.ChangeAsync("updateModifierGroup", "UpdateModifierGroupInput", "modifierGroup { id }", new { id = inner.Id, options = new[] { new { id = inner.Options[0], name = OwnedMenu.German("c"), price = "1" } } }), "modifierGroup");
        await api.SettleAsync();
        Assert.Contains("\"c\"", (await diner.DataAsync(query, new { id })).GetRawText(), StringComparison.Ordinal);

        OwnedMenu.Entity(await menu.ChangeAsync("deleteModifierGroup", "DeleteModifierGroupInput", "deletedId", new { id = inner.Id }), "deletedId");
        await api.SettleAsync();
        Assert.Equal("""{"item":{"modifierGroups":[{"options":[{"opens":[]}]}]}}""", (await diner.DataAsync(query, new { id })).GetRawText());
    }

    [Fact]
    public async Task What_was_chosen_with_several_dishes_is_judged_in_one_go()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var (outer, inner) = (await GroupAsync(menu, "Außen", Plain("a")), await GroupAsync(menu, "Innen", new { name = OwnedMenu.German("b"), price = "0.80" }));
        OwnedMenu.Entity(await OpenAsync(menu, outer, inner.Id), "modifierGroup");
        var item = Of((await menu.ItemAsync(await menu.CategoryAsync("Pizza"), "Salami", modifierGroupIds: [outer.Id])).GetProperty("id").GetString()!);
        var brand = await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", menu.Brand.Slug);
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var nested = new ChosenOption(Of(inner.Options[0]), []);

        var verdicts = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<IChoices, IReadOnlyList<ChoiceVerdict?>>(
            choices => choices.JudgeAsync([new ChosenDish(item, [new ChosenOption(Of(outer.Options[0]), [nested])]), new ChosenDish(item, [nested]), new ChosenDish(Guid.NewGuid(), [])], default), default);

        Assert.Equal([0L, 80L], verdicts[0]!.Lines.Select(l => l.Extra));
        Assert.Equal(["OPTION_NOT_FOUND"], verdicts[1]!.Errors.Select(e => e.Code));
        Assert.Null(verdicts[2]);

        static Guid Of(string id) => GlobalId.Parse(id)!.Value.Id;
    }

    [Fact]
    public async Task Nobody_opens_a_group_of_another_brand()
    {
        var (mine, theirs) = (new OwnedMenu(await TestBrand.SignUpAsync(api)), new OwnedMenu(await TestBrand.SignUpAsync(api)));
        var foreign = await GroupAsync(theirs, "Ihre", Plain("x"));

        Assert.Equal(["MODIFIER_GROUP_NOT_FOUND@options.0.opensGroupIds.0"], OwnedMenu.Codes(await OpenAsync(mine, await GroupAsync(mine, "Meine", Plain("a")), foreign.Id)));
    }

    private static object Plain(string name) => new { name = OwnedMenu.German(name), price = "0" };

    private static Task<JsonElement> OpenAsync(OwnedMenu menu, (string Id, string[] Options) group, string opens) => menu.ChangeAsync(
        "updateModifierGroup", "UpdateModifierGroupInput", "modifierGroup { id }", new { id = group.Id, options = new[] { new { id = group.Options[0], name = OwnedMenu.German("x"), price = "0", opensGroupIds = new[] { opens } } } });

    private static async Task<(string Id, string[] Options)> GroupAsync(OwnedMenu menu, string name, params object[] options)
    {
        var group = OwnedMenu.Entity(
            await menu.ChangeAsync("createModifierGroup", "CreateModifierGroupInput", "modifierGroup { id options { id } }", new { name = OwnedMenu.German(name), minimum = 0, maximum = 1, options }), "modifierGroup");
        return (group.GetProperty("id").GetString()!, [.. group.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("id").GetString()!)]);
    }

    private static async Task<string> FactsAsync(ApiClient diner, string id, params string[] optionIds) =>
        (await diner.DataAsync("query($id: ID!, $optionIds: [ID!]!) { item(id: $id) { factsWith(optionIds: $optionIds) { allergens diets } } }", new { id, optionIds })).GetProperty("item").GetProperty("factsWith").GetRawText();
}
