using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Ordering.Orders;

/// <summary>A diner's orders are in the document of all that is kept of him, are had again by him alone, and forget him with his account.</summary>
public sealed class OrderErasureTests(ApiFixture api)
{
    private const string Word = "zqxorderwhisper";

    [Fact]
    public async Task Orders_forget_an_erased_diner_and_stay_for_the_books()
    {
        var shop = await Shop.OpenAsync(api);
        using var guest = await Guest.SignedInAsync(api, shop.Brand);
        var basket = await shop.FillAsync(guest.Browser, (shop.Pizza, 1));
        var placed = Placed.Of((await basket.PlaceAsync(note: Word, contact: new { name = Word, email = $"{Word}@example.com" })).Payload);
        var document = (await guest.Browser.DataAsync("{ dinerExport }")).GetProperty("dinerExport").ToString();
        Assert.Contains(placed.Number, document, StringComparison.Ordinal);
        Assert.Contains(Word, document, StringComparison.Ordinal);

        Assert.Null(await guest.RefusalAsync("eraseDiner", new { confirm = guest.Email }, "isErased"));
        await api.SettleAsync();
        Assert.Equal(0L, await api.ScalarAsync<long>("SELECT count(*) FROM ordering.orders o WHERE strpos(to_jsonb(o)::text, $1) > 0", Word));
        var seen = await shop.SeeAsync(placed.Id);
        Assert.Equal((placed.Number, 950), (seen.GetProperty("number").GetString(), seen.GetProperty("total").GetProperty("minorUnits").GetInt32()));
    }

    [Fact]
    public async Task An_order_is_had_again_by_its_link_or_by_the_diner_whose_it_is()
    {
        var shop = await Shop.OpenAsync(api);
        using var guest = await Guest.SignedInAsync(api, shop.Brand);
        using var other = await Guest.SignedInAsync(api, shop.Brand);
        var placed = await Shop.PlacedAsync(await shop.FillAsync(guest.Browser, (shop.Pizza, 2), (shop.Water, 1)), "CASH");
        Assert.Null(await guest.RefusalAsync("reorder", new { orderId = placed.Id }, "token cart { itemCount }"));
        Assert.Equal("ORDER_NOT_FOUND@orderId", await other.RefusalAsync("reorder", new { orderId = placed.Id }, "token"));

        await shop.Brand.ChangeAsync("deleteItem", new { id = shop.Water.Item }, "deletedId", "");
        var (again, refusal) = await other.TryAsync("reorder", new { orderToken = placed.Token }, "token cart { itemCount quote { total { minorUnits } } }");
        Assert.Null(refusal);
        Assert.Equal(2, again.GetProperty("cart").GetProperty("itemCount").GetInt32());
    }
}
