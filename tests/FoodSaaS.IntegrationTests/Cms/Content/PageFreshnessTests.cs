using System.Security.Cryptography;
using System.Text;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Pages that are made from entries are replaced when what the public sees of them changes, and only then.</summary>
public sealed class PageFreshnessTests(ApiFixture api)
{
    [Fact]
    public async Task A_page_is_replaced_by_a_publication_and_by_a_model_that_cannot_answer_it_any_more_and_by_nothing_else()
    {
        var brand = await ContentBrand.OpenAsync(api, [Type("Thing", "things", Field("name", "TEXT"), Field("unused", "TEXT")), Type("Other", "others", Field("name", "TEXT"))]);
        var tenant = await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Brand.Slug);
        var id = await brand.AddAsync("Thing", new { name = "first" });
        await api.SettleAsync();
        using var storefront = new StorefrontCaller(api, tenant);
        var (names, unused) = (KeyOf(tenant, "names"), KeyOf(tenant, "unused"));
        await storefront.KeepAsync("{ things { nodes { name } } }", names);
        await storefront.KeepAsync("{ things { nodes { unused } } }", unused);
        Assert.True(await storefront.ReportAsync($"/t/{tenant}/de/things", [names, unused]));

        Assert.Empty(Codes(await brand.MutateAsync("updateThing", "UpdateThingInput", new { id, version = 2, name = "second" }, "entry { version }")));
        await brand.AddAsync("Other", new { name = "elsewhere" });
        Assert.Empty(await HeardAsync(tenant));

        Assert.Empty(Codes(await brand.MutateAsync("publishThing", "PublishThingInput", new { id, version = 3 }, "receiptId")));
        Assert.Equal([names], await HeardAsync(tenant));

        await brand.PublishModelAsync([Type("Thing", "things", Field("name", "TEXT")), Type("Other", "others", Field("name", "TEXT"))]);
        Assert.Equal([names, unused], (await HeardAsync(tenant)).Order());
    }

    private async Task<IReadOnlyList<string>> HeardAsync(Guid tenant)
    {
        await api.SettleAsync();
        return [.. api.Storefront.HeardOf(tenant).SelectMany(h => h.Keys).Distinct()];
    }

    private static string KeyOf(Guid tenant, string what) => (what == "names" ? "0" : "f") + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant} {what}")))[1..];
}
