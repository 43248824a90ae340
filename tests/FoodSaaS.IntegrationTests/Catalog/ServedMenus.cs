using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>A brand with pancakes for 9.50 and soup for 5.00 (6.00 delivered), and places in Berlin and New York.</summary>
internal sealed record ServedMenus(OwnedMenu Menu, IDoor Door, string Sweet, string Warm, string Pancake, string Soup, string Berlin, string NewYork)
{
    public static readonly string[] EveryDay = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    public static async Task<ServedMenus> OpenAsync(IDoor door)
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(door));
        var (sweet, warm) = (await menu.CategoryAsync("Süßes"), await menu.CategoryAsync("Warmes"));
        var pancake = await menu.ItemAsync(sweet, "Pfannkuchen");
        var soup = await menu.Brand.ChangeAsync("createItem", new { categoryId = warm, name = In("de", "Suppe"), sizes = new[] { new { price = "5.00", servicePrices = new[] { new { service = "DELIVERY", price = "6.00" } } } } }, "item", "id sizes { id }");
        return new ServedMenus(menu, door, sweet, warm, SizeOf(pancake), SizeOf(soup), await PlaceAsync(menu.Brand, "Europe/Berlin"), await PlaceAsync(menu.Brand, "America/New_York"));
    }

    public async Task<string> AddAsync(string name, object more) => (await Menu.Brand.ChangeAsync("createMenu", With(new { name = In("de", name) }, more), "menu", "id")).Id();

    public async Task<string> ListAsync(object terms, params (string SizeId, string? Price)[] prices)
    {
        var id = (await Menu.Brand.ChangeAsync("createPriceList", With(new { name = "A list" }, terms), "priceList", "id")).Id();
        await PriceAsync(id, prices);
        return id;
    }

    public Task<JsonElement> PriceAsync(string listId, params (string SizeId, string? Price)[] prices) =>
        Menu.Brand.ChangeAsync("setListPrices", new { priceListId = listId, prices = prices.Select(p => new { sizeId = p.SizeId, price = p.Price }) }, "priceList", "version priceCount");

    /// <summary>What a diner is answered.</summary>
    public async Task<JsonElement> AskAsync(string field, string selection)
    {
        using var diner = Menu.Brand.Diner(Door);
        return (await diner.DataAsync($"{{ asked: {field} {{ {selection} }} }}")).GetProperty("asked");
    }

    /// <summary>The names of the menus.</summary>
    public async Task<string> NamesAsync(string arguments) => string.Join(", ", (await AskAsync($"menus({arguments})", "name")).EnumerateArray().Select(m => m.GetProperty("name").GetString()));

    /// <summary>The names of the dishes of one answer, with their prices.</summary>
    public async Task<string> DishesAsync(string arguments, string price = "price")
    {
        var menu = await AskAsync($"menu({arguments})", $"categories {{ items {{ name sizes {{ paid: {price} {{ amount }} }} }} }}");
        return string.Join(", ", menu.GetProperty("categories").EnumerateArray().SelectMany(c => c.GetProperty("items").EnumerateArray())
            .Select(i => $"{i.GetProperty("name").GetString()} {i.GetProperty("sizes")[0].GetProperty("paid").GetProperty("amount").GetString()}"));
    }

    private static async Task<string> PlaceAsync(TestBrand brand, string timeZone)
    {
        var place = new { name = In("de", timeZone), address = new { street = "Torstr. 1", postalCode = "10119", city = "Berlin", country = "DE" }, timeZone };
        return (await brand.ChangeAsync("createLocation", place, "location", "id")).Id();
    }

    private static Dictionary<string, object?> With(params object[] parts) => parts.SelectMany(p => p.GetType().GetProperties().Select(f => KeyValuePair.Create(f.Name, f.GetValue(p)))).ToDictionary();

    private static string SizeOf(JsonElement item) => item.GetProperty("sizes")[0].GetProperty("id").GetString()!;
}
