using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>A brand with one place that is open round the clock, and a menu of a pizza with extras, a soup, and ham by weight.</summary>
internal sealed record Kitchen(IDoor Door, TestBrand Brand, string Place, KitchenDish Pizza, KitchenDish Soup, KitchenDish Ham, string Cheese, string Olives)
{
    public static async Task<Kitchen> OpenAsync(IDoor door, object[]? hours = null, string zone = "Europe/Berlin")
    {
        var brand = await TestBrand.SignUpAsync(door);
        hours ??= Days("00:00", "00:00");
        var address = new { street = "Torstr. 1", postalCode = "10119", city = "Berlin", country = "DE" };
        var place = await brand.ChangeAsync("createLocation", new { name = In("de", "Mitte"), address, timeZone = zone, latitude = 52.53, longitude = 13.40, hours }, "location", "id");
        var category = await brand.ChangeAsync("createCategory", new { name = In("de", "Karte") }, "category", "id");
        var group = await brand.ChangeAsync(
            "createModifierGroup", new { name = In("de", "Extras"), minimum = 0, maximum = 2, options = new[] { new { name = In("de", "Käse"), price = "1.50" }, new { name = In("de", "Oliven"), price = "0.80" } } }, "modifierGroup", "id options { id }");
        var pizza = await DishAsync(brand, category.Id(), "Pizza", new { price = "9.00" }, group.Id());
        var soup = await DishAsync(brand, category.Id(), "Suppe", new { price = "4.50" });
        var ham = await DishAsync(brand, category.Id(), "Schinken", new { price = "3.00", priceKind = "PER_WEIGHT", perGrams = 100 });
        var options = group.GetProperty("options");
        return new Kitchen(door, brand, place.Id(), pizza, soup, ham, options[0].Id(), options[1].Id());
    }

    public static object[] Days(string opens, string closes) =>
        [.. new[] { "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY" }.Select(day => new { day, opens, closes })];

    public Guid PlaceId => GlobalId.Parse(Place)!.Value.Id;

    /// <summary>A browser with a cart of its own.</summary>
    public async Task<Shopper> ShopperAsync(string service = "PICKUP", ApiClient? browser = null)
    {
        browser ??= Brand.Diner(Door);
        browser.Origin ??= $"http://{browser.Host}";
        var shopper = new Shopper(browser, "");
        var started = await shopper.ChangeAsync("startCart", new { service, locationId = Place }, "cart { id version } token");
        return shopper with { Token = started.GetProperty("token").GetString()! };
    }

    public async Task<int> SettleAsync(object changes, string? locationId = null)
    {
        var now = (await Brand.AsOwnerAsync("query($l: ID) { orderingSettings(locationId: $l) { version } }", new { l = locationId })).GetProperty("orderingSettings").GetProperty("version").GetInt32();
        var input = changes.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(changes));
        (input["version"], input["locationId"]) = (now, locationId);
        if (locationId is null) input.Remove("locationId");
        return (await Brand.ChangeAsync("updateOrderingSettings", input, "settings", "version")).GetProperty("version").GetInt32();
    }

    public Task SellOutAsync(KitchenDish dish, string? until = null) => Brand.ChangeAsync("setItemAvailability", new { id = dish.Id, isAvailable = false, returnsAt = until }, "item", "id");

    private static async Task<KitchenDish> DishAsync(TestBrand brand, string category, string name, object size, params string[] groups)
    {
        var item = await brand.ChangeAsync("createItem", new { categoryId = category, name = In("de", name), sizes = new[] { size }, modifierGroupIds = groups }, "item", "id slug version sizes { id }");
        return new KitchenDish(item.Id(), item.GetProperty("sizes")[0].Id());
    }
}

internal sealed record KitchenDish(string Id, string Size)
{
    public Guid Guid => GlobalId.Parse(Id)!.Value.Id;
}

/// <summary>Somebody with a cart; refusals are answers like any other, as <c>CODE@field</c>.</summary>
internal sealed record Shopper(ApiClient Browser, string Token)
{
    private const string Errors = "errors { ... on Error { code field } }";

    public Task<JsonElement> AddAsync(KitchenDish dish, int quantity = 1, params string[] options) => CartAfterAsync("addToCart", Adding(dish, quantity, options));

    public object Adding(KitchenDish dish, int quantity = 1, params string[] options) =>
        new { token = Token, itemId = dish.Id, sizeId = dish.Size, quantity, options = options.Select(o => new { optionId = o }) };

    public Task<JsonElement> FulfilAsync(object how)
    {
        var input = how.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(how));
        input["token"] = Token;
        return CartAfterAsync("setCartFulfilment", input);
    }

    public async Task<JsonElement> CartAfterAsync(string mutation, object input, string fields = "version itemCount lines { id name quantity }") =>
        (await ChangeAsync(mutation, input, $"cart {{ {fields} }}")).GetProperty("cart");

    /// <summary>The payload of a change that must succeed.</summary>
    public async Task<JsonElement> ChangeAsync(string mutation, object input, string fields)
    {
        var (payload, refusal) = await TryAsync(mutation, input, fields);
        Assert.True(refusal is null, $"{mutation}: {refusal}");
        return payload;
    }

    public async Task<string?> RefusalAsync(string mutation, object input) => (await TryAsync(mutation, input, "cart { id }")).Refusal;

    public async Task<(JsonElement Payload, string? Refusal)> TryAsync(string mutation, object input, string fields)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await Browser.QueryAsync($"mutation($i: {type}!) {{ {mutation}(input: $i) {{ {fields} {Errors} }} }}", new { i = input });
        if (answer.TryGetProperty("errors", out var faults)) return (default, faults[0].GetProperty("extensions").GetProperty("code").GetString() + ": " + faults[0].GetProperty("message").GetString());
        var payload = answer.GetProperty("data").GetProperty(mutation);
        var errors = payload.GetProperty("errors");
        return (payload, errors.GetArrayLength() == 0 ? null : $"{errors[0].GetProperty("code").GetString()}@{errors[0].GetProperty("field").GetString()}");
    }

    /// <summary>The cart, as whoever asks sees it.</summary>
    public async Task<JsonElement> SeeAsync(string fields, ApiClient? by = null) =>
        (await (by ?? Browser).DataAsync($"query($t: String!) {{ cart(token: $t) {{ {fields} }} }}", new { t = Token })).GetProperty("cart");

    /// <summary>What stands in the way: code, kind of fix, and what the fix names.</summary>
    public async Task<string> ProblemsAsync()
    {
        var problems = (await SeeAsync("problems { code fix { kind at amount { amount } } }")).GetProperty("problems");
        return string.Join(", ", problems.EnumerateArray().Select(Said).Order(StringComparer.Ordinal));
    }

    public async Task<string[]> SlotsAsync(string? date = null)
    {
        var slots = (await Browser.DataAsync("query($t: String!, $d: LocalDate) { orderSlots(cart: $t, date: $d) { at isFull } }", new { t = Token, d = date })).GetProperty("orderSlots");
        return [.. slots.EnumerateArray().Select(s => s.GetProperty("at").GetString() + (s.GetProperty("isFull").GetBoolean() ? " full" : ""))];
    }

    private static string Said(JsonElement problem)
    {
        var fix = problem.GetProperty("fix");
        var at = fix.GetProperty("at").GetString();
        var amount = fix.GetProperty("amount") is { ValueKind: JsonValueKind.Object } missing ? missing.GetProperty("amount").GetString() : null;
        return string.Join(' ', new[] { problem.GetProperty("code").GetString(), fix.GetProperty("kind").GetString(), at, amount }.Where(p => p is not null));
    }
}
