using FoodSaaS.Cms.Domain.Pages;
using static FoodSaaS.Cms.Content.Domain.Models.ContentFieldKind;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>The content type whose entries are the site's own pages: one a brand, known by its address, which is the home page's. A brand names it and adds fields to it; these four it keeps.</summary>
internal static class SiteType
{
    public const string Name = "SitePage";
    public const string Plural = "sitePages";
    public const string Title = "title";
    public const string Path = "path";
    public const string Description = "description";
    public const string Blocks = "blocks";

    public static readonly IReadOnlyList<FieldDefinition> Fields =
    [
        new(Title, Text, "Title", IsRequired: true, IsLocalised: true, MaxLength: PageTexts.MaxTitle),
        new(Path, Text, "Address", "Where it is: /about or /events/summer.", IsRequired: true, MaxLength: PagePath.MaxLength),
        new(Description, Text, "Description", "What search engines show.", IsLocalised: true, MaxLength: PageTexts.MaxDescription),
        new(Blocks, PageBlocks, "Content"),
    ];

    public static ContentType Called(string name, string plural) =>
        new(name, plural, "Pages", "The pages of the site, each at an address of its own.", Fields, new PageSetting(PagePath.Home, new Dictionary<string, string>()));

    /// <summary>Whether a field is as pages need it, whatever it is called by editors.</summary>
    public static bool IsKept(FieldDefinition needed, FieldDefinition field) => field with { Label = needed.Label, Description = needed.Description, IsFilterable = false } == needed;
}
