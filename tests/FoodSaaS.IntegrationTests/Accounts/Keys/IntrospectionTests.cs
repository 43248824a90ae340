using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;

namespace FoodSaaS.IntegrationTests.Accounts.Keys;

/// <summary>In production, publishable keys read the schema where their brand allows it, and nobody else of the public does.</summary>
public sealed class IntrospectionTests(ApiFixture api)
{
    private const string Disabled = "INTROSPECTION_DISABLED";
    private const string Schema = "{ __schema { queryType { name } } }";

    /// <summary>Half of it is the public's, and such answers are served from memory.</summary>
    private const string Mixed = "{ menu { categories { name } } __type(name: \"Item\") { name } }";

    [Fact]
    public async Task The_brand_decides_for_its_publishable_keys_and_for_nobody_else()
    {
        await using var host = await OwnHost.StartAsync(api);
        var (ours, theirs) = (await TestBrand.SignUpAsync(host), await TestBrand.SignUpAsync(host));
        Assert.Null(await host.KnockAsync(ours.PublishableKey, Schema));
        await host.StopAsync();
        await host.StartAsync(environment: "Production");

        await ExpectAsync(host, ours, Disabled);
        Assert.False(await IsAllowedAsync(ours));
        Assert.Null(await host.KnockAsync(ours.SecretKey, Schema));
        Assert.Equal("Query", (await ours.AsOwnerAsync(Schema)).GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString());

        await SetAsync(ours, true);
        await ExpectAsync(host, ours, null);
        await ExpectAsync(host, theirs, Disabled);
        using var diner = ours.Diner(host);
        foreach (var query in new[] { Schema, Mixed }) Assert.Equal("API_KEY_REQUIRED", (await diner.AskAsync("/graphql", null, query)).Code());

        await SetAsync(ours, false);
        await ExpectAsync(host, ours, Disabled);
        Assert.Null(await host.KnockAsync(ours.SecretKey, Mixed));
        Assert.Equal(["INTROSPECTION_FORBIDDEN", "INTROSPECTION_ALLOWED"], await KindsAsync(ours));
    }

    [Fact]
    public async Task Whoever_manages_no_keys_decides_nothing()
    {
        var brand = await TestBrand.SignUpAsync(api);
        using var manager = await Staff.Colleague.JoinedAsync(api, brand, "MANAGER");
        foreach (var (client, path, key) in new[] { (manager.Client, brand.ConsolePath, (string?)null), (api.Client("localhost"), "/graphql", brand.SecretKey) })
        {
            Assert.Equal("FORBIDDEN", (await client.AskAsync(path, key, "mutation { setPublishableIntrospection(input: { isAllowed: true }) { settings { publishableIntrospection } } }")).Code());
        }

        Assert.False(await IsAllowedAsync(brand));
    }

    [Fact]
    public async Task Fifty_decisions_at_once_are_one_after_the_other()
    {
        var brand = await TestBrand.SignUpAsync(api);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SetAsync(brand, i % 2 == 0)));
        var kinds = await KindsAsync(brand);

        Assert.NotEmpty(kinds);
        Assert.Equal(await IsAllowedAsync(brand) ? 1 : 0, kinds.Count(k => k == "INTROSPECTION_ALLOWED") - kinds.Count(k => k == "INTROSPECTION_FORBIDDEN"));
    }

    /// <summary>Asked twice, so that the second time it could come from memory.</summary>
    private static async Task ExpectAsync(OwnHost host, TestBrand brand, string? code)
    {
        foreach (var query in new[] { Schema, Mixed, Schema, Mixed }) Assert.Equal((query, code), (query, await host.KnockAsync(brand.PublishableKey, query)));
    }

    private static Task SetAsync(TestBrand brand, bool isAllowed) => brand.ChangeAsync("setPublishableIntrospection", new { isAllowed }, "settings", "publishableIntrospection");

    private static async Task<bool> IsAllowedAsync(TestBrand brand) =>
        (await brand.AsOwnerAsync("{ apiKeySettings { publishableIntrospection } }")).GetProperty("apiKeySettings").GetProperty("publishableIntrospection").GetBoolean();

    private static async Task<IReadOnlyList<string>> KindsAsync(TestBrand brand) =>
    [
        .. (await brand.AsOwnerAsync("{ apiKeyChanges(first: 60) { nodes { kind } } }")).GetProperty("apiKeyChanges").GetProperty("nodes").EnumerateArray()
            .Select(n => n.GetProperty("kind").GetString()!).Where(k => k.StartsWith("INTROSPECTION_", StringComparison.Ordinal)),
    ];
}
