using System.Security.Cryptography;
using System.Text;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>Does what the storefront does with a brand's page: keeps an answer, registers a page made from it; then a change replaces both.</summary>
internal static class CachedPages
{
    public static async Task MakeAndReplaceAsync(ApiFixture api, TestBrand brand, Guid id, string marker, string itemId)
    {
        using var storefront = new StorefrontCaller(api, id);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(brand.Slug)));
        await storefront.KeepAsync("{ menu { categories { name items { name sizes { price { amount } } } } } }", key);
        Assert.True(await storefront.ReportAsync($"/t/{id}/en/{marker}", [key]));

        var item = await brand.AsOwnerAsync("query($id: ID!) { item(id: $id) { sizes { id } } }", new { id = itemId });
        await brand.ChangeAsync("setItemPrice", new { sizeId = item.GetProperty("item").GetProperty("sizes")[0].Id(), price = "6.10" }, "item", "id");
        await api.SettleAsync();
    }
}
