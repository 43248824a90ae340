using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>A browser asks, before a script of another origin may, whether a live publishable key lists that origin.</summary>
public sealed class PreflightTests(ApiFixture api)
{
    [Fact]
    public async Task A_listed_origin_is_told_what_it_may_send()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);
        foreach (var host in new[] { ShopPage.BareHost, ShopPage.HostOf(brand) })
        {
            var told = await page.PreflightAsync(host);
            Assert.Equal((204, "", "Origin"), (told.Status, told.Text, told.Vary));
            Assert.Equal(
                new Dictionary<string, string>
                {
                    ["access-control-allow-origin"] = origin,
                    ["access-control-allow-methods"] = "GET, POST",
                    ["access-control-allow-headers"] = "Content-Type, X-Api-Key, GraphQL-Preflight",
                    ["access-control-max-age"] = "600",
                },
                told.Headers);
        }
    }

    [Theory]
    [InlineData("http://shop-{0}.example")]
    [InlineData("https://shop-{0}.example:8443")]
    [InlineData("https://www.shop-{0}.example")]
    [InlineData("https://shop-{0}.example.evil.example")]
    [InlineData("https://shop-{0}.example/")]
    [InlineData("HTTPS://SHOP-{0}.EXAMPLE")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("")]
    public async Task An_origin_that_only_resembles_a_listed_one_is_told_nothing(string pattern)
    {
        var brand = await TestBrand.SignUpAsync(api);
        var mark = Guid.NewGuid().ToString("N")[..12];
        await brand.MakeAsync($"https://shop-{mark}.example");
        using var page = new ShopPage(api.PublicPort, string.Format(null, pattern, mark));
        foreach (var host in new[] { ShopPage.BareHost, ShopPage.HostOf(brand) }) await IsToldNothingAsync(page.PreflightAsync(host));
    }

    [Fact]
    public async Task On_a_brands_host_only_its_own_keys_count()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(api), await TestBrand.SignUpAsync(api));
        var origin = NewOrigin();
        await theirs.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);

        await IsToldNothingAsync(page.PreflightAsync(ShopPage.HostOf(ours)));
        Assert.Equal(204, (await page.PreflightAsync(ShopPage.HostOf(theirs))).Status);
    }

    [Fact]
    public async Task A_revoked_key_lists_nothing_any_more()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (_, id) = await brand.MakeAsync(origin);
        await brand.ChangeAsync("revokeApiKey", new { id }, "apiKey", "hint");
        using var page = new ShopPage(api.PublicPort, origin);
        foreach (var host in new[] { ShopPage.BareHost, ShopPage.HostOf(brand) }) await IsToldNothingAsync(page.PreflightAsync(host));
    }

    [Fact]
    public async Task Platform_console_and_other_paths_are_for_no_other_origin()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);
        await IsToldNothingAsync(page.PreflightAsync("foodsaas.localhost"));
        await IsToldNothingAsync(page.PreflightAsync("admin.foodsaas.localhost"));
        await IsToldNothingAsync(page.PreflightAsync("admin.foodsaas.localhost", brand.ConsolePath));
        await IsToldNothingAsync(page.PreflightAsync(ShopPage.BareHost, "/uploads/menu"));
        await IsToldNothingAsync(page.PreflightAsync(ShopPage.HostOf(brand), "/menu"));
    }

    [Fact]
    public async Task A_question_that_is_no_preflight_is_answered_as_before()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);

        var plain = await page.SendAsync(HttpMethod.Options, ShopPage.BareHost, "/graphql", null, null);
        Assert.Equal(405, plain.Status);
        Assert.Empty(plain.Headers);
        await IsToldNothingAsync(page.PreflightAsync(ShopPage.BareHost, change: r => r.Headers.Add("Cookie", "__Host-foodsaas=x")));
    }

    private static async Task IsToldNothingAsync(Task<CorsAnswer> asked)
    {
        var told = await asked;
        Assert.NotEqual(204, told.Status);
        Assert.Empty(told.Headers);
    }
}
