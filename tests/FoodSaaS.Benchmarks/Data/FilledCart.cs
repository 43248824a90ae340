using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>Fills carts as guests do, through the API.</summary>
internal sealed class FilledCart(GraphQLClient api, string token)
{
    public const string PostalCode = "10115";

    public string Token => token;

    /// <param name="location">Where it is prepared, as the API names it.</param>
    /// <param name="number">Carts of other numbers hold other dishes.</param>
    public static async Task<FilledCart> MakeAsync(GraphQLClient api, string location, int number, int lines, string service = "DELIVERY")
    {
        var started = await api.AskAsync(Mutation("startCart", "StartCartInput", "token"), new JsonObject { ["service"] = service, ["locationId"] = location });
        var cart = new FilledCart(api, started["token"]!.GetValue<string>());
        await api.AskAsync(Mutation("setCartFulfilment", "SetCartFulfilmentInput", "cart { version }"), new JsonObject
        {
            ["token"] = cart.Token,
            ["address"] = new JsonObject { ["street"] = "Invalidenstraße 117", ["postalCode"] = PostalCode, ["city"] = "Berlin", ["country"] = "DE" },
        });
        for (var line = 0; line < lines; line++) await cart.AddAsync(((number * lines) + line) % BenchBrands.Dishes);
        return cart;
    }

    /// <summary>Orders it to be paid at the door.</summary>
    /// <returns>The order, and the token of its link.</returns>
    public async Task<(string Number, string TrackingToken)> OrderAsync()
    {
        var cart = await api.AskAsync($$"""{ cart(token: "{{token}}") { quote { promise } problems { code } } }""");
        var made = await api.AskAsync(Mutation("placeOrder", "PlaceOrderInput", "trackingToken order { number }"), Input(token, PromiseOf(cart), "CASH"));
        return (made["order"]!["number"]!.GetValue<string>(), made["trackingToken"]!.GetValue<string>());
    }

    /// <exception cref="CannotMeasureException">Something stands in the way of ordering it.</exception>
    public static string PromiseOf(JsonNode cart) => cart["problems"]!.AsArray().Count == 0
        ? cart["quote"]!["promise"]!.GetValue<string>()
        : throw new CannotMeasureException($"A cart cannot be ordered: {cart["problems"]!.ToJsonString()}.");

    public static JsonObject Input(string token, string promise, string method) => new()
    {
        ["token"] = token,
        ["idempotencyKey"] = Guid.NewGuid().ToString("N"),
        ["promise"] = promise,
        ["contact"] = new JsonObject { ["name"] = "Ada Lindqvist", ["email"] = "ada@example.com", ["phone"] = "+493012345678" },
        ["method"] = method,
    };

    public static string Mutation(string name, string input, string selection) =>
        $"mutation($input: {input}!) {{ {name}(input: $input) {{ {selection} errors {{ ... on Error {{ code message }} }} }} }}";

    private async Task AddAsync(int dish)
    {
        var (item, size, options) = MenuRows.Ordered(dish);
        await api.AskAsync(Mutation("addToCart", "AddToCartInput", "cart { version }"), new JsonObject
        {
            ["token"] = token,
            ["itemId"] = item,
            ["sizeId"] = size,
            ["options"] = JsonSerializer.SerializeToNode(options.Select(optionId => new { optionId })),
            ["quantity"] = 1,
        });
    }
}
