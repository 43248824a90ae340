using System.Globalization;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>Sockets belong to one brand, as requests do.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class SocketTests(TwoBrands brands)
{
    private const int BadRequest = 4400;

    [Fact]
    public async Task A_key_of_another_brand_closes_the_socket()
    {
        using var ours = await LiveSocket.OpenAsync(brands.Api, Knock.HostOf(brands.Ours), new { apiKey = brands.Theirs.SecretKey });
        Assert.Equal((null, BadRequest), await ours.NextAsync());
    }

    [Fact]
    public async Task An_unknown_host_opens_no_socket() =>
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => LiveSocket.OpenAsync(brands.Api, "no-such-brand.foodsaas.localhost", new { }));

    [Fact]
    public async Task A_follower_of_one_brand_hears_no_change_of_another()
    {
        using var ours = await LiveSocket.OpenAsync(brands.Api, Knock.HostOf(brands.Ours), new { });
        Assert.Contains("connection_ack", (await ours.NextAsync()).Text, StringComparison.Ordinal);
        await ours.SendAsync(new { type = "subscribe", id = "1", payload = new { query = "subscription { menuChanged { itemIds } }" } });

        var heard = ours.NextAsync();
        for (var price = 10; !heard.IsCompleted; price++)
        {
            await ChangeAsync(brands.Theirs, price);
            await ChangeAsync(brands.Ours, price);
            await brands.Api.SettleAsync();
        }

        var (text, _) = await heard;
        Assert.Contains(brands.Ours.ItemId, text, StringComparison.Ordinal);
        Assert.Empty((await Traces.OfAsync(brands.Theirs, brands.Api)).In(text!));
    }

    private static async Task ChangeAsync(FilledBrand brand, int price)
    {
        var item = await brand.Brand.AsOwnerAsync("query($id: ID!) { item(id: $id) { sizes { id } } }", new { id = brand.ItemId });
        var size = item.GetProperty("item").GetProperty("sizes")[1].Id();
        await brand.Brand.ChangeAsync("setItemPrice", new { sizeId = size, price = price.ToString("0.00", CultureInfo.InvariantCulture) }, "item", "id");
    }
}
