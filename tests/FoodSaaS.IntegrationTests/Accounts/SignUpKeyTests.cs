using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>A brand begins with two keys, and their texts are in the answer to the sign-up and nowhere else.</summary>
public sealed class SignUpKeyTests(ApiFixture api)
{
    [Fact]
    public async Task Both_first_keys_work_and_are_the_ones_of_the_list()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var keys = (await brand.AsOwnerAsync("{ apiKeys { name kind hint } }")).GetProperty("apiKeys").EnumerateArray().ToDictionary(k => k.GetProperty("kind").GetString()!, k => k.GetProperty("hint").GetString()!);
        Assert.Equal(2, keys.Count);
        Assert.Equal(($"pk_…{brand.PublishableKey[^4..]}", $"sk_…{brand.SecretKey[^4..]}"), (keys["PUBLISHABLE"], keys["SECRET"]));

        using var client = api.Client("localhost");
        const string drafts = "{ pageDrafts { totalCount } }";
        Assert.Null((await client.AskAsync("/graphql", brand.SecretKey, drafts)).Code());
        Assert.Equal("UNAUTHENTICATED", (await client.AskAsync("/graphql", brand.PublishableKey, drafts)).Code());
    }

    [Fact]
    public async Task The_secret_keys_text_is_kept_nowhere()
    {
        var brand = await TestBrand.SignUpAsync(api);
        var listed = (await brand.AsOwnerAsync("{ apiKeys { id name kind hint origins createdAt revokedAt } }")).ToString();
        Assert.DoesNotContain(brand.SecretKey, listed, StringComparison.Ordinal);
        var rows = await api.ScalarAsync<string>("SELECT string_agg(k::text, '') FROM accounts.api_keys k JOIN tenancy.brands b ON b.id = k.brand_id WHERE b.slug = $1", brand.Slug);
        Assert.DoesNotContain(brand.SecretKey, rows!, StringComparison.Ordinal);
    }
}
