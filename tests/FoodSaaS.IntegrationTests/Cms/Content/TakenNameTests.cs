using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using Microsoft.Extensions.DependencyInjection;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>A brand published its types before the platform had any that are called so. Its site goes on.</summary>
public sealed class TakenNameTests(ApiFixture api)
{
    private static readonly object[] Before =
    [
        Type("Bill", "bills", Field("label", "TEXT", new { isFilterable = true }), Field("worth", "COMPONENT", new { of = new[] { "Seal" } })),
        Type("Remark", "remarks", Field("about", "REFERENCE", new { of = new[] { "Bill" }, isFilterable = true })),
    ];

    private static readonly object[] Components = [Component("Seal", Field("text", "TEXT"))];

    [Fact]
    public async Task Types_that_the_platform_has_taken_the_names_of_are_served_under_others_and_entries_stay_theirs()
    {
        var brand = await OpenAsync();
        var created = await brand.MutateAsync("createOrderEntry", "CreateOrderEntryInput", new { label = "first", worth = new { text = "sealed" } }, "order { id label } entry { id typedId type version }");
        Assert.Empty(Codes(created));
        var (served, stored) = (created.GetProperty("order").GetProperty("id").GetString()!, created.GetProperty("entry").GetProperty("typedId").GetString()!);
        Assert.Equal("Order", created.GetProperty("entry").GetProperty("type").GetString());
        Assert.NotEqual(served, stored);
        Assert.Empty(Codes(await brand.MutateAsync("publishOrderEntry", "PublishOrderEntryInput", new { id = served, version = 1 }, "receiptId")));

        // Both ids mean it, wherever an entry is meant.
        foreach (var id in new[] { served, stored })
        {
            Assert.Equal("""{"orderEntry":{"label":"first","worth":{"__typename":"MoneyPart","text":"sealed"}}}""", (await brand.ReadAsync("query($id: ID!) { orderEntry(id: $id) { label worth { __typename text } } }", new { id })).GetRawText());
            await brand.AddAsync("Remark", new { about = id });
        }

        var remarks = await brand.ReadAsync("query($id: ID!) { remarks(where: { about: { eq: $id } }) { nodes { about { __typename id } } } }", new { id = served });
        Assert.Equal([("OrderEntry", served), ("OrderEntry", served)], remarks.GetProperty("remarks").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("about")).Select(a => (a.GetProperty("__typename").GetString(), a.GetProperty("id").GetString())));
        Assert.Equal("""{"orderEntries":{"totalCount":1,"nodes":[{"label":"first"}]}}""", (await brand.ReadAsync("{ orderEntries(where: { label: { eq: \"first\" } }) { totalCount nodes { label } } }")).GetRawText());
        Assert.Equal("""{"node":{"__typename":"OrderEntry","label":"first"}}""", (await brand.ReadAsync("query($id: ID!) { node(id: $id) { __typename ... on OrderEntry { label } } }", new { id = served })).GetRawText());
        // The platform's own are there, too.
        Assert.Equal("""{"orderBoard":[]}""", (await brand.Brand.AsOwnerAsync("{ orderBoard { id number } }")).GetRawText());
    }

    [Fact]
    public async Task Its_types_can_go_on_being_worked_on_and_new_ones_get_no_taken_name()
    {
        var brand = await OpenAsync();
        object[] Types(string more) => [.. After, Type(more, "others", Field("a", "TEXT"))];
        Assert.Equal(["NAME_TAKEN types.2.name"], Codes(await brand.SaveModelAsync(Types("Cart"), TakenComponents)).Distinct());
        Assert.Equal(["NAME_TAKEN types.2.name"], Codes(await brand.SaveModelAsync(Types("OrderEntry"), TakenComponents)).Distinct());
        await brand.PublishModelAsync(Types("Other"), TakenComponents);
        Assert.Equal("""{"orderEntries":{"totalCount":0},"others":{"totalCount":0}}""", (await brand.ReadAsync("{ orderEntries { totalCount } others { totalCount } }")).GetRawText());
    }

    private static object[] After => As(Before);

    private static object[] TakenComponents => As(Components);

    private static object[] As(object[] parts) => JsonSerializer.Deserialize<object[]>(Renamed(JsonSerializer.Serialize(parts)))!;

    private static string Renamed(string text) => text
        .Replace("\"Bill\"", "\"Order\"", StringComparison.Ordinal).Replace("\"bills\"", "\"payouts\"", StringComparison.Ordinal).Replace("\"Seal\"", "\"Money\"", StringComparison.Ordinal);

    /// <summary>What was published is made what it would be, had the names been free then.</summary>
    private async Task<ContentBrand> OpenAsync()
    {
        var brand = await ContentBrand.OpenAsync(api, Before, Components);
        var slug = brand.Brand.Slug;
        var definition = Renamed((await api.ScalarAsync<string>("SELECT published FROM content.models WHERE tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $1)", slug))!);
        await api.ScalarAsync<object>("UPDATE content.models SET published = $2, draft = $2 WHERE tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $1)", slug, definition);
        await api.ScalarAsync<object>("UPDATE content.model_versions SET definition = $2, hash = $3 WHERE tenant_id = (SELECT id FROM tenancy.brands WHERE slug = $1)", slug, definition, ContentHash.Of(definition));
        await api.ScalarAsync<object>("UPDATE tenancy.brands SET content_hash = $2 WHERE slug = $1", slug, ContentHash.Of(definition));
        var brands = api.Services.GetRequiredService<IBrandRegistry>();
        brands.Forget((await brands.FindAsync(FoodSaaS.Shared.Slug.Parse(slug)!.Value, default))!.Id);
        return brand;
    }
}
