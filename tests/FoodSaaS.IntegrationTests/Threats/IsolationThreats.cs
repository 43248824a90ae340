using System.Net;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Threats;

/// <summary>Tenant isolation: what broke systems like this one.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class IsolationThreats(TwoBrands brands)
{
    private TestBrand Ours => brands.Ours.Brand;

    [Fact]
    public async Task Change_of_another_brands_dish_by_its_id()
    {
        var before = await DishAsync(brands.Theirs);
        foreach (var (name, input) in new (string, object)[]
        {
            ("setItemAvailability", new { id = brands.Theirs.ItemId, isAvailable = true }),
            ("deleteItem", new { id = brands.Theirs.ItemId }),
            ("updateItem", new { id = brands.Theirs.ItemId, version = 1, name = In("en", "Captured") }),
            ("setItemPrice", new { sizeId = before.GetProperty("sizes")[0].Id(), price = "0.01" }),
        })
        {
            Assert.EndsWith("_NOT_FOUND", await RefusalAsync(name, input), StringComparison.Ordinal);
        }

        Assert.Equal(before.ToString(), (await DishAsync(brands.Theirs)).ToString());
    }

    [Fact]
    public async Task Move_or_assign_captures_another_brands_entity()
    {
        var theirs = (await brands.Theirs.Brand.AsOwnerAsync("{ menu { categories { id items { id version } } } modifierGroups { id } }"));
        var category = theirs.GetProperty("menu").GetProperty("categories")[0].Id();
        var own = (await Ours.AsOwnerAsync("query($id: ID!) { item(id: $id) { id version category { id } } }", new { id = brands.Ours.ItemId })).GetProperty("item");

        Assert.Equal("CATEGORY_NOT_FOUND", await RefusalAsync("updateItem", new { id = own.Id(), version = own.GetProperty("version").GetInt32(), categoryId = category }));
        Assert.Equal("PHOTO_NOT_FOUND", await RefusalAsync("updateItem", new { id = own.Id(), version = own.GetProperty("version").GetInt32(), photoId = brands.Theirs.MediaId }));
        Assert.Equal("ORDER_INCOMPLETE", await RefusalAsync("orderItems", new { categoryId = own.GetProperty("category").Id(), ids = new[] { brands.Theirs.ItemId } }));
    }

    [Fact]
    public async Task Another_brands_option_groups_usable()
    {
        var group = (await brands.Theirs.Brand.AsOwnerAsync("{ modifierGroups { id } }")).GetProperty("modifierGroups")[0].Id();
        var category = (await Ours.AsOwnerAsync("{ menu { categories { id } } }")).GetProperty("menu").GetProperty("categories")[0].Id();

        Assert.Equal("MODIFIER_GROUP_NOT_FOUND", await RefusalAsync("createItem", new { categoryId = category, name = In("en", "Captor"), sizes = new[] { new { name = In("en", "x"), price = "1.00" } }, modifierGroupIds = new[] { group } }));
    }

    [Fact]
    public async Task An_empty_list_passes_every()
    {
        var category = (await Ours.AsOwnerAsync("query($id: ID!) { item(id: $id) { category { id } } }", new { id = brands.Ours.ItemId })).GetProperty("item").GetProperty("category").Id();

        Assert.Equal("ORDER_INCOMPLETE", await RefusalAsync("orderItems", new { categoryId = category, ids = Array.Empty<string>() }));
        Assert.Equal("ORDER_INCOMPLETE", await RefusalAsync("orderCategories", new { ids = Array.Empty<string>() }));
        Assert.Empty((await Ours.AsOwnerAsync("{ items(where: { ids: [] }) { nodes { id } } }")).GetProperty("items").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task Media_of_another_brand_listed_or_served()
    {
        using var diner = Ours.Diner(brands.Api);
        using var picture = await diner.GetAsync(brands.Theirs.MediaUrl);
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        foreach (var path in new[] { "/media", "/media/", $"/media/{brands.Theirs.Id:N}", $"/media/{brands.Theirs.Id:N}/" })
        {
            using var listing = await diner.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, listing.StatusCode);
        }
    }

    [Fact]
    public async Task Unique_violation_tells_that_another_brand_has_the_value()
    {
        var created = await Ours.ChangeAsync("createPage", new { path = brands.Theirs.PagePath, title = In("en", "Same path") }, "page", "id path");

        Assert.Equal(brands.Theirs.PagePath, created.GetProperty("path").GetString());
        await Ours.ChangeAsync("deletePage", new { id = created.Id() }, "deletedId", "");
    }

    [Fact]
    public async Task Views_and_functions_that_run_as_their_owner_look_past_the_policies()
    {
        const string mine = "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'";

        Assert.Equal(0, await brands.Api.ScalarAsync<long>($"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND {mine}"));
        Assert.Equal(0, await brands.Api.ScalarAsync<long>($"SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND {mine}"));
        Assert.True(await brands.Api.ScalarAsync<long>($"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND {mine}") > 10);
    }

    private static async Task<JsonElement> DishAsync(FilledBrand brand) =>
        (await brand.Brand.AsOwnerAsync("query($id: ID!) { item(id: $id) { name version availability { isAvailable } sizes { id price { amount } } } }", new { id = brand.ItemId })).GetProperty("item");

    private Task<string> RefusalAsync(string name, object input) => Ours.RefusalAsync(name, input);
}
