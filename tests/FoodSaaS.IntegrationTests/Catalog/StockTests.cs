using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class StockTests(ApiFixture api)
{
    [Fact]
    public async Task Of_fifty_who_want_the_last_ten_exactly_ten_get_one()
    {
        var (menu, brand, item) = await CountedAsync(onHand: 10, lowAt: 3);
        await api.SettleAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReserveAsync(brand, Guid.NewGuid(), item, 1)));

        Assert.Equal(10, answers.Count(shortages => shortages.Count == 0));
        Assert.All(answers.Where(shortages => shortages.Count > 0), shortages => Assert.Equal(new StockShortage(item, 1, 0), Assert.Single(shortages)));
        Assert.Equal("""[{"onHand":10,"reserved":10,"available":0}]""", await StockAsync(menu));
        Assert.Equal(1L, await api.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE tenant_id = $1 AND name = 'catalog.stock-low.v1'", brand));
    }

    [Fact]
    public async Task A_sold_out_dish_is_off_the_page_at_once_and_back_when_an_order_falls_through()
    {
        var (menu, brand, item) = await CountedAsync(onHand: 2);
        using var diner = menu.Brand.Diner(api);
        Assert.Equal("""{"isAvailable":true,"isSoldOut":false,"returnsAt":null}""", await AvailabilityAsync(diner));
        var reservation = Guid.NewGuid();

        Assert.Empty(await ReserveAsync(brand, reservation, item, 2));
        await api.SettleAsync();
        Assert.Equal("""{"isAvailable":false,"isSoldOut":true,"returnsAt":null}""", await AvailabilityAsync(diner));

        await InBrandAsync(brand, stock => stock.ReleaseAsync(reservation, default));
        await api.SettleAsync();
        Assert.Equal("""{"isAvailable":true,"isSoldOut":false,"returnsAt":null}""", await AvailabilityAsync(diner));
    }

    [Fact]
    public async Task The_same_reservation_is_held_committed_and_released_once()
    {
        var (menu, brand, item) = await CountedAsync(onHand: 5);
        var reservation = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ReserveAsync(brand, reservation, item, 2)));
        Assert.Equal("""[{"onHand":5,"reserved":2,"available":3}]""", await StockAsync(menu));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => InBrandAsync(brand, stock => stock.CommitAsync(reservation, default))));
        await InBrandAsync(brand, stock => stock.ReleaseAsync(reservation, default));
        Assert.Equal("""[{"onHand":3,"reserved":0,"available":3}]""", await StockAsync(menu));
    }

    [Fact]
    public async Task What_a_caller_undoes_was_never_taken()
    {
        var (menu, brand, item) = await CountedAsync(onHand: 5);
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var runner = scope.ServiceProvider.GetRequiredService<UseCaseRunner>();

        await runner.WriteAsync<IStock, bool>(
            async stock =>
            {
                await stock.ReserveAsync(Guid.NewGuid(), Guid.NewGuid(), [new StockLine(item, 3)], default);
                return Error.Conflict("PAYMENT_DECLINED", "The order is refused.", null);
            },
            default);

        Assert.Equal("""[{"onHand":5,"reserved":0,"available":5}]""", await StockAsync(menu));
    }

    [Fact]
    public async Task Two_orders_of_the_same_dishes_never_wait_for_each_other_forever()
    {
        var (menu, brand, first) = await CountedAsync(onHand: 100);
        var second = Id(await menu.ItemAsync(await menu.CategoryAsync("Andere"), "Funghi"));
        await CountAsync(menu, second, onHand: 100);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => InBrandAsync(brand, stock => stock.ReserveAsync(
            Guid.NewGuid(), Guid.NewGuid(), n % 2 == 0 ? [new StockLine(first, 1), new StockLine(second, 1)] : [new StockLine(second, 1), new StockLine(first, 1)], default))));

        Assert.All(answers, Assert.Empty);
    }

    [Fact]
    public async Task The_staff_counts_and_every_error_has_its_field()
    {
        var (menu, _, item) = await CountedAsync(onHand: 5);
        Assert.Equal(["COUNT_AMBIGUOUS@onHand"], OwnedMenu.Codes(await SetAsync(menu, new { itemId = GlobalItem(item), onHand = 1, change = 1 })));
        Assert.Equal(["COUNT_OUT_OF_RANGE@onHand", "COUNT_OUT_OF_RANGE@lowAt"], OwnedMenu.Codes(await SetAsync(menu, new { itemId = GlobalItem(item), onHand = -1, lowAt = -1 })));
        Assert.Equal(["ITEM_NOT_FOUND@itemId"], OwnedMenu.Codes(await SetAsync(menu, new { itemId = GlobalItem(Guid.NewGuid()), onHand = 1 })));
        OwnedMenu.Entity(await SetAsync(menu, new { itemId = GlobalItem(item), change = -2 }), "stock");
        Assert.Equal("""[{"onHand":3,"reserved":0,"available":3}]""", await StockAsync(menu));
        OwnedMenu.Entity(await SetAsync(menu, new { itemId = GlobalItem(item) }), "stock");
        Assert.Equal("[]", await StockAsync(menu));
    }

    private async Task<(OwnedMenu Menu, Guid Brand, Guid Item)> CountedAsync(int onHand, int? lowAt = null)
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(api));
        var item = Id(await menu.ItemAsync(await menu.CategoryAsync("Pizza"), "Salami"));
        await CountAsync(menu, item, onHand, lowAt);
        return (menu, await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", menu.Brand.Slug), item);
    }

    private static async Task CountAsync(OwnedMenu menu, Guid item, int onHand, int? lowAt = null) =>
        OwnedMenu.Entity(await SetAsync(menu, new { itemId = GlobalItem(item), onHand, lowAt }), "stock");

    private static Task<JsonElement> SetAsync(OwnedMenu menu, object input) => menu.ChangeAsync("setItemStock", "SetItemStockInput", "stock { onHand }", input);

    private Task<IReadOnlyList<StockShortage>> ReserveAsync(Guid brand, Guid reservation, Guid item, int quantity) =>
        InBrandAsync(brand, stock => stock.ReserveAsync(reservation, Guid.NewGuid(), [new StockLine(item, quantity)], default));

    private Task InBrandAsync(Guid brand, Func<IStock, Task> act) => InBrandAsync(brand, async stock =>
    {
        await act(stock);
        return true;
    });

    private async Task<T> InBrandAsync<T>(Guid brand, Func<IStock, Task<T>> act)
    {
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var done = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<IStock, T>(async stock => Result<T>.Success(await act(stock)), default);
        return done.Value;
    }

    private static Guid Id(JsonElement item) => GlobalId.Parse(item.GetProperty("id").GetString())!.Value.Id;

    private static string GlobalItem(Guid id) => new GlobalId("Item", id).ToString();

    private static async Task<string> StockAsync(OwnedMenu menu) => (await menu.Brand.AsOwnerAsync("{ stock { onHand reserved available } }")).GetProperty("stock").GetRawText();

    private static async Task<string> AvailabilityAsync(ApiClient diner) =>
        (await diner.DataAsync("{ menu { categories { items { availability { isAvailable isSoldOut returnsAt } } } } }")).GetProperty("menu").GetProperty("categories")[0].GetProperty("items")[0].GetProperty("availability").GetRawText();
}
