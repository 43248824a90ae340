using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>A dish that entries refer to stays on the menu until they do not any more.</summary>
public sealed class ReferredDishTests(ApiFixture api)
{
    [Fact]
    public async Task A_dish_that_an_entry_names_is_not_deleted_and_the_entry_is_named()
    {
        var brand = await OpenAsync();
        var dish = await DishAsync(brand, "Risotto");
        var id = await brand.AddAsync("Week", new { title = "Truffles", dish });
        var refused = await DeleteAsync(brand, dish);
        Assert.Equal(["ITEM_REFERENCED id"], Codes(refused));
        Assert.Contains("Week 'Truffles'", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);

        Assert.Empty(Codes(await brand.MutateAsync("updateWeek", "UpdateWeekInput", new { id, version = 2, dish = (string?)null }, "entry { version }")));
        Assert.Equal(["ITEM_REFERENCED id"], Codes(await DeleteAsync(brand, dish)));
        Assert.Empty(Codes(await brand.MutateAsync("publishWeek", "PublishWeekInput", new { id, version = 3 }, "receiptId")));
        Assert.Empty(Codes(await DeleteAsync(brand, dish)));
    }

    [Fact]
    public async Task Who_names_a_dish_while_it_is_deleted_finds_it_or_is_refused()
    {
        var brand = await OpenAsync();
        for (var round = 0; round < 5; round++)
        {
            var dish = await DishAsync(brand, $"Dish {round}");
            var (created, deleted) = (brand.CreateAsync("Week", new { title = "w", dish }), DeleteAsync(brand, dish));
            await Task.WhenAll(created, deleted);
            Assert.NotEqual(Codes(await created).Count == 0, Codes(await deleted).Count == 0);
        }
    }

    private Task<ContentBrand> OpenAsync() => ContentBrand.OpenAsync(api, [Type("Week", "weeks", Field("title", "TEXT"), Field("dish", "MENU_ITEM"))]);

    private static async Task<string> DishAsync(ContentBrand brand, string name)
    {
        var category = (await brand.Brand.ChangeAsync("createCategory", new { name = In("de", $"{name} und mehr") }, "category", "id")).Id();
        return (await brand.Brand.ChangeAsync("createItem", new { categoryId = category, name = In("de", name), sizes = new[] { new { name = In("de", ""), price = "9.00" } } }, "item", "id")).Id();
    }

    private static Task<System.Text.Json.JsonElement> DeleteAsync(ContentBrand brand, string dish) => brand.MutateAsync("deleteItem", "DeleteItemInput", new { id = dish }, "deletedId");
}
