using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class PriceListTests(ApiFixture api)
{
    [Fact]
    public async Task A_diner_sees_the_price_that_holds_there_for_that_service()
    {
        var served = await ServedMenus.OpenAsync(api);
        await served.ListAsync(new { service = "DELIVERY" }, (served.Soup, "7.00"), (served.Pancake, "11.00"));
        await served.ListAsync(new { locationId = served.NewYork }, (served.Soup, "8.00"));
        await served.ListAsync(new { locationId = served.NewYork, service = "PICKUP" }, (served.Soup, "7.77"));

        foreach (var (arguments, dishes) in new[]
        {
            ("service: DELIVERY", "Pfannkuchen 11.00, Suppe 7.00"), ("service: PICKUP", "Pfannkuchen 9.50, Suppe 5.00"), ($"locationId: \"{served.Berlin}\"", "Pfannkuchen 9.50, Suppe 5.00"),
            ($"locationId: \"{served.NewYork}\"", "Pfannkuchen 9.50, Suppe 8.00"), ($"locationId: \"{served.NewYork}\", service: DELIVERY", "Pfannkuchen 11.00, Suppe 8.00"), ($"locationId: \"{served.NewYork}\", service: PICKUP", "Pfannkuchen 9.50, Suppe 7.77"),
        }) Assert.Equal(dishes, await served.DishesAsync(arguments));

        // Without a service asked for, those that differ are beside.
        Assert.Equal("Pfannkuchen 11.00, Suppe 8.00", await served.DishesAsync($"locationId: \"{served.NewYork}\"", "price(service: DELIVERY)"));
        Assert.Equal("Pfannkuchen 9.50, Suppe 7.77", await served.DishesAsync($"locationId: \"{served.NewYork}\"", "price(service: PICKUP)"));
        var (item, whole) = (await served.AskAsync("menu(service: DELIVERY)", "categories { items { fromPrice { amount } } }"), await served.AskAsync("menu", "categories { items { fromPrice { amount } sizes { servicePrices { service price { amount } } } } }"));
        Assert.Equal("""{"categories":[{"items":[{"fromPrice":{"amount":"11.00"}}]},{"items":[{"fromPrice":{"amount":"7.00"}}]}]}""", item.GetRawText());
        Assert.Equal("""{"categories":[{"items":[{"fromPrice":{"amount":"9.50"},"sizes":[{"servicePrices":[]}]}]},{"items":[{"fromPrice":{"amount":"5.00"},"sizes":[{"servicePrices":[{"service":"DELIVERY","price":{"amount":"6.00"}}]}]}]}]}""", whole.GetRawText());
        Assert.Equal("7.77", (await served.AskAsync($"menus(locationId: \"{served.NewYork}\", service: PICKUP)", "categories { items { fromPrice { amount } } }"))[0].GetProperty("categories")[1].GetProperty("items")[0].GetProperty("fromPrice").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task A_list_holds_from_its_first_local_day_to_its_last()
    {
        var served = await ServedMenus.OpenAsync(api);
        await served.ListAsync(new { locationId = served.NewYork, from = "2026-07-04", until = "2026-07-05" }, (served.Soup, "4.00"));
        await served.ListAsync(new { service = "PICKUP", until = "2026-07-04" }, (served.Pancake, "3.00"));

        // Midnight is at 04:00 UTC in New York and at 22:00 UTC in Berlin, where the brand reckons.
        foreach (var (at, soup) in new[] { ("2026-07-04T03:59:59Z", "5.00"), ("2026-07-04T04:00:00Z", "4.00"), ("2026-07-06T03:59:59Z", "4.00"), ("2026-07-06T04:00:00Z", "5.00") })
            Assert.EndsWith($"Suppe {soup}", await served.DishesAsync($"locationId: \"{served.NewYork}\", at: \"{at}\""), StringComparison.Ordinal);
        foreach (var (at, pancake) in new[] { ("2026-07-04T21:59:59Z", "3.00"), ("2026-07-04T22:00:00Z", "9.50") })
            Assert.StartsWith($"Pfannkuchen {pancake}", await served.DishesAsync($"service: PICKUP, at: \"{at}\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_prices_sizes_and_takes_them_off_again()
    {
        var served = await ServedMenus.OpenAsync(api);
        var list = await served.ListAsync(new { service = "DELIVERY" }, (served.Soup, "7.00"), (served.Pancake, "11.00"));
        Assert.Equal("""{"version":2,"priceCount":2}""", (await served.PriceAsync(list, (served.Soup, "7.00"))).GetRawText());
        Assert.Equal("""{"version":3,"priceCount":1}""", (await served.PriceAsync(list, (served.Soup, null))).GetRawText());
        Assert.Equal($$$"""[{"sizeId":"{{{served.Pancake}}}","price":{"amount":"11.00"}}]""", (await ReadAsync(served, "prices { sizeId price { amount } }")).GetProperty("prices").GetRawText());

        await served.Menu.Brand.ChangeAsync("updatePriceList", new { id = list, version = 3, name = "Evenings", locationId = served.Berlin, service = (string?)null, until = "2026-12-31" }, "priceList", "id");
        Assert.Equal($$"""{"name":"Evenings","locationId":"{{served.Berlin}}","service":null,"from":null,"until":"2026-12-31","priceCount":1,"version":4}""", (await ReadAsync(served, "name locationId service from until priceCount version")).GetRawText());
        Assert.Equal(["STALE_VERSION@version"], OwnedMenu.Codes(await served.Menu.ChangeAsync("updatePriceList", "UpdatePriceListInput", "priceList { id }", new { id = list, version = 3 })));

        // With a dish its prices go; then the list.
        var dish = (await served.AskAsync("menu", "categories { items { id } }")).GetProperty("categories")[0].GetProperty("items")[0].Id();
        await served.Menu.Brand.ChangeAsync("deleteItem", new { id = dish }, "deletedId", "");
        Assert.Equal(0, (await ReadAsync(served, "priceCount")).GetProperty("priceCount").GetInt32());
        await served.PriceAsync(list, (served.Soup, "1.00"));
        await served.Menu.Brand.ChangeAsync("deletePriceList", new { id = list }, "deletedId", "");
        Assert.Equal("Suppe 5.00", await served.DishesAsync($"locationId: \"{served.Berlin}\""));
        Assert.Equal(6L, await api.ScalarAsync<long>("SELECT count(*) FROM tenancy.history WHERE entity = 'catalog.price_list' AND entity_id = $1", GlobalId.Parse(list)!.Value.Id));
    }

    [Fact]
    public async Task A_form_gets_every_error_beside_its_field_and_nothing_is_half_set()
    {
        var served = await ServedMenus.OpenAsync(api);
        Assert.Equal(["PERIOD_BACKWARDS@until", "NAME_INVALID@name", "LOCATION_NOT_FOUND@locationId"], await RefusalsAsync(served, "createPriceList", new { name = " ", locationId = served.Sweet, from = "2026-02-01", until = "2026-01-31" }));
        Assert.Equal(["SCOPE_MISSING@locationId", "DATE_OUT_OF_RANGE@until"], await RefusalsAsync(served, "createPriceList", new { name = "Summer", until = "9999-12-31" }));

        var list = await served.ListAsync(new { service = "PICKUP" });
        var item = await served.Menu.Brand.ChangeAsync("createItem", new { categoryId = served.Warm, name = In("de", "Hummer"), sizes = new[] { new { priceKind = "ON_REQUEST" } } }, "item", "sizes { id }");
        var lobster = item.GetProperty("sizes")[0].Id();
        var prices = new object[]
        {
            new { sizeId = served.Soup, price = "1.00" }, new { sizeId = served.Soup, price = "2.00" }, new { sizeId = served.Sweet, price = "1.00" }, new { sizeId = lobster, price = "99.00" }, new { sizeId = served.Pancake, price = "1,00" },
        };
        Assert.Equal(
            ["LISTED_TWICE@prices.1.sizeId", "SIZE_NOT_FOUND@prices.2.sizeId", "PRICE_ON_REQUEST@prices.3.sizeId", "PRICE_UNREADABLE@prices.4.price"],
            await RefusalsAsync(served, "setListPrices", new { priceListId = list, prices }));
        Assert.Equal(0, (await ReadAsync(served, "priceCount")).GetProperty("priceCount").GetInt32());
        Assert.Equal(["PRICE_LIST_NOT_FOUND@priceListId"], await RefusalsAsync(served, "setListPrices", new { priceListId = lobster, prices }));
        Assert.Equal(["SCOPE_MISSING@locationId"], await RefusalsAsync(served, "updatePriceList", new { id = list, version = 1, service = (string?)null }));
    }

    [Fact]
    public async Task A_size_that_is_priced_on_request_later_stays_so_on_every_list()
    {
        var served = await ServedMenus.OpenAsync(api);
        await served.ListAsync(new { service = "PICKUP" }, (served.Soup, "1.00"));
        var soup = (await served.AskAsync("menu", "categories { items { id version } }")).GetProperty("categories")[1].GetProperty("items")[0];
        await served.Menu.Brand.ChangeAsync("updateItem", new { id = soup.Id(), version = soup.GetProperty("version").GetInt32(), sizes = new[] { new { id = served.Soup, priceKind = "ON_REQUEST" } } }, "item", "id");
        Assert.Equal("""[{"price":null,"servicePrices":[]}]""", (await served.AskAsync("menu(service: PICKUP)", "categories { items { sizes { price { amount } servicePrices { service } } } }")).GetProperty("categories")[1].GetProperty("items")[0].GetProperty("sizes").GetRawText());
    }

    [Fact]
    public async Task Two_who_price_at_once_both_count_or_one_hears_of_it()
    {
        var served = await ServedMenus.OpenAsync(api);
        var list = await served.ListAsync(new { service = "PICKUP" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => RefusalsAsync(served, "setListPrices", new { priceListId = list, prices = new[] { new { sizeId = n % 2 == 0 ? served.Soup : served.Pancake, price = $"{n + 1}.00" } } })));
        Assert.All(answers, refusals => Assert.True(refusals is [] or ["STALE_VERSION@version"], string.Join(' ', refusals)));
        Assert.Equal(1 + answers.Count(a => a.Count == 0), (await ReadAsync(served, "version")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task All_lists_of_a_brand_hold_twenty_thousand_prices_together()
    {
        var served = await ServedMenus.OpenAsync(api);
        var list = await served.ListAsync(new { service = "PICKUP" });
        Assert.Equal(19_999L, await PricedElsewhereAsync(served.Soup, list, 19_999));
        object Prices(params string[] sizes) => new { priceListId = list, prices = sizes.Select(size => new { sizeId = size, price = "1.00" }) };

        Assert.Equal(["TOO_MANY_PRICES@prices"], await RefusalsAsync(served, "setListPrices", Prices(served.Soup, served.Pancake)));
        Assert.Empty(await RefusalsAsync(served, "setListPrices", Prices(served.Soup)));
        Assert.Empty(await RefusalsAsync(served, "setListPrices", Prices(served.Soup)));
        Assert.Equal(["TOO_MANY_PRICES@prices"], await RefusalsAsync(served, "setListPrices", Prices(served.Pancake)));
    }

    [Fact]
    public async Task Diners_do_not_see_the_lists()
    {
        var served = await ServedMenus.OpenAsync(api);
        var list = await served.ListAsync(new { service = "PICKUP" }, (served.Soup, "1.00"));
        using var diner = served.Menu.Brand.Diner(api);
        Assert.Contains("UNAUTHENTICATED", (await diner.QueryAsync("{ priceLists { id } }")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"node":null}""", (await diner.DataAsync($"{{ node(id: \"{list}\") {{ ... on PriceList {{ name prices {{ sizeId }} }} }} }}")).GetRawText());
    }

    private static async Task<IReadOnlyList<string>> RefusalsAsync(ServedMenus served, string mutation, object input) =>
        [.. OwnedMenu.Codes(await served.Menu.ChangeAsync(mutation, char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input", "priceList { id }", input))];

    /// <summary>Copies of a size, priced on copies of a list.</summary>
    private Task<long> PricedElsewhereAsync(string size, string list, int count) => api.ScalarAsync<long>(
        """
        WITH sizes AS (
            INSERT INTO catalog.item_sizes SELECT copy.* FROM catalog.item_sizes s, generate_series(1, 4000) n, LATERAL jsonb_populate_record(s, jsonb_build_object('id', md5(n || s.id::text))) copy WHERE s.id = $1 RETURNING tenant_id, id),
        lists AS (
            INSERT INTO catalog.price_lists SELECT copy.* FROM catalog.price_lists l, generate_series(1, 5) n, LATERAL jsonb_populate_record(l, jsonb_build_object('id', md5(n || l.id::text))) copy WHERE l.id = $2 RETURNING id),
        prices AS (
            INSERT INTO catalog.list_prices (tenant_id, list_id, size_id, price) SELECT sizes.tenant_id, lists.id, sizes.id, 100 FROM sizes, lists LIMIT $3 RETURNING 1)
        SELECT count(*) FROM prices
        """,
        GlobalId.Parse(size)!.Value.Id, GlobalId.Parse(list)!.Value.Id, count);

    private static async Task<JsonElement> ReadAsync(ServedMenus served, string fields) => (await served.Menu.Brand.AsOwnerAsync($"{{ priceLists {{ {fields} }} }}")).GetProperty("priceLists")[0];
}
