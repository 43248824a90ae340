using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests;

/// <summary>The main job, once through the whole path: from sign-up to a dish on the menu.</summary>
public sealed class JourneyTests(ApiFixture api)
{
    [Fact]
    public async Task A_brand_signs_up_and_its_dish_is_on_its_menu_and_on_nobody_elses()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var other = await TestBrand.SignUpAsync(api);

        var category = await brand.AsOwnerAsync("mutation { createCategory(input: { name: [{ locale: \"de\", text: \"Suppen\" }] }) { category { id } errors { ... on Error { code } } } }");
        var categoryId = category.GetProperty("createCategory").GetProperty("category").GetProperty("id").GetString();
        await brand.AsOwnerAsync(
            "mutation($c: ID!) { createItem(input: { categoryId: $c, name: [{ locale: \"de\", text: \"Linsensuppe\" }], sizes: [{ price: \"5.90\" }] }) { item { id } errors { ... on Error { code } } } }",
            new { c = categoryId });

        const string menu = "{ menu { categories { name items { name fromPrice { amount currency } } } } }";
        using var diner = brand.Diner(api);
        var mine = await diner.DataAsync(menu);
        Assert.Contains("Linsensuppe", mine.ToString());
        Assert.Contains("5.90", mine.ToString());
        using var stranger = other.Diner(api);
        Assert.DoesNotContain("Linsensuppe", (await stranger.DataAsync(menu)).ToString());
    }
}
