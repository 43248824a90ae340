using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms;

/// <summary>Where a change may take a picture away, leaving it out and null are different words.</summary>
public sealed class PictureRemovalTests(ApiFixture api)
{
    private const string Dish = "id version photo { url }";
    private const string Theme = "version logo { url }";

    [Fact]
    public async Task A_dish_keeps_its_photo_until_it_is_taken_away()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var id = (await DishAsync(brand)).Id();

        var described = await brand.ChangeAsync("updateItem", new { id, version = 1, description = In("de", "Heiß") }, "item", Dish);
        var bare = await brand.ChangeAsync("updateItem", new { id, version = 2, photoId = (string?)null }, "item", Dish);

        Assert.Equal(JsonValueKind.Object, described.GetProperty("photo").ValueKind);
        Assert.Equal(JsonValueKind.Null, bare.GetProperty("photo").ValueKind);
        using var diner = brand.Diner(api);
        Assert.Equal("""{"item":{"description":"Heiß","photo":null}}""", Text(await diner.DataAsync("query($id: ID!) { item(id: $id) { description photo { url } } }", new { id })));
    }

    [Fact]
    public async Task A_variable_without_a_value_is_left_out_and_a_literal_null_is_not()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var id = (await DishAsync(brand)).Id();

        var kept = await brand.AsOwnerAsync($"mutation($id: ID!, $photo: ID) {{ updateItem(input: {{ id: $id, version: 1, diets: [VEGAN], photoId: $photo }}) {{ item {{ {Dish} }} }} }}", new { id });
        var bare = await brand.AsOwnerAsync($"mutation($id: ID!) {{ updateItem(input: {{ id: $id, version: 2, photoId: null }}) {{ item {{ {Dish} }} }} }}", new { id });

        Assert.Equal(JsonValueKind.Object, kept.GetProperty("updateItem").GetProperty("item").GetProperty("photo").ValueKind);
        Assert.Equal(JsonValueKind.Null, bare.GetProperty("updateItem").GetProperty("item").GetProperty("photo").ValueKind);
    }

    [Fact]
    public async Task A_brand_keeps_its_logo_until_it_is_taken_away()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (logoId, _) = await Uploads.PictureAsync(brand, "logo");
        var version = (await brand.AsOwnerAsync("{ theme { version } }")).GetProperty("theme").GetProperty("version").GetInt32();

        var signed = await brand.ChangeAsync("updateTheme", new { version, logoId }, "theme", Theme);
        var named = await brand.ChangeAsync("updateTheme", new { version = version + 1, tagline = In("de", "Seit 1910") }, "theme", Theme);
        var bare = await brand.ChangeAsync("updateTheme", new { version = version + 2, logoId = (string?)null }, "theme", Theme);

        Assert.Equal([JsonValueKind.Object, JsonValueKind.Object, JsonValueKind.Null], new[] { signed, named, bare }.Select(t => t.GetProperty("logo").ValueKind));
        using var diner = brand.Diner(api);
        Assert.Equal("""{"theme":{"tagline":"Seit 1910","logo":null}}""", Text(await diner.DataAsync("{ theme { tagline logo { url } } }")));
    }

    private static async Task<JsonElement> DishAsync(TestBrand brand)
    {
        var (photoId, _) = await Uploads.PictureAsync(brand, "photo");
        var categoryId = (await brand.ChangeAsync("createCategory", new { name = In("de", "Suppen") }, "category", "id")).Id();
        return await brand.ChangeAsync("createItem", new { categoryId, name = In("de", "Brühe"), sizes = new[] { new { price = "5.90" } }, photoId }, "item", Dish);
    }

    private static string Text(JsonElement answer) => JsonSerializer.Serialize(answer, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
