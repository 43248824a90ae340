using FoodSaaS.Contracts.OrderHistory;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.OrderHistory;

/// <summary>The whole way: an order that a guest places is in his history and found by staff, follows what happens to it, and forgets him with his account.</summary>
public sealed class PlacedOrderTests(ApiFixture api)
{
    private const string Seen = "id number status total { minorUnits } captured { minorUnits } paymentMethod contact { name } lines { name quantity } moves { to by }";

    [Fact]
    public async Task A_placed_order_is_in_the_history_as_it_is_now()
    {
        var shop = await Shop.OpenAsync(api);
        using var guest = await Guest.SignedInAsync(api, shop.Brand);
        var placed = await Shop.PlacedAsync(await shop.FillAsync(guest.Browser, (shop.Pizza, 2), (shop.Water, 1)), "CASH");
        await api.SettleAsync();

        var mine = (await guest.Browser.DataAsync($"{{ myOrders {{ nodes {{ {Seen} }} }} }}")).GetProperty("myOrders").GetProperty("nodes");
        Assert.Equal(
            $$"""[{"id":"{{placed.Id}}","number":"{{placed.Number}}","status":"PLACED","total":{"minorUnits":2200},"captured":{"minorUnits":0},"paymentMethod":"CASH","contact":{"name":"Ada Gast"},"lines":[{"name":"Pizza","quantity":2},{"name":"Wasser","quantity":1}],"moves":[{"to":"PLACED","by":"rule"}]}]""",
            mine.GetRawText());

        await shop.DoAsync("acceptOrder", placed.Id, new { readyIn = 20 });
        await api.SettleAsync();
        foreach (var where in new[] { $"number: \"{placed.Number}\"", "phone: \"0151 23456789\"", "text: \"ada gast\"", "item: \"pizza wasser\", status: ACCEPTED", "minTotal: 2200, maxTotal: 2200" })
        {
            var found = (await shop.Brand.AsOwnerAsync($"{{ orderHistory(where: {{ {where} }}) {{ totalCount nodes {{ id status }} }} }}")).GetProperty("orderHistory");
            Assert.Equal($$"""{"totalCount":1,"nodes":[{"id":"{{placed.Id}}","status":"ACCEPTED"}]}""", found.GetRawText());
        }

        var before = await DocumentAsync(placed);
        await using (var scope = await TenantScopes.EnterAsync(api.Services, GlobalId.Parse((await shop.Brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id))
        {
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<IOrderHistory>().RebuildAsync(default));
        }

        Assert.Equal(before, await DocumentAsync(placed));
        Assert.Null(await guest.RefusalAsync("eraseDiner", new { confirm = guest.Email }, "isErased"));
        await api.SettleAsync();
        Assert.DoesNotContain("Ada", await DocumentAsync(placed), StringComparison.Ordinal);
        Assert.Contains("Wasser", await DocumentAsync(placed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_was_given_up_before_it_was_paid_is_found_by_its_guest_alone_and_for_a_day()
    {
        var shop = await Shop.OpenAsync(api);
        using var guest = await Guest.SignedInAsync(api, shop.Brand);
        var placed = await Shop.PlacedAsync(await shop.FillAsync(guest.Browser, (shop.Pizza, 1)), "ONLINE");
        await api.SettleAsync();
        Assert.Equal("null", await MineAsync());
        await guest.Browser.DataAsync("mutation($token: String!) { cancelOwnOrder(input: { token: $token }) { order { status } } }", new { token = placed.Token });
        await api.SettleAsync();

        Assert.Equal($$"""{"number":"{{placed.Number}}","status":"CANCELLED"}""", await MineAsync());
        Assert.Empty((await guest.Browser.DataAsync("{ myOrders { nodes { id } } }")).GetProperty("myOrders").GetProperty("nodes").EnumerateArray());
        Assert.Equal(0, (await shop.Brand.AsOwnerAsync($"{{ orderHistory(where: {{ number: \"{placed.Number}\" }}) {{ totalCount }} }}")).GetProperty("orderHistory").GetProperty("totalCount").GetInt32());
        Assert.True(await api.ScalarAsync<bool>("SELECT draft_until = (document->>'changedAt')::timestamptz + interval '1 day' FROM orderhistory.orders WHERE id = $1", GlobalId.Parse(placed.Id)!.Value.Id));

        async Task<string> MineAsync() => (await guest.Browser.DataAsync("query($id: ID!) { myOrder(id: $id) { number status } }", new { id = placed.Id })).GetProperty("myOrder").GetRawText();
    }

    private async Task<string> DocumentAsync(Placed placed) => (await api.ScalarAsync<string>("SELECT document::text FROM orderhistory.orders WHERE id = $1", GlobalId.Parse(placed.Id)!.Value.Id))!;
}
