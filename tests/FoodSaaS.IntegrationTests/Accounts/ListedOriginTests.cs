using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>A script of another origin reads an answer only with a key that lists its origin, and never with cookies.</summary>
public sealed class ListedOriginTests(ApiFixture api)
{
    [Fact]
    public async Task The_very_key_that_lists_the_origin_lets_its_page_read()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (listing, _) = await brand.MakeAsync(origin, NewOrigin());
        using var page = new ShopPage(api.PublicPort, origin);
        foreach (var host in new[] { ShopPage.BareHost, ShopPage.HostOf(brand) })
        {
            // The second answer comes from memory.
            foreach (var _ in new[] { 1, 2 })
            {
                var read = await page.PostAsync(host, listing, "{ menu { categories { name } } brand { slug } }");
                Assert.Equal((200, origin), (read.Status, read.AllowedOrigin));
                Assert.True(read.VariesByOrigin && read.Vary.Contains("X-Api-Key", StringComparison.Ordinal), read.Vary);
                Assert.Equal(["access-control-allow-origin", "access-control-expose-headers"], read.Headers.Keys.Order(StringComparer.Ordinal));
                Assert.Equal("Retry-After", read.Headers["access-control-expose-headers"]);
            }

            Assert.Equal(origin, (await page.SendAsync(HttpMethod.Get, host, "/graphql?query={brand{slug}}", listing, null)).AllowedOrigin);
            IsUnreadable(await page.PostAsync(host, brand.PublishableKey), 200);
        }

        IsUnreadable(await page.PostAsync(ShopPage.HostOf(brand), null), 200);
    }

    [Fact]
    public async Task Another_origin_reads_nothing_with_the_same_key()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (key, _) = await brand.MakeAsync(NewOrigin());
        foreach (var origin in new[] { NewOrigin(), "null", "*" })
        {
            using var page = new ShopPage(api.PublicPort, origin);
            IsUnreadable(await page.PostAsync(ShopPage.BareHost, key), 200);
        }
    }

    [Fact]
    public async Task A_secret_key_is_readable_for_no_page()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        await brand.MakeAsync(origin);
        var secret = (await brand.ChangeAsync("createApiKey", new { name = "server", kind = "SECRET" }, "created", "key")).GetProperty("key").GetString();
        await api.ScalarAsync<string>("UPDATE accounts.api_keys k SET origins = ARRAY[$2] FROM tenancy.brands b WHERE b.id = k.brand_id AND b.slug = $1 AND k.kind = 'Secret' RETURNING k.name", brand.Slug, origin);
        using var page = new ShopPage(api.PublicPort, origin);

        IsUnreadable(await page.PostAsync(ShopPage.BareHost, secret), 200);
    }

    [Fact]
    public async Task Another_brands_key_that_lists_the_origin_helps_nothing_on_a_brands_host()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(api), await TestBrand.SignUpAsync(api));
        var origin = NewOrigin();
        await ours.MakeAsync(origin);
        var (foreign, _) = await theirs.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);

        IsUnreadable(await page.PostAsync(ShopPage.HostOf(ours), foreign), 400);
    }

    [Fact]
    public async Task A_page_reads_its_errors_too()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (key, _) = await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);
        var failing = new Dictionary<int, Task<CorsAnswer>>
        {
            [400] = page.PostAsync(ShopPage.BareHost, key, "{ nothing }"),
            [401] = page.PostAsync(ShopPage.BareHost, key, "{ apiKeys { id } }"),
            [405] = page.SendAsync(HttpMethod.Put, ShopPage.BareHost, "/graphql", key, null),
            [406] = page.PostAsync(ShopPage.BareHost, key, change: AsksForXml),
            [413] = page.SendAsync(HttpMethod.Post, ShopPage.BareHost, "/graphql", key, new StringContent(new string(' ', 2_000_000), null, "application/json")),
            [415] = page.SendAsync(HttpMethod.Post, ShopPage.BareHost, "/graphql", key, new StringContent("{}", null, "text/css")),
        };
        foreach (var (status, asked) in failing)
        {
            var read = await asked;
            Assert.Equal((status, origin), (read.Status, read.AllowedOrigin));
            Assert.True(read.VariesByOrigin, read.Vary);
        }
    }

    [Fact]
    public async Task A_suspended_brands_page_reads_that_it_is_suspended()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (key, _) = await brand.MakeAsync(origin);
        await api.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Suspended' WHERE slug = $1 RETURNING status", brand.Slug);
        api.Clock.Advance(NodaTime.Duration.FromSeconds(5));
        using var page = new ShopPage(api.PublicPort, origin);

        var read = await page.PostAsync(ShopPage.BareHost, key);
        Assert.Equal((403, origin, true), (read.Status, read.AllowedOrigin, read.VariesByOrigin));
    }

    [Fact]
    public async Task A_revoked_key_lets_nobody_read()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (key, id) = await brand.MakeAsync(origin);
        await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);
        Assert.Equal(origin, (await page.PostAsync(ShopPage.BareHost, key)).AllowedOrigin);

        await brand.ChangeAsync("revokeApiKey", new { id }, "apiKey", "hint");
        IsUnreadable(await page.PostAsync(ShopPage.BareHost, key), 401);
    }

    [Fact]
    public async Task Changed_origins_count_at_once()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (first, second) = (NewOrigin(), NewOrigin());
        var (key, id) = await brand.MakeAsync(first);
        using var page = new ShopPage(api.PublicPort, first);
        using var other = new ShopPage(api.PublicPort, second);
        Assert.Equal(first, (await page.PostAsync(ShopPage.BareHost, key)).AllowedOrigin);

        await brand.SetAsync(id, second);
        IsUnreadable(await page.PostAsync(ShopPage.BareHost, key), 200);
        Assert.Equal(second, (await other.PostAsync(ShopPage.BareHost, key)).AllowedOrigin);
        Assert.Equal((204, 405), ((await other.PreflightAsync(ShopPage.BareHost)).Status, (await page.PreflightAsync(ShopPage.BareHost)).Status));
    }

    [Fact]
    public async Task A_request_with_cookies_is_readable_for_no_other_origin()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        var (key, _) = await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);
        void Signed(HttpRequestMessage r) => r.Headers.Add("Cookie", $"__Host-foodsaas={brand.Console.Session}");

        IsUnreadable(await page.PostAsync(ShopPage.BareHost, key, change: Signed), 200);
        IsUnreadable(await page.PostAsync(ShopPage.HostOf(brand), key, change: Signed), 200);
        IsUnreadable(await page.PostAsync("admin.foodsaas.localhost", key), 200);
        IsUnreadable(await page.PostAsync("admin.foodsaas.localhost", key, path: brand.ConsolePath), 200);
        IsUnreadable(await page.PostAsync("foodsaas.localhost", key), 200);
        IsUnreadable(await page.SendAsync(HttpMethod.Get, "admin.foodsaas.localhost", $"{brand.ConsolePath}?query={{viewer{{email}}}}", null, null, Signed), 200);
    }

    [Theory]
    [InlineData("createCategory(input: { name: [{ locale: \"de\", text: \"Forged\" }] }) { category { id } }")]
    [InlineData("createApiKey(input: { name: \"Forged\", kind: SECRET }) { created { key } }")]
    public async Task A_listed_origin_writes_nothing_with_a_session(string write)
    {
        var brand = await TestBrand.SignUpAsync(api);
        var origin = NewOrigin();
        await brand.MakeAsync(origin);
        using var page = new ShopPage(api.PublicPort, origin);

        IsUnreadable(await page.PostAsync("admin.foodsaas.localhost", null, $"mutation {{ {write} }}", brand.ConsolePath, r => r.Headers.Add("Cookie", $"__Host-foodsaas={brand.Console.Session}")), 403);
        Assert.DoesNotContain("Forged", (await brand.AsOwnerAsync("{ apiKeys { name } menu { categories { name } } }")).ToString(), StringComparison.Ordinal);
    }

    private static void AsksForXml(HttpRequestMessage request)
    {
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("text/xml");
    }

    private static void IsUnreadable(CorsAnswer answer, int status)
    {
        Assert.Equal(status, answer.Status);
        Assert.Empty(answer.Headers);
        Assert.False(answer.VariesByOrigin, answer.Vary);
    }
}
