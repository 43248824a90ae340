using System.Text.Json;
using FoodSaaS.IntegrationTests.Catalog;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>A brand that is open day and night, with pizza for 9.50 and water for 3.00, as diners and staff use it. Refusals are answers: <c>CODE@field</c>.</summary>
internal sealed record Shop(IDoor Door, TestBrand Brand, OwnedMenu Menu, string Location, Dish Pizza, Dish Water)
{
    public const string Diner = """
        id number status service total { minorUnits } subtotal { minorUnits } tip { minorUnits } captured { minorUnits } refunded { minorUnits } canCancel contactName placedAt isScheduled
        requestedFor promisedFor lines { id name quantity total { minorUnits } } fees { kind label amount { minorUnits } } taxes { percent net { minorUnits } tax { minorUnits } isIncluded }
        moves { to reason } payment { method status failureCode session { gateway clientSecret isReady } } location { id name slug timeZone address { city } }
        """;

    public const string Staff = "id number version status total { minorUnits } captured { minorUnits } refunded { minorUnits } isScheduled note contact { name email phone } lines { id name quantity missing isReady station } moves { to by reason } payment { method status }";

    private const string Errors = "errors { ... on Error { code field } }";

    public static async Task<Shop> OpenAsync(IDoor door, string country = "DE")
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(door, country: country));
        var category = await menu.CategoryAsync("Karte");
        var (pizza, water) = (Dish.Of(await menu.ItemAsync(category, "Pizza")), Dish.Of(await menu.ItemAsync(category, "Wasser", "3.00")));
        var hours = ServedMenus.EveryDay.Select(day => new { day, opens = "00:00", closes = "00:00" });
        var place = new { name = In("de", "Mitte"), address = new { street = "Torstr. 1", postalCode = "10119", city = "Berlin", country = "DE" }, timeZone = "Europe/Berlin", hours };
        var location = (await menu.Brand.ChangeAsync("createLocation", place, "location", "id")).Id();
        return new Shop(door, menu.Brand, menu, location, pizza, water);
    }

    /// <summary>The same one, as another node serves it.</summary>
    public Shop At(IDoor door)
    {
        var console = door.Client("admin.foodsaas.localhost");
        console.Session = Brand.Console.Session;
        return this with { Door = door, Brand = Brand with { Console = console } };
    }

    public ApiClient Browser()
    {
        var browser = Brand.Diner(Door);
        browser.Origin = $"http://{browser.Host}";
        return browser;
    }

    /// <summary>A filled cart to be fetched, with the promise of what it costs.</summary>
    public async Task<Basket> FillAsync(ApiClient browser, params (Dish Dish, int Quantity)[] dishes)
    {
        var started = (await browser.DataAsync($"mutation($i: StartCartInput!) {{ startCart(input: $i) {{ token {Errors} }} }}", new { i = new { service = "PICKUP", locationId = Location } })).GetProperty("startCart");
        var basket = new Basket(browser, started.GetProperty("token").GetString()!);
        foreach (var (dish, quantity) in dishes) await basket.ChangeAsync("addToCart", new { token = basket.Token, itemId = dish.Item, sizeId = dish.Size, quantity });
        return await basket.LookAsync();
    }

    /// <summary>An order that has reached the restaurant, to be paid at the counter.</summary>
    public async Task<Placed> OrderAsync(params (Dish Dish, int Quantity)[] dishes)
    {
        using var browser = Browser();
        return await PlacedAsync(await FillAsync(browser, dishes), "CASH");
    }

    public static async Task<Placed> PlacedAsync(Basket basket, string method)
    {
        var (payload, refusal) = await basket.PlaceAsync(method);
        Assert.Null(refusal);
        return Placed.Of(payload);
    }

    public async Task<JsonElement> TrackAsync(string token, string fields = Diner)
    {
        using var browser = Browser();
        return (await browser.DataAsync($"query($t: String!) {{ trackedOrder(token: $t) {{ {fields} }} }}", new { t = token })).GetProperty("trackedOrder");
    }

    public async Task<JsonElement> SeeAsync(string id, string fields = Staff) => (await Brand.AsOwnerAsync($"query($id: ID!) {{ order(id: $id) {{ {fields} }} }}", new { id })).GetProperty("order");

    public async Task<IReadOnlyList<JsonElement>> BoardAsync() => [.. (await Brand.AsOwnerAsync($"{{ orderBoard {{ {Staff} }} }}")).GetProperty("orderBoard").EnumerateArray()];

    /// <summary>A change by the staff, on the order's newest version.</summary>
    public async Task<(JsonElement Order, string? Refusal)> WorkAsync(string mutation, string id, object? more = null, int? version = null)
    {
        var seen = version ?? (await SeeAsync(id, "version")).GetProperty("version").GetInt32();
        var input = new Dictionary<string, object?> { ["id"] = id };
        if (mutation is not ("refundOrder" or "markOrderLines")) input["version"] = seen;
        foreach (var field in more?.GetType().GetProperties() ?? []) input[field.Name] = field.GetValue(more);
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var payload = (await Brand.AsOwnerAsync($"mutation($i: {type}!) {{ {mutation}(input: $i) {{ order {{ {Staff} }} {Errors} }} }}", new { i = input })).GetProperty(mutation);
        return (payload.GetProperty("order"), Basket.Refusal(payload));
    }

    public async Task<JsonElement> DoAsync(string mutation, string id, object? more = null)
    {
        var (order, refusal) = await WorkAsync(mutation, id, more);
        Assert.Null(refusal);
        return order;
    }
}

/// <summary>A diner's page that pays with a test card.</summary>
internal static class CardPage
{
    public const string Good = "4242 4242 4242 4242";
    public const string Declined = "4000 0000 0000 0002";

    /// <summary>What was said reaches the gateway, what it says comes back, and the order follows.</summary>
    public static async Task SettleAsync(IServiceProvider services, DatabaseUrls database)
    {
        for (var there = 0; there < 3; there++)
        {
            await Settling.CallAsync(services, database);
            await Settling.WaitAsync(services, database);
        }
    }

    /// <summary>Waits until the gateway has heard of the payment, enters a card, and lets what follows come.</summary>
    /// <returns>What the gateway's script says.</returns>
    public static async Task<string> PayAsync(this Shop shop, Placed placed, string number, Func<Task> settleAsync)
    {
        await settleAsync();
        return await shop.ShowCardAsync((await shop.TrackAsync(placed.Token)).GetProperty("payment").GetProperty("session"), number, settleAsync);
    }

    /// <summary>Begins a tip for an order that was completed, and pays it.</summary>
    public static async Task TipAsync(this Shop shop, Placed placed, long amount, Func<Task> settleAsync, string card = Good)
    {
        using var browser = shop.Browser();
        var input = new { token = placed.Token, amount, idempotencyKey = Guid.NewGuid().ToString("N") };
        Assert.Null(Basket.Refusal((await browser.DataAsync("mutation($i: TipOrderInput!) { tipOrder(input: $i) { errors { ... on Error { code field } } } }", new { i = input })).GetProperty("tipOrder")));
        await settleAsync();
        var session = (await shop.TrackAsync(placed.Token, "laterTip { session { gateway clientSecret isReady } }")).GetProperty("laterTip").GetProperty("session");
        Assert.Equal("SUCCEEDED", await shop.ShowCardAsync(session, card, settleAsync));
    }

    private static async Task<string> ShowCardAsync(this Shop shop, JsonElement session, string number, Func<Task> settleAsync)
    {
        Assert.Equal(("SIMULATOR", true), (session.GetProperty("gateway").GetString(), session.GetProperty("isReady").GetBoolean()));
        using var browser = shop.Browser();
        var payload = (await browser.DataAsync(
            "mutation($i: ConfirmSimulatedPaymentInput!) { confirmSimulatedPayment(input: $i) { confirmation { status } errors { ... on Error { code field } } } }",
            new { i = new { clientSecret = session.GetProperty("clientSecret").GetString(), number } })).GetProperty("confirmSimulatedPayment");
        await settleAsync();
        return Basket.Refusal(payload) ?? payload.GetProperty("confirmation").GetProperty("status").GetString()!;
    }
}

internal sealed record Dish(string Item, string Size)
{
    public static Dish Of(JsonElement item) => new(item.GetProperty("id").GetString()!, item.GetProperty("sizes")[0].GetProperty("id").GetString()!);
}

/// <summary>What <c>placeOrder</c> answered.</summary>
internal sealed record Placed(string Id, string Number, string Token, JsonElement Order)
{
    public string Status => Order.GetProperty("status").GetString()!;

    public static Placed Of(JsonElement payload)
    {
        var order = payload.GetProperty("order");
        return new Placed(order.Id(), order.GetProperty("number").GetString()!, payload.GetProperty("trackingToken").GetString()!, order);
    }
}

/// <summary>A cart in a browser.</summary>
internal sealed record Basket(ApiClient Browser, string Token)
{
    private const string Errors = "errors { ... on Error { code field } }";

    public JsonElement Cart { get; private init; }

    public string Promise => Cart.GetProperty("quote").GetProperty("promise").GetString()!;

    public long Total => Cart.GetProperty("quote").GetProperty("total").GetProperty("minorUnits").GetInt64();

    public async Task<Basket> LookAsync() => this with
    {
        Cart = (await Browser.DataAsync(
            "query($t: String!) { cart(token: $t) { version itemCount lines { id } problems { code } quote { promise promisedFor total { minorUnits } taxes { percent net { minorUnits } tax { minorUnits } isIncluded } } } }",
            new { t = Token })).GetProperty("cart"),
    };

    public async Task ChangeAsync(string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var payload = (await Browser.DataAsync($"mutation($i: {type}!) {{ {mutation}(input: $i) {{ cart {{ version }} {Errors} }} }}", new { i = input })).GetProperty(mutation);
        Assert.Null(Refusal(payload));
    }

    public async Task<(JsonElement Payload, string? Refusal)> PlaceAsync(string method = "CASH", string? key = null, string? note = null, string? promise = null, object? contact = null)
    {
        var input = new { token = Token, idempotencyKey = key ?? Guid.NewGuid().ToString("N"), promise = promise ?? Promise, method, note, contact = contact ?? new { name = "Ada Gast", email = "ada@example.com", phone = "+4915123456789" } };
        var payload = (await Browser.DataAsync(
            $"mutation($i: PlaceOrderInput!) {{ placeOrder(input: $i) {{ order {{ {Shop.Diner} }} trackingToken changes {{ lineId was {{ minorUnits }} is {{ minorUnits }} }} {Errors} }} }}", new { i = input })).GetProperty("placeOrder");
        return (payload, Refusal(payload));
    }

    public static string? Refusal(JsonElement payload)
    {
        var errors = payload.GetProperty("errors");
        return errors.GetArrayLength() == 0 ? null : $"{errors[0].GetProperty("code").GetString()}@{errors[0].GetProperty("field").GetString()}";
    }
}
