using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>What a brand begins with. A brand that wants none of the starter's content types has to part with their entries first; the type of the site's pages stays with every brand.</summary>
internal static class StarterContent
{
    public const string SiteType = "SitePage";

    /// <summary>The type of the site's pages, as <c>saveContentModel</c> takes it.</summary>
    public static readonly object Site = new
    {
        name = SiteType,
        plural = "sitePages",
        label = "Pages",
        pageAt = "/",
        fields = new object[]
        {
            new { name = "title", kind = "TEXT", label = "Title", isRequired = true, isLocalised = true, maxLength = 120 },
            new { name = "path", kind = "TEXT", label = "Address", isRequired = true, maxLength = 120 },
            new { name = "description", kind = "TEXT", label = "Description", isLocalised = true, maxLength = 300 },
            new { name = "blocks", kind = "PAGE_BLOCKS", label = "Content" },
        },
    };

    public static async Task RemoveAsync(TestBrand brand)
    {
        var entries = (await brand.AsOwnerAsync("{ contentEntries(first: 100) { nodes { id type } } }")).GetProperty("contentEntries").GetProperty("nodes");
        foreach (var entry in entries.EnumerateArray().Where(e => e.GetProperty("type").GetString() != SiteType)) await brand.ChangeAsync("deleteContentEntry", new { id = entry.GetProperty("id").GetString() }, "deletedId", "");
    }
}
