using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Accounts.OriginKeys;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>The owner lists browser origins on his publishable keys.</summary>
public sealed class KeyOriginTests(ApiFixture api)
{
    [Fact]
    public async Task Origins_are_shown_as_browsers_send_them_and_replaced_whole()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (_, id) = await brand.MakeAsync("HTTPS://Shop.Example:443", "http://localhost:5173");
        Assert.Equal(["https://shop.example", "http://localhost:5173"], await brand.ListedAsync(id));

        await brand.SetAsync(id, "https://kiosk.example:8443");
        Assert.Equal(["https://kiosk.example:8443"], await brand.ListedAsync(id));
        await brand.SetAsync(id);
        Assert.Empty(await brand.ListedAsync(id));
    }

    [Fact]
    public async Task Keys_list_nothing_unless_told_to()
    {
        var brand = await TestBrand.SignUpAsync(api);
        await brand.ChangeAsync("createApiKey", new { name = "plain", kind = "PUBLISHABLE" }, "created", "key");
        var keys = (await brand.AsOwnerAsync("{ apiKeys { name origins } }")).GetProperty("apiKeys").EnumerateArray().ToList();
        Assert.Equal(["plain", "Server", "Website"], keys.Select(k => k.GetProperty("name").GetString()).Order(StringComparer.Ordinal).OrderBy(n => n != "plain"));
        Assert.All(keys, k => Assert.Equal(0, k.GetProperty("origins").GetArrayLength()));
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_changes_nothing()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (_, id) = await brand.MakeAsync("https://shop.example");
        var many = Enumerable.Range(0, 21).Select(i => $"https://shop{i}.example").ToArray();
        string[] wrong = ["https://shop.example/menu", "https://shop.example", "*"];
        var secret = (await brand.ChangeAsync("createApiKey", new { name = "server", kind = "SECRET", origins = Array.Empty<string>() }, "created", "apiKey { id }")).GetProperty("apiKey").Id();

        Assert.Equal(["ORIGIN_INVALID at origins.0", "ORIGIN_INVALID at origins.2"], await brand.RefusalsAsync("setApiKeyOrigins", new { id, origins = wrong }));
        Assert.Equal(["NAME_MISSING at name", "ORIGIN_INVALID at origins.0", "ORIGIN_INVALID at origins.2"], await brand.RefusalsAsync("createApiKey", new { name = " ", kind = "PUBLISHABLE", origins = wrong }));
        Assert.Equal(["ORIGINS_COUNT at origins"], await brand.RefusalsAsync("setApiKeyOrigins", new { id, origins = many }));
        Assert.Equal(["ORIGINS_ON_SECRET_KEY at origins"], await brand.RefusalsAsync("setApiKeyOrigins", new { id = secret, origins = many[..1] }));
        Assert.Equal(["ORIGINS_ON_SECRET_KEY at origins"], await brand.RefusalsAsync("createApiKey", new { name = "x", kind = "SECRET", origins = many[..1] }));
        Assert.Equal(["https://shop.example"], await brand.ListedAsync(id));
    }

    [Fact]
    public async Task A_revoked_key_is_not_changed()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (_, id) = await brand.MakeAsync();
        await brand.ChangeAsync("revokeApiKey", new { id }, "apiKey", "hint");
        Assert.Equal(["KEY_REVOKED at id"], await brand.RefusalsAsync("setApiKeyOrigins", new { id, origins = new[] { "https://shop.example" } }));
    }

    [Fact]
    public async Task Only_the_owner_lists_origins()
    {
        var (ours, theirs) = (await TestBrand.SignUpAsync(api), await TestBrand.SignUpAsync(api));
        var (_, id) = await ours.MakeAsync("https://shop.example");
        var secret = (await ours.ChangeAsync("createApiKey", new { name = "server", kind = "SECRET" }, "created", "key")).GetProperty("key").GetString();
        var write = $"mutation {{ setApiKeyOrigins(input: {{ id: \"{id}\", origins: [] }}) {{ errors {{ ... on Error {{ code }} }} }} }}";
        foreach (var (key, code) in new[] { (secret, "FORBIDDEN"), (ours.PublishableKey, "UNAUTHENTICATED") })
        {
            using var client = api.Client("localhost");
            client.ApiKey = key;
            Assert.Contains(code, (await client.QueryAsync(write)).ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(["KEY_NOT_FOUND at id"], await theirs.RefusalsAsync("setApiKeyOrigins", new { id, origins = Array.Empty<string>() }));
        Assert.Equal(["https://shop.example"], await ours.ListedAsync(id));
    }
}
