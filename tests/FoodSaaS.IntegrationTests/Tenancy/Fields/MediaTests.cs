using System.Net;
using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>A picture is served on its own brand's hosts only.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class MediaTests(TwoBrands brands)
{
    [Fact]
    public async Task A_brands_host_serves_its_own_picture()
    {
        using var diner = brands.Theirs.Brand.Diner(brands.Api);
        using var served = await diner.GetAsync(brands.Theirs.MediaUrl);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    [Fact]
    public async Task Another_brands_host_does_not_serve_it()
    {
        using var diner = brands.Ours.Brand.Diner(brands.Api);
        var paths = new[]
        {
            brands.Theirs.MediaUrl,
            brands.Theirs.MediaUrl.Replace(brands.Theirs.Id.ToString("N"), brands.Ours.Id.ToString("N"), StringComparison.Ordinal),
        };
        foreach (var path in paths)
        {
            using var refused = await diner.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Another_brands_console_does_not_serve_it()
    {
        var owner = brands.Ours.Brand.Console;
        using var own = await owner.GetAsync($"/b/{brands.Ours.Slug}{brands.Ours.MediaUrl}");
        using var foreign = await owner.GetAsync($"/b/{brands.Ours.Slug}{brands.Theirs.MediaUrl}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, foreign.StatusCode));
    }
}
