using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Accounts.Staff;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>Orders are followed live by those who may see them.</summary>
public sealed class OrderLiveTests(ApiFixture api)
{
    [Fact]
    public async Task Whoever_has_the_link_hears_of_his_order_and_of_no_other()
    {
        var shop = await Shop.OpenAsync(api);
        var (mine, others) = (await shop.OrderAsync((shop.Pizza, 1)), await shop.OrderAsync((shop.Water, 1)));
        await api.SettleAsync();
        using var socket = await DinerAsync(shop, mine.Token);
        var heard = socket.NextAsync();
        foreach (var order in (Placed[])[others, mine]) await shop.DoAsync("acceptOrder", order.Id);
        await StirAsync(shop, mine, heard);
        var text = (await heard).Text!;
        Assert.Contains(mine.Number, text, StringComparison.Ordinal);
        Assert.Contains("\"ACCEPTED\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(others.Number, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_hears_of_an_order_that_reached_the_restaurant()
    {
        var shop = await Shop.OpenAsync(api);
        using var socket = await LiveSocket.OpenConsoleAsync(api, shop.Brand.ConsolePath, shop.Brand.Console.Session!);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "subscription($l: ID) { orderBoard(locationId: $l) { number status contact { name } } }", variables = new { l = shop.Location } } });
        var heard = socket.NextAsync();
        var placed = await shop.OrderAsync((shop.Pizza, 1));
        await StirAsync(shop, placed, heard);
        var text = (await heard).Text!;
        Assert.Contains(placed.Number, text, StringComparison.Ordinal);
        Assert.Contains("Ada Gast", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_places_stock_is_followed_to_the_last_piece_and_back_though_other_places_have_some()
    {
        var shop = await Shop.OpenAsync(api);
        await CountAsync(null, 5);
        using var socket = await LiveSocket.OpenConsoleAsync(api, shop.Brand.ConsolePath, shop.Brand.Console.Session!);
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "subscription($l: ID!) { stockChanged(locationId: $l) { itemId isAvailable left } }", variables = new { l = shop.Location } } });
        var heard = socket.NextAsync();
        while (!heard.IsCompleted)
        {
            await CountAsync(shop.Location, 0);
            await api.SettleAsync();
            if (!heard.IsCompleted) await CountAsync(shop.Location, 3);
            await api.SettleAsync();
        }

        Assert.Contains($$"""{"stockChanged":{"itemId":"{{shop.Pizza.Item}}","isAvailable":""", (await heard).Text, StringComparison.Ordinal);
        Assert.False(await api.ScalarAsync<bool>("SELECT is_sold_out FROM catalog.item_stock WHERE id = $1", GlobalId.Parse(shop.Pizza.Item)!.Value.Id));

        Task CountAsync(string? location, int onHand) => shop.Brand.ChangeAsync("setItemStock", new { itemId = shop.Pizza.Item, locationId = location, onHand }, "stock", "onHand");
    }

    [Fact]
    public async Task The_board_is_followed_by_those_who_take_orders_and_a_forged_link_hears_nothing()
    {
        var (shop, other) = (await Shop.OpenAsync(api), await Shop.OpenAsync(api));
        using var editor = await Colleague.JoinedAsync(api, shop.Brand, "EDITOR");
        using var refused = await LiveSocket.OpenConsoleAsync(api, shop.Brand.ConsolePath, editor.Client.Session!);
        await refused.NextAsync();
        await refused.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "subscription { orderBoardChanged { number } }" } });
        Assert.Contains("\"error\"", (await refused.NextAsync()).Text, StringComparison.Ordinal);

        var placed = await shop.OrderAsync((shop.Pizza, 1));
        using var stranger = await DinerAsync(other, placed.Token);
        Assert.Contains("\"complete\"", (await stranger.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_hears_of_his_payment_before_it_is_made()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var placed = await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 1)), "ONLINE");
        await CardPage.SettleAsync(api.Services, api.Database);
        using var socket = await DinerAsync(shop, placed.Token);
        var heard = socket.NextAsync();
        var brand = new TenantId(await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", shop.Brand.Slug));
        var changed = new PaymentChanged(GlobalId.Parse(placed.Id)!.Value.Id, Ids.New());
        await Waiting.UntilAsync(async () =>
        {
            await api.Services.GetRequiredService<BrandWork>().RunAsync(brand, services => TellAsync(services, changed), default);
            return heard.IsCompleted;
        });
        var text = (await heard).Text!;
        Assert.Contains(placed.Number, text, StringComparison.Ordinal);
        Assert.Contains("\"PENDING\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_hears_that_he_can_pay_and_to_the_restaurant_nothing_has_happened()
    {
        var shop = await Shop.OpenAsync(api);
        using var browser = shop.Browser();
        var placed = await Shop.PlacedAsync(await shop.FillAsync(browser, (shop.Pizza, 1)), "ONLINE");
        await CardPage.SettleAsync(api.Services, api.Database);
        using var socket = await DinerAsync(shop, placed.Token, "payment { session { isReady } }");
        var heard = socket.NextAsync();
        var order = GlobalId.Parse(placed.Id)!.Value.Id;
        var version = await api.ScalarAsync<int>("SELECT version FROM ordering.orders WHERE id = $1", order);
        await Waiting.UntilAsync(async () =>
        {
            await api.ScalarAsync<object>("UPDATE payments.payments SET intent_id = NULL, client_secret = NULL WHERE order_id = $1", order);
            await api.ScalarAsync<object>("UPDATE tenancy.calls SET due_at = '2020-01-01' WHERE id = (SELECT id FROM payments.payments WHERE order_id = $1)", order);
            await CardPage.SettleAsync(api.Services, api.Database);
            return heard.IsCompleted;
        });
        var text = (await heard).Text!;
        Assert.Contains(placed.Number, text, StringComparison.Ordinal);
        Assert.Contains("\"isReady\":true", text, StringComparison.Ordinal);
        Assert.Equal(version, await api.ScalarAsync<int>("SELECT version FROM ordering.orders WHERE id = $1", order));
    }

    private static Task TellAsync(IServiceProvider services, PaymentChanged changed) => services.GetRequiredService<UseCaseRunner>().WriteAsync<OnPaymentChanged, Nothing>(
        async subscriber =>
        {
            await subscriber.HandleAsync(changed, default);
            return Nothing.Value;
        },
        default);

    private async Task<LiveSocket> DinerAsync(Shop shop, string token, string also = "")
    {
        var socket = await LiveSocket.OpenAsync(api, $"{shop.Brand.Slug}.foodsaas.localhost", new { });
        Assert.Contains("connection_ack", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.SendAsync(new { type = "subscribe", id = "1", payload = new { query = $"subscription($t: String!) {{ orderUpdated(token: $t) {{ number status {also} }} }}", variables = new { t = token } } });
        return socket;
    }

    /// <summary>A subscription begins a moment after it was asked for: changes until one is heard.</summary>
    private async Task StirAsync(Shop shop, Placed placed, Task heard)
    {
        await api.SettleAsync();
        for (var isReady = true; !heard.IsCompleted; isReady = !isReady)
        {
            if ((await shop.SeeAsync(placed.Id, "status")).GetProperty("status").GetString() == "PLACED") await shop.DoAsync("acceptOrder", placed.Id);
            var line = (await shop.SeeAsync(placed.Id)).GetProperty("lines")[0].GetProperty("id").GetString();
            await shop.DoAsync("markOrderLines", placed.Id, new { lineIds = new[] { line }, isReady });
            await api.SettleAsync();
        }
    }
}
