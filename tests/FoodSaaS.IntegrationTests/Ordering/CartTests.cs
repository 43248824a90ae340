using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>A cart from its first dish on: GraphQL in, JSON out.</summary>
public sealed class CartTests(ApiFixture api) : IAsyncLifetime
{
    private static Kitchen? _kitchen;

    private Kitchen Kitchen => _kitchen!;

    public async ValueTask InitializeAsync() => _kitchen ??= await Kitchen.OpenAsync(api);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_cart_is_filled_changed_and_emptied_and_its_version_counts_the_changes()
    {
        var shopper = await Kitchen.ShopperAsync();
        await shopper.AddAsync(Kitchen.Pizza, 1, Kitchen.Cheese);
        await shopper.AddAsync(Kitchen.Soup, 2);
        var cart = await shopper.AddAsync(Kitchen.Pizza, 2, Kitchen.Cheese);
        Assert.Equal(
            """{"version":4,"itemCount":5,"lines":[{"name":"Pizza","quantity":3,"unitPrice":{"amount":"10.50"},"total":{"amount":"31.50"}},{"name":"Suppe","quantity":2,"unitPrice":{"amount":"4.50"},"total":{"amount":"9.00"}}],"quote":{"subtotal":{"amount":"40.50"},"total":{"amount":"40.50"}}}""",
            (await shopper.SeeAsync("version itemCount lines { name quantity unitPrice { amount } total { amount } } quote { subtotal { amount } total { amount } }")).GetRawText());

        var lines = cart.GetProperty("lines");
        await shopper.CartAfterAsync("changeCartLine", new { token = shopper.Token, lineId = lines[0].GetProperty("id").GetString(), quantity = 1, note = " ohne Zwiebeln " });
        await shopper.CartAfterAsync("changeCartLine", new { token = shopper.Token, lineId = lines[1].GetProperty("id").GetString(), quantity = 0 });
        Assert.Equal(
            """{"version":6,"lines":[{"quantity":1,"note":"ohne Zwiebeln","options":[{"name":"Käse","extra":{"amount":"1.50"}}]}]}""",
            (await shopper.SeeAsync("version lines { quantity note options { name extra { amount } } }")).GetRawText());
    }

    [Fact]
    public async Task A_line_that_becomes_the_same_food_as_another_is_one_with_it()
    {
        var shopper = await Kitchen.ShopperAsync();
        await shopper.AddAsync(Kitchen.Pizza, 1, Kitchen.Cheese);
        var cart = await shopper.AddAsync(Kitchen.Pizza, 2, Kitchen.Olives);
        var line = cart.GetProperty("lines")[1].GetProperty("id").GetString();
        var after = await shopper.CartAfterAsync("changeCartLine", new { token = shopper.Token, lineId = line, options = new[] { new { optionId = Kitchen.Cheese } } }, "lines { id quantity options { name } }");
        Assert.Equal($$"""[{"id":"{{line}}","quantity":3,"options":[{"name":"Käse"}]}]""", after.GetProperty("lines").GetRawText());
    }

    [Fact]
    public async Task Who_changes_an_older_version_is_told_and_changes_nothing()
    {
        var shopper = await Kitchen.ShopperAsync();
        var seen = (await shopper.AddAsync(Kitchen.Soup)).GetProperty("version").GetInt32();
        await shopper.AddAsync(Kitchen.Soup);
        Assert.Equal("CONFLICT@version", await shopper.RefusalAsync("setCartTip", new { token = shopper.Token, version = seen, tip = 100 }));
        Assert.Equal("""{"itemCount":2,"tip":{"minorUnits":0}}""", (await shopper.SeeAsync("itemCount tip { minorUnits }")).GetRawText());
        await shopper.CartAfterAsync("setCartTip", new { token = shopper.Token, version = seen + 1, tip = 100 });
        Assert.Equal("""{"tip":{"amount":"1.00"},"quote":{"total":{"amount":"10.00"}}}""", (await shopper.SeeAsync("tip { amount } quote { total { amount } }")).GetRawText());
    }

    [Fact]
    public async Task Of_twenty_additions_at_once_none_is_lost()
    {
        var shopper = await Kitchen.ShopperAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shopper.AddAsync(Kitchen.Soup)));
        Assert.Equal("""{"version":21,"itemCount":20}""", (await shopper.SeeAsync("version itemCount")).GetRawText());
    }

    [Fact]
    public async Task A_cart_takes_fifty_lines_of_ninety_nine()
    {
        var shopper = await Kitchen.ShopperAsync();
        for (var i = 0; i < 50; i++) await shopper.CartAfterAsync("addToCart", new { token = shopper.Token, itemId = Kitchen.Soup.Id, sizeId = Kitchen.Soup.Size, quantity = 99, note = $"Nr. {i}" });
        Assert.Equal("CART_FULL@", await shopper.RefusalAsync("addToCart", shopper.Adding(Kitchen.Soup)));
        Assert.Equal("QUANTITY_OUT_OF_RANGE@quantity", await shopper.RefusalAsync("addToCart", new { token = shopper.Token, itemId = Kitchen.Soup.Id, sizeId = Kitchen.Soup.Size, note = "Nr. 7" }));
        Assert.Equal("""{"itemCount":4950,"quote":{"total":{"amount":"22275.00"}}}""", (await shopper.SeeAsync("itemCount quote { total { amount } }")).GetRawText());
    }

    [Theory]
    [InlineData(0, null, null, "QUANTITY_OUT_OF_RANGE@quantity")]
    [InlineData(100, null, null, "QUANTITY_OUT_OF_RANGE@quantity")]
    [InlineData(-1, null, null, "QUANTITY_OUT_OF_RANGE@quantity")]
    [InlineData(1, 100, null, "GRAMS_UNWANTED@grams")]
    [InlineData(1, -5, null, "GRAMS_OUT_OF_RANGE@grams")]
    [InlineData(1, null, 201, "TEXT_TOO_LONG@note")]
    public async Task What_is_no_order_of_a_dish_is_refused(int quantity, int? grams, int? noteLength, string refusal)
    {
        var shopper = await Kitchen.ShopperAsync();
        var note = noteLength is { } length ? new string('x', length) : null;
        Assert.Equal(refusal, await shopper.RefusalAsync("addToCart", new { token = shopper.Token, itemId = Kitchen.Soup.Id, sizeId = Kitchen.Soup.Size, quantity, grams, note }));
    }

    [Fact]
    public async Task Dishes_sizes_and_options_are_those_of_the_menu()
    {
        var shopper = await Kitchen.ShopperAsync();
        Assert.Equal("DISH_NOT_FOUND@itemId", await shopper.RefusalAsync("addToCart", shopper.Adding(Kitchen.Soup with { Size = Kitchen.Pizza.Size })));
        Assert.Equal("DISH_NOT_FOUND@itemId", await shopper.RefusalAsync("addToCart", shopper.Adding(new KitchenDish(Kitchen.Place, Kitchen.Place))));
        Assert.Equal("OPTION_NOT_FOUND@options.0", await shopper.RefusalAsync("addToCart", shopper.Adding(Kitchen.Soup, 1, Kitchen.Cheese)));
        Assert.Equal("OPTIONS_TOO_MANY@options", await shopper.RefusalAsync("addToCart", shopper.Adding(Kitchen.Pizza, 1, [.. Enumerable.Repeat(Kitchen.Cheese, 101)])));
        Assert.Equal("GRAMS_NEEDED@grams", await shopper.RefusalAsync("addToCart", shopper.Adding(Kitchen.Ham)));
        Assert.Equal("""{"itemCount":0}""", (await shopper.SeeAsync("itemCount")).GetRawText());
    }

    [Fact]
    public async Task No_price_name_or_tax_is_the_clients_to_say()
    {
        var shopper = await Kitchen.ShopperAsync();
        var answer = await shopper.Browser.QueryAsync(
            "mutation($i: AddToCartInput!) { addToCart(input: $i) { cart { id } } }",
            new { i = new { token = shopper.Token, itemId = Kitchen.Pizza.Id, sizeId = Kitchen.Pizza.Size, unitPrice = 1, name = "Free pizza" } });
        Assert.True(answer.TryGetProperty("errors", out _), answer.ToString());
        Assert.Equal("""{"itemCount":0}""", (await shopper.SeeAsync("itemCount")).GetRawText());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    [InlineData(long.MaxValue)]
    public async Task A_tip_is_nothing_or_something_sensible(long tip)
    {
        var shopper = await Kitchen.ShopperAsync();
        Assert.Equal("TIP_OUT_OF_RANGE@tip", await shopper.RefusalAsync("setCartTip", new { token = shopper.Token, tip }));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_token_but_its_hash_and_nothing_else_opens_the_cart()
    {
        var shopper = await Kitchen.ShopperAsync();
        await shopper.AddAsync(Kitchen.Soup);
        var id = (await shopper.SeeAsync("id")).GetProperty("id").GetString()!;
        Assert.Equal(0L, await api.ScalarAsync<long>("SELECT count(*) FROM ordering.carts c WHERE to_jsonb(c)::text LIKE '%' || $1 || '%'", shopper.Token));
        foreach (var wrong in new[] { id, "", new string('a', 43), new string('a', 5_000), shopper.Token.ToUpperInvariant() + "x" })
        {
            var other = shopper with { Token = wrong };
            Assert.Equal(JsonValueKind.Null, (await other.SeeAsync("id")).ValueKind);
            Assert.Equal("CART_NOT_FOUND@token", await other.RefusalAsync("addToCart", other.Adding(Kitchen.Soup)));
            Assert.Empty(await other.SlotsAsync());
        }
    }

    [Fact]
    public async Task A_cart_is_answered_anew_each_time_and_never_from_memory()
    {
        var shopper = await Kitchen.ShopperAsync();
        for (var i = 1; i <= 3; i++)
        {
            await shopper.AddAsync(Kitchen.Soup);
            Assert.Equal(i, (await shopper.SeeAsync("itemCount")).GetProperty("itemCount").GetInt32());
        }

        using var response = await shopper.Browser.PostAsync("/graphql", new StringContent(JsonSerializer.Serialize(new { query = $"{{ cart(token: \"{shopper.Token}\") {{ id }} }}" }), System.Text.Encoding.UTF8, "application/json"));
        Assert.DoesNotContain("public", response.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }
}
