using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class TaxTests(ApiFixture api)
{
    private const string Settings = "{ version pricesIncludeTax classes { code rates { percent service from } } }";

    [Fact]
    public async Task A_brand_begins_with_the_rates_of_its_country_and_settles_its_own()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        Assert.Equal(
            """{"version":0,"pricesIncludeTax":true,"classes":[{"code":"standard","rates":[{"percent":"19","service":null,"from":null}]},{"code":"reduced","rates":[{"percent":"7","service":null,"from":null},{"percent":"19","service":"DINE_IN","from":null},{"percent":"7","service":"DINE_IN","from":"2026-01-01"}]},{"code":"zero","rates":[{"percent":"0","service":null,"from":null}]}]}""",
            (await ReadAsync(menu)).GetRawText());

        var classes = new object[] { Class("standard", Rate("19")), Class("alcohol", Rate("19"), new { percent = "20.5", from = "2027-01-01" }) };
        OwnedMenu.Entity(await SetAsync(menu, 0, classes), "taxSettings");
        Assert.Equal("""[{"code":"standard","rates":[{"percent":"19","service":null,"from":null}]},{"code":"alcohol","rates":[{"percent":"19","service":null,"from":null},{"percent":"20.5","service":null,"from":"2027-01-01"}]}]""", (await ReadAsync(menu)).GetProperty("classes").GetRawText());
        Assert.Equal(["STALE_VERSION@version"], OwnedMenu.Codes(await SetAsync(menu, 0, classes)));
    }

    [Fact]
    public async Task A_class_that_dishes_have_is_not_taken_away()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var item = await menu.ItemAsync(await menu.CategoryAsync("Pizza"), "Salami");
        var (id, version) = (item.GetProperty("id").GetString(), item.GetProperty("version").GetInt32());
        Assert.Equal(["TAX_CLASS_NOT_FOUND@taxClass"], OwnedMenu.Codes(await menu.ChangeAsync("updateItem", "UpdateItemInput", "item { id }", new { id, version, taxClass = "nope" })));
        OwnedMenu.Entity(await menu.ChangeAsync("updateItem", "UpdateItemInput", "item { id }", new { id, version, taxClass = "reduced" }), "item");

        Assert.Equal(["TAX_CLASS_IN_USE@classes"], OwnedMenu.Codes(await SetAsync(menu, 0, Class("standard", Rate("19")))));
        Assert.Equal("reduced", (await menu.Brand.AsOwnerAsync("query($id: ID!) { item(id: $id) { taxClass } }", new { id })).GetProperty("item").GetProperty("taxClass").GetString());
    }

    [Fact]
    public async Task A_form_gets_every_error_beside_its_field()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var refused = await SetAsync(menu, 0, Class("Food & drink", Rate("7"), Rate("7,5")), Class("extra", new { percent = "5", service = "PICKUP" }, new { percent = "101", service = "PICKUP", locationId = await menu.CategoryAsync("Pizza") }));
        Assert.Equal(
            [
                "CODE_INVALID@classes.0.code", "GENERAL_RATE_MISSING@classes.1.rates", "LISTED_TWICE@classes.0.rates.1", "LOCATION_NOT_FOUND@classes.1.rates.1.locationId",
                "PERCENT_UNREADABLE@classes.0.rates.1.percent", "PERCENT_UNREADABLE@classes.1.rates.1.percent", "TAX_CLASS_MISSING@classes",
            ],
            OwnedMenu.Codes(refused).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Diners_do_not_see_how_a_brand_is_taxed()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        using var diner = menu.Brand.Diner(api);
        await Assert.ThrowsAnyAsync<Exception>(() => diner.DataAsync($"{{ taxSettings {Settings} }}"));
    }

    private static object Class(string code, params object[] rates) => new { code, name = "A class", rates };

    private static object Rate(string percent) => new { percent };

    private static async Task<JsonElement> ReadAsync(OwnedMenu menu) => (await menu.Brand.AsOwnerAsync($"{{ taxSettings {Settings} }}")).GetProperty("taxSettings");

    private static Task<JsonElement> SetAsync(OwnedMenu menu, int version, params object[] classes) =>
        menu.ChangeAsync("setTaxClasses", "SetTaxClassesInput", "taxSettings { version }", new { version, classes });
}
