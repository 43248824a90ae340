using System.Text.Json;
using FoodSaaS.Api.Demo;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.IntegrationTests.Accounts.Apps;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.OrderHistory;
using FoodSaaS.IntegrationTests.Payments;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>Signs a brand up and has it use every part of the product once, so that none of its tables stays empty.</summary>
internal static class BrandFilling
{
    public static async Task<FilledBrand> RunAsync(ApiFixture api, string marker, string? slug = null)
    {
        // The letter keeps an address that ends in six digits from being read as the code in a mail that names it.
        var brand = await TestBrand.SignUpAsync(api, slug ?? $"{marker}-x{Guid.NewGuid().ToString("N")[..6]}", locales: ["en", "de"]);
        var id = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        await brand.ChangeAsync("createWebhookEndpoint", new { name = $"{marker} till", url = $"http://localhost:{FreePorts.Next()}/{marker}" }, "created", "endpoint { id }");
        var (mediaId, mediaUrl) = await Uploads.PictureAsync(brand, marker);
        var awaited = await Uploads.RequestAsync(brand, 1, $"{marker}.png");
        var item = await MenuAsync(brand, api, marker, mediaId);
        var location = (await LocationAsync(brand, marker)).Id();
        await HoursAsync(brand, marker, location);
        await MenusAsync(brand, marker, location);
        await brand.ChangeAsync("setItemStock", new { itemId = item, locationId = location, onHand = 7, lowAt = 2 }, "stock", "onHand");
        await ReserveAsync(api, id, item, location);
        await PaymentFilling.RunAsync(api, brand, id, marker);
        var rates = new object[] { new { percent = "19" }, new { percent = "7", locationId = location } };
        await brand.ChangeAsync("setTaxClasses", new { version = 0, classes = new[] { new { code = "standard", name = $"{marker} tax", rates } } }, "taxSettings", "version");
        var preview = await SiteAsync(brand, marker, mediaId, item, location);
        // Nobody writes these any more: they are of brands from before pages were entries.
        await api.ScalarAsync<object>("INSERT INTO cms.page_versions (tenant_id, page_id, version, document, saved_at, author, is_published) SELECT tenant_id, id, version, draft, changed_at, 'system', true FROM cms.pages WHERE tenant_id = $1", id);
        await ContentFilling.RunAsync(brand, marker, mediaId, item);
        var upload = await Uploads.MenuAsync(brand, $"name;price\n{marker} stew;8,50\n");
        var secret = (await brand.ChangeAsync("createApiKey", new { name = $"{marker} server", kind = "SECRET" }, "created", "key")).GetProperty("key").GetString()!;
        await StaffAsync(brand, marker);
        var guest = await GuestAsync(brand, api, marker);
        var cart = await OrderingFilling.RunAsync(brand, api, id, marker, location, guest);
        await brand.ChangeAsync("exportBrand", new { withFiles = false }, "export", "id");
        var domain = (await brand.ChangeAsync("addDomain", new { host = $"www.{marker}.example" }, "domain", "id")).Id();
        // No authority is configured here, which would have been asked for one.
        await api.ScalarAsync<object>("INSERT INTO cms.certificates (tenant_id, id, version, host, failures, are_owners_told) VALUES ($1, $2, 1, $3, 0, false)", id, GlobalId.Parse(domain)!.Value.Id, $"www.{marker}.example");
        await HistoryAsync(api, id, marker, GlobalId.Parse(item)!.Value.Id, GlobalId.Parse((await guest.SeenAsync("id")).Id())!.Value.Id);
        await CachedPages.MakeAndReplaceAsync(api, brand, id, marker, item);
        // Nobody listens at the webhook's address, so attempts fail and calls wait.
        await Settling.CallAsync(api.Services, api.Database);
        // A node that is away: what it was told stays.
        await api.ScalarAsync<object>("INSERT INTO tenancy.notices (tenant_id, id, node, kind, payload, sent_at) VALUES ($1, gen_random_uuid(), 'away', 'freshness.forget', $2, now())", id, marker);
        return new FilledBrand(brand, id, marker, secret, item, upload, mediaId, mediaUrl, awaited.Id(), preview, guest, await AppAsync(brand, api, marker), cart);
    }

    /// <summary>Somebody who is signed in, and has another code on its way to a telephone.</summary>
    private static async Task<Guest> GuestAsync(TestBrand brand, ApiFixture api, string marker)
    {
        var guest = await Guest.SignedInAsync(api, brand, $"{marker}@{brand.Slug}.example.com");
        Assert.Null(await guest.RefusalAsync("addDinerAddress", new { street = $"{marker} lane 2", postalCode = "10115", city = "Berlin", country = "DE", note = $"{marker} bell" }, "address { id }"));
        Assert.Null((await guest.AskAsync(new { phone = "+4915123456789" })).Refusal);
        await brand.AsOwnerAsync("{ customers { totalCount } }");
        return guest;
    }

    /// <summary>The clock is everybody's: the token outlasts whatever other tests make of it.</summary>
    private static async Task<string> AppAsync(TestBrand brand, ApiFixture api, string marker)
    {
        var app = await TestApp.MakeAsync(api, brand, redirect: $"https://{marker}.example/back", actsForItself: true, name: $"{marker} till");
        var token = (await app.ForItselfAsync("EditMenu EditTheme")).Access!;
        await api.ScalarAsync<Guid>("UPDATE accounts.app_tokens t SET expiration_date = expiration_date + interval '900 days' FROM accounts.apps a WHERE a.id = t.application_id AND a.client_id = $1 RETURNING t.id", app.ClientId);
        return token;
    }

    private static async Task ReserveAsync(ApiFixture api, Guid brand, string item, string location)
    {
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var line = new StockLine(GlobalId.Parse(item)!.Value.Id, 1);
        var reserved = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>()
            .WriteAsync<IStock, bool>(async stock => (await stock.ReserveAsync(Guid.NewGuid(), GlobalId.Parse(location)!.Value.Id, [line], default)).Count == 0, default);
        Assert.True(reserved.Value);
    }

    /// <summary>An order of its guest.</summary>
    private static async Task HistoryAsync(ApiFixture api, Guid brand, string marker, Guid item, Guid diner)
    {
        await using var scope = await TenantScopes.EnterAsync(api.Services, brand);
        var order = SoldOrders.New("M1-0001", $"{marker} soup") with { DinerId = diner, Note = $"{marker} note", Contact = new OrderContact($"{marker} guest", $"{marker}@example.com", null) };
        await scope.ServiceProvider.GetRequiredService<IOrderArchive>().KeepAsync([order with { Lines = [order.Lines[0] with { ItemId = item }] }], default);
    }

    private static async Task StaffAsync(TestBrand brand, string marker)
    {
        var role = (await brand.ChangeAsync("createOwnRole", new { name = $"{marker} shift", permissions = new[] { "EditMenu" } }, "ownRole", "id")).Id();
        await brand.ChangeAsync("inviteStaff", new { email = $"guest@{marker}.example.com", ownRoleId = role }, "invitation", "id");
    }

    private static async Task<string> MenuAsync(TestBrand brand, ApiFixture api, string marker, string photoId)
    {
        var category = (await brand.ChangeAsync("createCategory", new { name = In("en", $"{marker} soups"), description = In("en", $"{marker} warm") }, "category", "id")).Id();
        var option = new { name = In("en", $"{marker} cream"), price = "0.50" };
        var group = (await brand.ChangeAsync("createModifierGroup", new { name = In("en", $"{marker} extras"), minimum = 0, maximum = 1, options = new[] { option } }, "modifierGroup", "id")).Id();
        var sizes = new object[] { new { name = In("en", $"{marker} small"), price = "5.90", servicePrices = new[] { new { service = "DELIVERY", price = "6.90" } } }, new { name = In("en", $"{marker} large"), price = "8.90" } };
        var input = new { categoryId = category, name = In("en", $"{marker} soup"), description = In("en", $"{marker} recipe"), sizes, modifierGroupIds = new[] { group }, photoId };
        var item = (await brand.ChangeAsync("createItem", input, "item", "id")).Id();
        var back = api.Clock.GetCurrentInstant().Plus(NodaTime.Duration.FromDays(300)).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null);
        await brand.ChangeAsync("setItemAvailability", new { id = item, isAvailable = false, returnsAt = back }, "item", "id");
        return item;
    }

    /// <summary>A menu and a price list of the brand's own, both for its one place.</summary>
    private static async Task MenusAsync(TestBrand brand, string marker, string location)
    {
        var category = (await brand.AsOwnerAsync("{ menu { categories { id items { sizes { id } } } } }")).GetProperty("menu").GetProperty("categories")[0];
        await brand.ChangeAsync("createMenu", new { name = In("en", $"{marker} lunch"), categoryIds = new[] { category.Id() }, locationIds = new[] { location }, dayparts = new[] { new { days = new[] { "MONDAY" }, from = "11:00", until = "14:00" } } }, "menu", "id");
        var list = (await brand.ChangeAsync("createPriceList", new { name = $"{marker} prices", locationId = location, from = "2026-01-01" }, "priceList", "id")).Id();
        await brand.ChangeAsync("setListPrices", new { priceListId = list, prices = new[] { new { sizeId = category.GetProperty("items")[0].GetProperty("sizes")[0].Id(), price = "5.50" } } }, "priceList", "version");
    }

    private static Task<JsonElement> LocationAsync(TestBrand brand, string marker) => brand.ChangeAsync(
        "createLocation",
        new
        {
            name = In("en", $"{marker} square"),
            address = new { street = $"{marker} street 1", postalCode = "10115", city = "Berlin", country = "DE" },
            timeZone = "Europe/Berlin",
            email = $"{marker}@example.com",
            note = In("en", $"{marker} yard"),
            hours = new[] { new { day = "MONDAY", opens = "11:00", closes = "22:00" } },
        },
        "location",
        "id");

    private static async Task HoursAsync(TestBrand brand, string marker, string id)
    {
        await brand.ChangeAsync("setServiceHours", new { id, service = "DELIVERY", hours = new[] { new { day = "MONDAY", opens = "17:00", closes = "21:00" } } }, "location", "id");
        await brand.ChangeAsync("setHoursExceptions", new { id, exceptions = new[] { new { from = "2027-12-24", hours = Array.Empty<object>(), reason = In("en", $"{marker} feast") } } }, "location", "id");
        await brand.ChangeAsync("pauseLocation", new { id, services = new[] { "PICKUP" }, reason = In("en", $"{marker} rest") }, "location", "id");
    }

    /// <returns>The token of a preview link.</returns>
    private static async Task<string> SiteAsync(TestBrand brand, string marker, string mediaId, string itemId, string locationId)
    {
        var page = (await brand.ChangeAsync("createPage", new { path = FilledBrand.PathOf(marker), title = In("en", $"{marker} story") }, "page", "id version"));
        var blocks = PageBlocks.Json(marker, mediaId, itemId, locationId);
        var saved = await brand.ChangeAsync("savePageDraft", new { id = page.Id(), version = page.GetProperty("version").GetInt32(), blocks }, "page", "id version");
        await brand.ChangeAsync("publishPage", new { id = page.Id(), version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");

        var theme = (await brand.AsOwnerAsync("{ theme { version } navigation { version } }"));
        await brand.ChangeAsync("updateTheme", new { version = Version(theme, "theme"), logoId = mediaId, tagline = In("en", $"{marker} tagline") }, "theme", "version");
        var links = new[] { new { label = In("en", $"{marker} link"), href = FilledBrand.PathOf(marker) } };
        await brand.ChangeAsync("updateNavigation", new { version = Version(theme, "navigation"), header = links, footer = links }, "navigation", "version");
        var link = (await brand.ChangeAsync("createPreviewLink", new { pageId = page.Id() }, "link", "url")).GetProperty("url").GetString()!;
        return link[(link.LastIndexOf('/') + 1)..];
    }

    private static int Version(JsonElement answer, string of) => answer.GetProperty(of).GetProperty("version").GetInt32();
}
