using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>
/// The property that proves it: change any one thing, or move the clock, and the pages that are replaced are exactly those whose content differs, compared with
/// answers from no cache.
/// </summary>
public sealed class FreshnessPropertyTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task The_pages_replaced_are_exactly_the_pages_that_differ()
    {
        var random = new Random(20260601);
        FreshBrand[] brands = [await FreshBrand.OpenAsync(Host), await FreshBrand.OpenAsync(Host)];
        await Host.SettleAsync();
        foreach (var brand in brands) await brand.KeepAsync(FreshBrand.Paths);

        var replaced = 0;
        for (var step = 0; step < (IsLong ? 400 : 40); step++)
        {
            var before = await ContentAsync(brands);
            var heard = Host.Storefront.Heard.Count;
            var what = await ChangeAsync(brands[random.Next(2)], random);
            await Host.SettleAsync();

            var after = await ContentAsync(brands);
            var differing = after.Where(page => before[page.Key] != page.Value).Select(page => page.Key).Order().ToList();
            var told = Host.Storefront.Heard.Skip(heard).SelectMany(r => r.Keys.Select(key => brands.SelectMany(Keys).Single(k => k.Key == key).Page)).Distinct().Order();
            Assert.True(differing.SequenceEqual(told), $"Step {step}, {what}: [{string.Join(' ', differing)}] differ, [{string.Join(' ', told)}] were replaced");
            foreach (var brand in brands)
            {
                foreach (var path in FreshBrand.Paths) Assert.True((await brand.VisitAsync(path)).Text.Contains(after[$"{brand.Brand.Slug}{path}"], StringComparison.Ordinal), $"Step {step}, {what}: {path} is stale");
            }

            replaced += differing.Count;
        }

        Assert.True(replaced > 20, $"only {replaced} pages differed");
    }

    private static bool IsLong => Environment.GetEnvironmentVariable("FOODSAAS_TEST_LONG") == "1";

    private static IEnumerable<(string Key, string Page)> Keys(FreshBrand brand) => FreshBrand.Paths.Select(path => (brand.Key(path), $"{brand.Brand.Slug}{path}"));

    private static async Task<Dictionary<string, string>> ContentAsync(FreshBrand[] brands)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var brand in brands)
        {
            foreach (var path in FreshBrand.Paths) content[$"{brand.Brand.Slug}{path}"] = await brand.NowAsync(path);
        }

        return content;
    }

    private async Task<string> ChangeAsync(FreshBrand brand, Random random)
    {
        var number = random.Next(3);
        switch (random.Next(10))
        {
            case 0 or 1:
                await brand.PriceAsync($"{5 + number}.00", ofStew: random.Next(2) == 0);
                return "a price";
            case 2:
                await brand.EightySixAsync(Host.Clock.GetCurrentInstant() + Duration.FromMinutes(10 + number));
                return "86 with a time of return";
            case 3:
                await brand.Brand.ChangeAsync("setItemAvailability", new { id = brand.Soup, isAvailable = number == 0 }, "item", "id");
                return "86 by hand";
            case 4:
                Host.Clock.Advance(Duration.FromMinutes(6));
                return "six minutes";
            case 5:
                await brand.Brand.ChangeAsync("updateCategory", new { id = brand.Category, name = In("en", $"Warm {number}"), description = In("en", $"Bowls {random.Next()}") }, "category", "id");
                return "a category";
            case 6:
                await brand.Brand.ChangeAsync("setOpeningHours", new { id = brand.Location, hours = new[] { new { day = "TUESDAY", opens = $"1{number}:00", closes = "22:00" } } }, "location", "id");
                return "opening hours";
            case 7:
                var version = (await brand.Brand.AsOwnerAsync("{ theme { version } }")).GetProperty("theme").GetProperty("version").GetInt32();
                await brand.Brand.ChangeAsync("updateTheme", new { version, tagline = In("en", $"Tagline {number}") }, "theme", "version");
                return "the theme";
            case 8:
                await brand.Brand.ChangeAsync("orderItems", new { categoryId = brand.Category, ids = number == 0 ? new[] { brand.Soup, brand.Stew } : [brand.Stew, brand.Soup] }, "category", "id");
                return "the order of dishes";
            default:
                var item = (await brand.Brand.AsOwnerAsync("query($id: ID!) { item(id: $id) { version } }", new { id = brand.Stew })).GetProperty("item").GetProperty("version").GetInt32();
                await brand.Brand.ChangeAsync("updateItem", new { id = brand.Stew, version = item, name = In("en", "Stew"), description = In("en", $"Words {number}") }, "item", "id");
                return "a description";
        }
    }
}
