using FoodSaaS.Api.Demo;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Ordering.Orders;

namespace FoodSaaS.IntegrationTests.Demo;

/// <summary>A small brand with the guests and the words of a demo brand, as the demo's people see it.</summary>
internal sealed record DemoShop(Shop Shop, DemoBrand Brand, DemoApi Site, DemoApi Console) : IDisposable
{
    private const string RootDomain = "foodsaas.localhost";

    public DemoStaff Staff => new(Brand, Console);

    public static async Task<DemoShop> OpenAsync(OwnHost host, string? password = null)
    {
        var shop = await Shop.OpenAsync(host);
        var brand = DemoBrand.Read(DemoBrand.Folders().Single(f => Path.GetFileName(f) == "funkelofen")) with
        {
            Slug = shop.Brand.Slug,
            Owner = new DemoPerson("Olga Owner", shop.Brand.Email, password ?? shop.Brand.Password),
        };
        return new DemoShop(shop, brand, new DemoApi(host.PublicPort, $"{brand.Slug}.{RootDomain}"), new DemoApi(host.PublicPort, $"admin.{RootDomain}"));
    }

    public DemoDays Days(OwnHost host) => new(host.Services, host.Clock.Reset, host.PublicPort, RootDomain);

    public void Dispose()
    {
        Site.Dispose();
        Console.Dispose();
    }
}
