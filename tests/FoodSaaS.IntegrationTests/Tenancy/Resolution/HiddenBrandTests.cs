using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>What belongs to another brand looks like what is not there.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class HiddenBrandTests(TwoBrands brands)
{
    private ApiFixture Api => brands.Api;

    [Fact]
    public async Task A_console_of_another_brand_looks_like_one_that_is_not_there()
    {
        var owner = brands.Ours.Brand.Console;
        var foreign = await owner.AskAsync(brands.Theirs.Brand.ConsolePath, null);
        var unknown = await owner.AskAsync(Knock.NoConsole, null);
        Assert.Equal(404, foreign.Status);
        Assert.Equal(unknown, foreign);
        Assert.Empty((await Traces.OfAsync(brands.Theirs, Api)).In(foreign.Text));
    }

    [Fact]
    public async Task An_upload_to_another_brands_console_looks_like_one_that_is_not_there()
    {
        var owner = brands.Ours.Brand.Console;
        var foreign = await Answer.OfAsync(await owner.PostAsync($"/b/{brands.Theirs.Slug}/uploads/menu", Uploads.Form([1], "a.csv", "text/csv")));
        var unknown = await Answer.OfAsync(await owner.PostAsync("/b/no-such-brand/uploads/menu", Uploads.Form([1], "a.csv", "text/csv")));
        Assert.Equal(404, foreign.Status);
        Assert.Equal(unknown, foreign);
    }

    [Fact]
    public async Task Without_a_session_every_console_looks_alike()
    {
        var foreign = await Api.Client(Knock.Console).AskAsync(brands.Theirs.Brand.ConsolePath, null);
        var unknown = await Api.Client(Knock.Console).AskAsync(Knock.NoConsole, null);
        Assert.Equal(401, foreign.Status);
        Assert.Equal(unknown, foreign);
    }

    [Fact]
    public async Task A_session_makes_nobody_staff_on_a_brands_own_host()
    {
        var client = Api.Client(Knock.HostOf(brands.Ours));
        client.Session = brands.Ours.Brand.Console.Session;
        var answer = await client.AskAsync("/graphql", null, "{ pageDrafts { totalCount } }");
        Assert.Equal("UNAUTHENTICATED", answer.Code());
    }

    [Fact]
    public async Task A_storefront_token_of_one_brand_does_not_open_another()
    {
        var forged = StorefrontCaller.TokenOf(brands.Ours.Id).Replace(brands.Ours.Id.ToString(), brands.Theirs.Id.ToString(), StringComparison.Ordinal);
        using var client = new ApiClient(Api.InternalPort, "127.0.0.1");
        var answer = await Answer.OfAsync(await client.PostAsync("/graphql", JsonContent.Create(new { query = Knock.Who }), r => r.Headers.Add("X-FoodSaaS-Storefront", forged)));
        Assert.Equal((401, "BAD_SIGNATURE"), (answer.Status, answer.Code()));
    }
}
