using FoodSaaS.Contracts.Catalog;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>The same brand as another module asks for its prices.</summary>
internal sealed record PricedMenu(ApiFixture Api, ServedMenus Served, Guid Brand, WantedDish Pancake, WantedDish Soup)
{
    public Guid Berlin => Of(Served.Berlin);

    public Guid NewYork => Of(Served.NewYork);

    public static async Task<PricedMenu> OpenAsync(ApiFixture api)
    {
        var served = await ServedMenus.OpenAsync(api);
        var categories = (await served.AskAsync("menu", "categories { items { id } }")).GetProperty("categories");
        return new PricedMenu(
            api,
            served,
            await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", served.Menu.Brand.Slug),
            new WantedDish(Of(categories[0].GetProperty("items")[0].Id()), Of(served.Pancake), []),
            new WantedDish(Of(categories[1].GetProperty("items")[0].Id()), Of(served.Soup), []));
    }

    public async Task<IReadOnlyList<PricedDish?>> PriceAsync(SellingOccasion occasion, params WantedDish[] dishes)
    {
        await using var scope = await TenantScopes.EnterAsync(Api.Services, Brand);
        return await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<IMenuPricing, IReadOnlyList<PricedDish?>>(pricing => pricing.PriceAsync(occasion, dishes, default), default);
    }

    public async Task<PricedDish> PriceAsync(WantedDish dish, Guid? location = null, ServiceType service = ServiceType.Pickup, string at = "2026-06-01T10:00:00Z") =>
        (await PriceAsync(new SellingOccasion(service, location ?? Berlin, InstantPattern.General.Parse(at).Value), dish))[0]!;

    /// <summary>A dish of its own with these sizes and groups.</summary>
    public async Task<WantedDish> AddAsync(string name, object size, string[]? modifierGroupIds = null, string? taxClass = null)
    {
        var item = await Served.Menu.Brand.ChangeAsync("createItem", new { categoryId = Served.Warm, name = In("de", name), sizes = new[] { size }, modifierGroupIds, taxClass }, "item", "id sizes { id }");
        return new WantedDish(Of(item.Id()), Of(item.GetProperty("sizes")[0].Id()), []);
    }

    public async Task<(string Id, Guid[] Options)> GroupAsync(string name, int minimum, params object[] options)
    {
        var group = await Served.Menu.Brand.ChangeAsync("createModifierGroup", new { name = In("de", name), minimum, maximum = options.Length, options }, "modifierGroup", "id options { id }");
        return (group.Id(), [.. group.GetProperty("options").EnumerateArray().Select(o => Of(o.Id()))]);
    }

    public static string Id(Guid item) => new GlobalId("Item", item).ToString();

    private static Guid Of(string id) => GlobalId.Parse(id)!.Value.Id;
}
