using System.Text.Json;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>Whose a cart is: of whoever has its token, and once a guest signed in with it, of him alone.</summary>
public sealed class CartOwnerTests(ApiFixture api) : IAsyncLifetime
{
    private static Kitchen? _kitchen;

    private Kitchen Kitchen => _kitchen!;

    public async ValueTask InitializeAsync() => _kitchen ??= await Kitchen.OpenAsync(api);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Signing_in_folds_the_carts_of_a_guests_browsers_into_one()
    {
        using var guest = await Guest.SignedInAsync(api, Kitchen.Brand);
        var phone = await Kitchen.ShopperAsync(browser: guest.Browser);
        await phone.AddAsync(Kitchen.Pizza);
        await phone.AddAsync(Kitchen.Soup, 98);
        await phone.ChangeAsync("mergeCart", new { token = phone.Token }, "token");

        var elsewhere = guest.Elsewhere();
        await elsewhere.SignInAsync();
        var laptop = await Kitchen.ShopperAsync(browser: elsewhere.Browser);
        await laptop.AddAsync(Kitchen.Soup, 2);
        var merged = await laptop.ChangeAsync("mergeCart", new { token = laptop.Token }, "cart { id lines { name quantity } } token");
        Assert.Equal("""[{"name":"Suppe","quantity":99},{"name":"Pizza","quantity":1}]""", merged.GetProperty("cart").GetProperty("lines").GetRawText());
        Assert.Equal(laptop.Token, merged.GetProperty("token").GetString());

        await phone.AddAsync(Kitchen.Pizza);
        Assert.Equal((await phone.SeeAsync("id itemCount")).GetRawText(), (await laptop.SeeAsync("id itemCount")).GetRawText());
        Assert.Equal(101, (await laptop.SeeAsync("itemCount")).GetProperty("itemCount").GetInt32());
    }

    [Fact]
    public async Task However_many_browsers_sign_in_at_once_a_guest_has_one_cart_that_all_see()
    {
        using var guest = await Guest.SignedInAsync(api, Kitchen.Brand);
        var shoppers = new List<Shopper>();
        for (var i = 0; i < 6; i++) shoppers.Add(await Kitchen.ShopperAsync(browser: guest.Browser));
        for (var i = 0; i < 6; i++) await shoppers[i].CartAfterAsync("addToCart", new { token = shoppers[i].Token, itemId = Kitchen.Soup.Id, sizeId = Kitchen.Soup.Size, note = $"{i}" });
        await Task.WhenAll(shoppers.Select(s => s.ChangeAsync("mergeCart", new { token = s.Token }, "token")));

        var seen = new HashSet<string>();
        foreach (var shopper in shoppers) seen.Add((await shopper.SeeAsync("id itemCount")).GetRawText());
        Assert.Contains("\"itemCount\":6", Assert.Single(seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_guests_cart_can_neither_be_seen_nor_changed_nor_merged_away()
    {
        using var ada = await Guest.SignedInAsync(api, Kitchen.Brand);
        using var bob = await Guest.SignedInAsync(api, Kitchen.Brand);
        var shopper = await Kitchen.ShopperAsync(browser: ada.Browser);
        await shopper.AddAsync(Kitchen.Soup);
        await shopper.ChangeAsync("mergeCart", new { token = shopper.Token }, "token");

        var stolen = shopper with { Browser = bob.Browser };
        Assert.Equal("CART_NOT_FOUND@token", await stolen.RefusalAsync("mergeCart", new { token = shopper.Token }));
        Assert.Equal("CART_NOT_FOUND@token", await stolen.RefusalAsync("addToCart", shopper.Adding(Kitchen.Soup)));
        Assert.Equal(JsonValueKind.Null, (await stolen.SeeAsync("id")).ValueKind);
        using var nobody = Kitchen.Brand.Diner(api);
        Assert.Equal(JsonValueKind.Null, (await shopper.SeeAsync("id", nobody)).ValueKind);
        Assert.Equal("""{"itemCount":1}""", (await shopper.SeeAsync("itemCount")).GetRawText());
    }

    [Fact]
    public async Task Only_a_guest_who_is_signed_in_makes_a_cart_his()
    {
        var shopper = await Kitchen.ShopperAsync();
        Assert.StartsWith("UNAUTHENTICATED", await shopper.RefusalAsync("mergeCart", new { token = shopper.Token }), StringComparison.Ordinal);
        Assert.Equal("""{"itemCount":0}""", (await shopper.SeeAsync("itemCount")).GetRawText());
    }

    [Fact]
    public async Task Another_brands_token_is_nothing()
    {
        var other = await Kitchen.OpenAsync(api);
        var shopper = await Kitchen.ShopperAsync();
        await shopper.AddAsync(Kitchen.Soup);
        var there = shopper with { Browser = other.Brand.Diner(api) };
        Assert.Equal(JsonValueKind.Null, (await there.SeeAsync("id")).ValueKind);
        Assert.Equal("CART_NOT_FOUND@token", await there.RefusalAsync("addToCart", there.Adding(other.Soup)));
        var own = await other.ShopperAsync();
        Assert.Equal("DISH_NOT_FOUND@itemId", await own.RefusalAsync("addToCart", own.Adding(Kitchen.Soup)));
        Assert.Equal("LOCATION_NOT_FOUND@locationId", await own.RefusalAsync("setCartFulfilment", new { token = own.Token, locationId = Kitchen.Place }));
    }

    [Fact]
    public async Task What_an_erased_guest_was_about_to_order_goes_with_him()
    {
        using var guest = await Guest.SignedInAsync(api, Kitchen.Brand);
        var shopper = await Kitchen.ShopperAsync("DELIVERY", guest.Browser);
        await shopper.FulfilAsync(new { address = new { street = "Geheimgasse 7", postalCode = "10115", city = "Berlin", country = "DE" } });
        await shopper.ChangeAsync("mergeCart", new { token = shopper.Token }, "token");
        Assert.Contains("Geheimgasse 7", (await guest.Browser.DataAsync("{ dinerExport }")).GetProperty("dinerExport").GetString(), StringComparison.Ordinal);
        Assert.Null(await guest.RefusalAsync("eraseDiner", new { confirm = guest.Email }, "isErased"));
        await api.SettleAsync();
        Assert.Equal(0L, await api.ScalarAsync<long>("SELECT count(*) FROM ordering.carts c WHERE to_jsonb(c)::text LIKE '%Geheimgasse%'"));
    }
}
