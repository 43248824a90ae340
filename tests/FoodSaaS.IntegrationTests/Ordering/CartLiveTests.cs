using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;

namespace FoodSaaS.IntegrationTests.Ordering;

/// <summary>Open carts hear of what concerns them.</summary>
public sealed class CartLiveTests(ApiFixture api) : IAsyncLifetime
{
    private static Kitchen? _kitchen;

    private Kitchen Kitchen => _kitchen!;

    public async ValueTask InitializeAsync() => _kitchen ??= await Kitchen.OpenAsync(api);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_cart_in_two_windows_is_the_same_in_both()
    {
        var shopper = await Kitchen.ShopperAsync();
        using var window = await FollowAsync(shopper);
        var heard = window.NextAsync();
        for (var tip = 1; !heard.IsCompleted; tip++) await shopper.CartAfterAsync("setCartTip", new { token = shopper.Token, tip });
        Assert.Contains("\"problems\":[{\"code\":\"CART_EMPTY\"}]", (await heard).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dish_that_sells_out_is_told_to_the_carts_that_hold_it_and_to_no_others()
    {
        var kitchen = await Kitchen.OpenAsync(api);
        var (eater, other) = (await kitchen.ShopperAsync(), await kitchen.ShopperAsync());
        await eater.AddAsync(kitchen.Soup);
        await other.AddAsync(kitchen.Pizza);
        using var concerned = await FollowAsync(eater);
        using var unconcerned = await FollowAsync(other);
        var (heard, silent) = (concerned.NextAsync(), unconcerned.NextAsync());
        while (!heard.IsCompleted)
        {
            await kitchen.SellOutAsync(kitchen.Soup);
            await api.SettleAsync();
            await kitchen.Brand.ChangeAsync("setItemAvailability", new { id = kitchen.Soup.Id, isAvailable = true }, "item", "id");
            await api.SettleAsync();
        }

        Assert.Contains("cartUpdated", (await heard).Text, StringComparison.Ordinal);
        // What comes first to the other one is its own change, made after all of that.
        do await other.AddAsync(kitchen.Pizza);
        while (!silent.IsCompleted);
        Assert.DoesNotContain("\"itemCount\":1,", (await silent).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_is_told_in_the_language_of_the_page_and_not_of_its_browser()
    {
        var kitchen = await Kitchen.OpenAsync(api);
        await kitchen.Brand.ChangeAsync("updateItem", new { id = kitchen.Soup.Id, version = 1, name = new[] { new { locale = "de", text = "Suppe" }, new { locale = "en", text = "Soup" } } }, "item", "id");
        var shopper = await kitchen.ShopperAsync();
        await shopper.AddAsync(kitchen.Soup);
        using var german = await FollowAsync(shopper, "lines { name }", new { acceptLanguage = "de" }, ("Accept-Language", "en"));
        using var english = await FollowAsync(shopper, "lines { name }", new { acceptLanguage = "en" }, ("Accept-Language", "de"));
        var (first, second) = (german.NextAsync(), english.NextAsync());
        for (var tip = 1; !first.IsCompleted || !second.IsCompleted; tip++) await shopper.CartAfterAsync("setCartTip", new { token = shopper.Token, tip });
        Assert.Contains("[{\"name\":\"Suppe\"}]", (await first).Text, StringComparison.Ordinal);
        Assert.Contains("[{\"name\":\"Soup\"}]", (await second).Text, StringComparison.Ordinal);
    }

    private Task<LiveSocket> FollowAsync(Shopper shopper) => FollowAsync(shopper, "itemCount problems { code }", new { });

    private async Task<LiveSocket> FollowAsync(Shopper shopper, string fields, object init, params (string Name, string Value)[] headers)
    {
        var socket = await LiveSocket.OpenAsync(api, shopper.Browser.Host.Split(':')[0], init, headers);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = $"subscription {{ cartUpdated(token: \"{shopper.Token}\") {{ {fields} }} }}" } });
        return socket;
    }
}
