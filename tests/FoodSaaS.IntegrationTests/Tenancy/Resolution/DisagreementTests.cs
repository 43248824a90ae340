using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>Lock 1 at the door: two sources that name different brands are refused, never guessed between.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class DisagreementTests(TwoBrands brands)
{
    private ApiFixture Api => brands.Api;

    public static TheoryData<string> Kinds => ["publishable", "secret"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_key_of_another_brand_on_a_brands_host_is_refused(string kind) => await RefusesAsync(Api.Client(Knock.HostOf(brands.Ours)), "/graphql", KeyOfTheirs(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_key_of_another_brand_at_a_brands_console_is_refused(string kind) => await RefusesAsync(Api.Client(Knock.Console), brands.Ours.Brand.ConsolePath, KeyOfTheirs(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_key_of_another_brand_beside_the_owners_session_is_refused(string kind)
    {
        var owner = Api.Client(Knock.Console);
        owner.Session = brands.Ours.Brand.Console.Session;
        await RefusesAsync(owner, brands.Ours.Brand.ConsolePath, KeyOfTheirs(kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_key_of_another_brand_for_an_upload_is_refused(string kind) => await RefusesAsync(Api.Client(Knock.HostOf(brands.Ours)), "/uploads/menu", KeyOfTheirs(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_key_beside_another_brands_storefront_token_is_refused(string kind)
    {
        using var storefront = new StorefrontCaller(Api, brands.Ours.Id);
        var answer = await Answer.OfAsync(await storefront.QueryAsync(Knock.Who, change: r => r.Headers.Add("X-Api-Key", KeyOfTheirs(kind))));
        Assert.Equal((400, "TENANT_MISMATCH"), (answer.Status, answer.Code()));
    }

    [Fact]
    public async Task A_key_at_an_unknown_brands_console_is_refused_as_at_another_brands()
    {
        var unknown = await Api.Client(Knock.Console).AskAsync(Knock.NoConsole, brands.Ours.SecretKey);
        var foreign = await Api.Client(Knock.Console).AskAsync(brands.Theirs.Brand.ConsolePath, brands.Ours.SecretKey);
        Assert.Equal((400, "TENANT_MISMATCH"), (foreign.Status, foreign.Code()));
        Assert.Equal(unknown, foreign);
    }

    [Fact]
    public async Task Sources_that_agree_are_served()
    {
        var doors = new[] { (Knock.HostOf(brands.Ours), "/graphql"), ("localhost", "/graphql"), (Knock.Console, brands.Ours.Brand.ConsolePath) };
        foreach (var (host, path) in doors)
        {
            var answer = await Api.Client(host).AskAsync(path, brands.Ours.SecretKey);
            Assert.Contains($"\"{brands.Ours.Slug}\"", answer.Text, StringComparison.Ordinal);
        }
    }

    private static async Task RefusesAsync(ApiClient client, string path, string key)
    {
        var answer = await client.AskAsync(path, key);
        Assert.Equal((400, "TENANT_MISMATCH"), (answer.Status, answer.Code()));
    }

    private string KeyOfTheirs(string kind) => kind == "secret" ? brands.Theirs.SecretKey : brands.Theirs.Brand.PublishableKey;
}
