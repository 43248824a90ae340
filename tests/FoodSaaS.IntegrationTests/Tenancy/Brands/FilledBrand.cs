using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>A brand that used everything once. All that it wrote carries its marker, a word that nobody else writes.</summary>
/// <param name="PreviewToken">Of a link to one of its drafts.</param>
/// <param name="Guest">A guest of it who is signed in.</param>
/// <param name="AppToken">Of an app of its own that acts for itself; it lasts.</param>
/// <param name="MediaUrl">Path of its picture.</param>
/// <param name="MediaUploadId">Of a picture that it asked to send, and did not.</param>
internal sealed record FilledBrand(
    TestBrand Brand, Guid Id, string Marker, string SecretKey, string ItemId, string UploadId, string MediaId, string MediaUrl, string MediaUploadId, string PreviewToken, Guest Guest, string AppToken, FilledCart Cart)
{
    public string Slug => Brand.Slug;

    /// <summary>The address of the page that it made itself.</summary>
    public string PagePath => PathOf(Marker);

    public static string PathOf(string marker) => $"/{marker}-page";
}
