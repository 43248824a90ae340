using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Resolution;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Each brand has the schema of its own types: equal ones share it, and a change reaches whoever is connected.</summary>
public sealed class SchemaSwitchTests(ApiFixture api)
{
    [Fact]
    public async Task Brands_with_equal_types_share_a_schema_and_others_see_nothing_of_it()
    {
        object[] types = [Type("Secretive", "secretives", Field("a", "TEXT"))];
        var (one, other) = (await ContentBrand.OpenAsync(api, types), await ContentBrand.OpenAsync(api, types));
        var third = await ContentBrand.OpenAsync(api, [Type("Plain", "plains", Field("a", "TEXT"))]);
        Assert.Same(await SchemaAsync(one), await SchemaAsync(other));
        Assert.NotSame(await SchemaAsync(one), await SchemaAsync(third));
        await one.AddAsync("Secretive", new { a = "mine" });
        Assert.Equal("""{"secretives":{"nodes":[]}}""", (await other.ReadAsync("{ secretives { nodes { a } } }")).GetRawText());
        var told = (await third.AskAsync("{ secretives { nodes { a } } __type(name: \"Secretive\") { name } }")).GetRawText();
        Assert.Contains("has no field 'secretives'", told, StringComparison.Ordinal);
        Assert.Contains("""{"__type":null}""", (await third.AskAsync("{ __type(name: \"Secretive\") { name } }")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\":\"Secretive\"", (await third.AskAsync("{ __schema { types { name } } }")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_has_not_built_the_schema_builds_it_from_what_is_stored()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Field("a", "TEXT"))]);
        await brand.AddAsync("Thing", new { a = "kept" });
        var factory = api.Services.GetRequiredService<SchemaFactory>();
        var fresh = ActivatorUtilities.CreateInstance<BrandSchemas>(api.Services, new SchemaRegistry(factory));
        var served = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await fresh.OfAsync(await BrandAsync(brand), default)));
        Assert.Single(served.Distinct());
        Assert.NotNull(served[0].Schema.AllTypes["Thing"]);
    }

    [Fact]
    public async Task A_socket_that_is_open_asks_the_new_schema_and_what_runs_on_it_goes_on()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Field("a", "TEXT"))]);
        using var socket = await LiveSocket.OpenAsync(api, $"{brand.Brand.Slug}.foodsaas.localhost", new { });
        await socket.NextAsync();
        await socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query = "subscription { thingPublished { entry { a } } }" } });
        await socket.SendAsync(new { id = "2", type = "subscribe", payload = new { query = "{ things { nodes { b } } }" } });
        Assert.Contains("has no field 'b'", (await socket.NextAsync()).Text, StringComparison.Ordinal);

        await brand.PublishModelAsync([Type("Thing", "things", Field("a", "TEXT"), Field("b", "TEXT"))]);
        await socket.SendAsync(new { id = "3", type = "subscribe", payload = new { query = "{ things { nodes { b } } }" } });
        Assert.Contains("\"nodes\":[]", (await socket.NextAsync()).Text, StringComparison.Ordinal);
        await socket.NextAsync();
        await brand.AddAsync("Thing", new { a = "told", b = "new" });
        Assert.Contains("\"a\":\"told\"", (await socket.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_that_give_no_schema_cost_the_brand_its_types_and_nothing_else()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Field("a", "TEXT"))]);
        await api.ScalarAsync<object>("UPDATE content.model_versions SET definition = replace(definition, '\"Thing\"', '\"no name\"') WHERE tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $1)", brand.Brand.Slug);
        var fresh = ActivatorUtilities.CreateInstance<BrandSchemas>(api.Services, new SchemaRegistry(api.Services.GetRequiredService<SchemaFactory>()));
        var served = await fresh.OfAsync(await BrandAsync(brand), default);
        Assert.Equal(ContentModel.BuiltIn.Hash, served.Hash);
    }

    private async Task<object> SchemaAsync(ContentBrand brand) => await api.Services.GetRequiredService<BrandSchemas>().OfAsync(await BrandAsync(brand), default);

    private async Task<Brand> BrandAsync(ContentBrand brand) => (await api.Services.GetRequiredService<IBrandRegistry>().FindAsync(FoodSaaS.Shared.Slug.Parse(brand.Brand.Slug)!.Value, default))!;
}
