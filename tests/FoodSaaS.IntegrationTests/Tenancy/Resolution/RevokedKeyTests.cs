using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>A key opens the door until it is revoked: on the node that revokes it not a request longer, on another at most a second.</summary>
public sealed class RevokedKeyTests(ApiFixture api)
{
    [Fact]
    public async Task A_revoked_key_opens_nothing_any_more_and_its_neighbour_still_does()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (key, id) = await MakeAsync(brand);
        Assert.Equal((200, 200), (await KnockAsync(key), await KnockAsync(brand.PublishableKey)));

        await brand.ChangeAsync("revokeApiKey", new { id }, "apiKey", "hint");
        Assert.Equal((401, 200), (await KnockAsync(key), await KnockAsync(brand.PublishableKey)));
    }

    [Fact]
    public async Task A_key_that_another_node_revoked_is_unknown_a_second_later()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var (key, _) = await MakeAsync(brand);
        Assert.Equal(200, await KnockAsync(key));

        await api.ScalarAsync<string>("UPDATE accounts.api_keys k SET revoked_at = now() FROM tenancy.brands b WHERE b.id = k.brand_id AND b.slug = $1 AND k.name = 'server' RETURNING k.name", brand.Slug);
        api.Clock.Advance(NodaTime.Duration.FromSeconds(1));
        Assert.Equal(401, await KnockAsync(key));
    }

    private static async Task<(string Key, string Id)> MakeAsync(TestBrand brand)
    {
        var made = await brand.ChangeAsync("createApiKey", new { name = "server", kind = "SECRET" }, "created", "key apiKey { id }");
        return (made.GetProperty("key").GetString()!, made.GetProperty("apiKey").GetProperty("id").GetString()!);
    }

    private async Task<int> KnockAsync(string key)
    {
        using var client = api.Client("localhost");
        return (await client.AskAsync("/graphql", key)).Status;
    }
}
