using FoodSaaS.IntegrationTests.Tenancy.Brands;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>A name that another brand has is free: a refusal would tell that it is taken somewhere.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class EqualNameTests(TwoBrands brands)
{
    [Fact]
    public async Task A_brand_may_name_everything_as_another_brand_does()
    {
        var namesake = await BrandFilling.RunAsync(brands.Api, brands.Theirs.Marker, slug: "namesake-x" + Guid.NewGuid().ToString("N")[..6]);
        const string addresses = "{ menu { categories { slug items { slug } } } locations { nodes { slug } } pages(first: 100) { nodes { path } } }";
        var theirs = (await brands.Theirs.Brand.AsOwnerAsync(addresses)).ToString();

        Assert.Contains(brands.Theirs.Marker, theirs, StringComparison.Ordinal);
        Assert.Equal(theirs, (await namesake.Brand.AsOwnerAsync(addresses)).ToString());
    }
}
