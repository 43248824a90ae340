using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Fields;

namespace FoodSaaS.IntegrationTests.Tenancy.Resolution;

/// <summary>The Host header alone says which address was asked; nobody else's word for it counts.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class HostTests(TwoBrands brands)
{
    private ApiFixture Api => brands.Api;

    [Theory]
    [InlineData("no-such-brand.foodsaas.localhost")]
    [InlineData("evil.example")]
    [InlineData("a.b.foodsaas.localhost")]
    [InlineData("foodsaas.localhost.evil.example")]
    public async Task An_unknown_host_is_not_there(string host)
    {
        var asked = await Api.Client(host).AskAsync("/graphql", null);
        Assert.Equal((404, "UNKNOWN_HOST"), (asked.Status, asked.Code()));
        Assert.Equal(asked, await Api.Client(host).AskAsync("/graphql", brands.Ours.SecretKey));
        using var page = await Api.Client(host).GetAsync("/");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "{0}.foodsaas.localhost")]
    [InlineData("X-Original-Host", "{0}.foodsaas.localhost")]
    [InlineData("X-Host", "{0}.foodsaas.localhost")]
    [InlineData("X-Forwarded-Server", "{0}.foodsaas.localhost")]
    [InlineData("X-HTTP-Host-Override", "{0}.foodsaas.localhost")]
    [InlineData("Forwarded", "host={0}.foodsaas.localhost")]
    [InlineData("X-Original-URL", "/b/{0}/graphql")]
    [InlineData("X-Rewrite-URL", "/b/{0}/graphql")]
    [InlineData("X-Tenant", "{0}")]
    [InlineData("X-Tenant-Id", "{1}")]
    [InlineData("X-FoodSaaS-Storefront", "{2}")]
    public async Task A_header_that_names_another_brand_is_ignored(string header, string value)
    {
        using var client = Api.Client(Knock.HostOf(brands.Ours));
        var answer = await Answer.OfAsync(await client.PostAsync("/graphql", JsonContent.Create(new { query = Knock.Who }), r => r.Headers.TryAddWithoutValidation(header, Of(brands.Theirs, value))));
        Assert.Contains($"\"{brands.Ours.Slug}\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/b/{0}/graphql")]
    [InlineData("/t/{1}/en/menu")]
    [InlineData("/internal/invalidations?tenant={1}")]
    public async Task Inner_paths_are_not_there_on_a_brands_host(string path)
    {
        using var client = Api.Client(Knock.HostOf(brands.Ours));
        using var answer = await client.GetAsync(Of(brands.Theirs, path));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Of(FilledBrand brand, string format) => string.Format(CultureInfo.InvariantCulture, format, brand.Slug, brand.Id, StorefrontCaller.TokenOf(brand.Id));
}
