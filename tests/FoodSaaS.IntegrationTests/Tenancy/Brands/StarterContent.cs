using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>The entries that a brand begins with. A brand that wants none of the starter's content types has to part with them first.</summary>
internal static class StarterContent
{
    public static async Task RemoveAsync(TestBrand brand)
    {
        var entries = (await brand.AsOwnerAsync("{ contentEntries(first: 100) { nodes { id } } }")).GetProperty("contentEntries").GetProperty("nodes");
        foreach (var entry in entries.EnumerateArray()) await brand.ChangeAsync("deleteContentEntry", new { id = entry.GetProperty("id").GetString() }, "deletedId", "");
    }
}
