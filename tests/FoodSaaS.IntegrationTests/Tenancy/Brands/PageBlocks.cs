using System.Text.Json;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>A page with a block of every kind.</summary>
internal static class PageBlocks
{
    public static string Json(string marker, string mediaId, string itemId, string locationId) => JsonSerializer.Serialize(new object[]
    {
        new { type = "HERO", headline = En($"{marker} hero"), subline = En($"{marker} sub"), imageId = mediaId, actionLabel = En("Menu"), actionHref = "/menu" },
        new { type = "TEXT", markdown = En($"{marker} text") },
        new { type = "MENU_HIGHLIGHT", headline = En($"{marker} dishes"), itemIds = new[] { itemId } },
        new { type = "PROMO", headline = En($"{marker} promo"), text = En($"{marker} offer") },
        new { type = "GALLERY", headline = En($"{marker} gallery"), images = new[] { new { imageId = mediaId, alt = En($"{marker} alt") } } },
        new { type = "LOCATION", headline = En($"{marker} place"), locationId },
        new { type = "SECTION", layout = "STACK", blocks = new object[] { new { type = "PROMO", headline = En($"{marker} inner promo") } } },
    });

    private static Dictionary<string, string> En(string text) => new(StringComparer.Ordinal) { ["en"] = text };
}
