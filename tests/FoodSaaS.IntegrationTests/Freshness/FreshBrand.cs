using System.Net;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>A brand with two dishes, one place and a site whose pages are kept.</summary>
internal sealed record FreshBrand(IDoor Door, TestBrand Brand, Guid Id, IsrSite Site, string Category, string Soup, string SoupSize, string Stew, string StewSize, string Location)
{
    /// <summary>The pages of the site in the main language.</summary>
    public static readonly string[] Paths = ["/", "/menu", "/menu/soup", "/menu/stew", "/locations"];

    public static async Task<FreshBrand> OpenAsync(IDoor door, ListeningStorefront storefront, int internalPort, IClock clock)
    {
        var brand = await TestBrand.SignUpAsync(door, locales: ["en", "de"]);
        var id = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        var category = (await brand.ChangeAsync("createCategory", new { name = In("en", "Warm"), description = In("en", "Bowls") }, "category", "id")).Id();
        var soup = await DishAsync(brand, category, "Soup", "5.00");
        var stew = await DishAsync(brand, category, "Stew", "8.00");
        var place = new { name = In("en", "Square"), address = new { street = "Square 1", postalCode = "10115", city = "Berlin", country = "DE" }, timeZone = "Europe/Berlin", hours = new[] { new { day = "MONDAY", opens = "11:00", closes = "22:00" } } };
        var location = (await brand.ChangeAsync("createLocation", place, "location", "id")).Id();
        return new FreshBrand(door, brand, id, new IsrSite(storefront, id, internalPort, clock), category, soup.Id, soup.Size, stew.Id, stew.Size, location);
    }

    public static Task<FreshBrand> OpenAsync(OwnHost host) => OpenAsync(host, host.Storefront, host.InternalPort, host.Clock);

    public string Route(string path, string locale = "en") => $"/t/{Id}/{locale}{(path == "/" ? "" : path)}";

    public string Key(string path, string locale = "en") => IsrSite.KeyOf(Id, locale, path.TrimStart('/'));

    public Task PriceAsync(string price, bool ofStew = false) => Brand.ChangeAsync("setItemPrice", new { sizeId = ofStew ? StewSize : SoupSize, price }, "item", "id");

    public Task EightySixAsync(Instant? until) => Brand.ChangeAsync("setItemAvailability", new { id = Soup, isAvailable = false, returnsAt = until?.ToString("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF'Z'", null) }, "item", "id");

    /// <summary>A diner's visit: the page and where it came from.</summary>
    public async Task<(HttpStatusCode Status, string Text, string? From)> VisitAsync(string path)
    {
        using var diner = Brand.Diner(Door);
        using var response = await diner.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.TryGetValues("X-FoodSaaS-Cache", out var from) ? from.Single() : null);
    }

    /// <summary>Visits until the front door has the page.</summary>
    public async Task KeepAsync(params string[] paths)
    {
        foreach (var path in paths) await Waiting.UntilAsync(async () => (await VisitAsync(path)).From == "HIT");
    }

    /// <summary>The page's data as they are now, from no cache: staff are never served from one.</summary>
    public async Task<string> NowAsync(string path, string locale = "en")
    {
        var (query, variables) = SiteQueries.Of(path.TrimStart('/'));
        Brand.Console.Locale = locale;
        return (await Brand.AsOwnerAsync(query, variables)).ToString();
    }

    /// <summary>The receipt of the last change; where a machine is slow, answers that were overtaken are made again later, with receipts of their own.</summary>
    public async Task<JsonElement> LastReceiptAsync() =>
        (await Brand.AsOwnerAsync("{ publishReceipts(first: 50) { nodes { id cause state keysChecked keysChanged pages { route locale node invalidatedAt freshAt } } } }"))
        .GetProperty("publishReceipts").GetProperty("nodes").EnumerateArray().First(receipt => receipt.GetProperty("cause").GetString() != "Time passed");

    private static async Task<(string Id, string Size)> DishAsync(TestBrand brand, string category, string name, string price)
    {
        var item = await brand.ChangeAsync("createItem", new { categoryId = category, name = In("en", name), sizes = new[] { new { name = In("en", ""), price } } }, "item", "id sizes { id }");
        return (item.Id(), item.GetProperty("sizes")[0].Id());
    }
}
