using System.Text.Json.Serialization;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>One piece of a page. Its JSON form is the same in the database and in the editor's input.</summary>
/// <param name="Id">Stable within the page.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeroBlock), "HERO")]
[JsonDerivedType(typeof(TextBlock), "TEXT")]
[JsonDerivedType(typeof(MenuHighlightBlock), "MENU_HIGHLIGHT")]
[JsonDerivedType(typeof(PromoBlock), "PROMO")]
[JsonDerivedType(typeof(GalleryBlock), "GALLERY")]
[JsonDerivedType(typeof(LocationBlock), "LOCATION")]
[JsonDerivedType(typeof(SectionBlock), "SECTION")]
internal abstract record Block([property: JsonPropertyOrder(-1)] string Id);

/// <summary>The opening of a page.</summary>
/// <param name="ImageAlt">Goes before the picture's own alternative text; pages from before it was there have none.</param>
internal sealed record HeroBlock(
    string Id,
    LocalizedText Headline,
    LocalizedText Subline,
    [property: JsonConverter(typeof(PictureIdJson))] Guid? ImageId,
    LocalizedText ActionLabel,
    string? ActionHref,
    LocalizedText? ImageAlt = null) : Block(Id)
{
    public LocalizedText ImageAlt { get; init; } = ImageAlt ?? LocalizedText.Empty;
}

/// <summary>Running text.</summary>
/// <param name="Html">The cleaned HTML of a published page; null in drafts.</param>
internal sealed record TextBlock(
    string Id,
    LocalizedText Markdown,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LocalizedText? Html = null) : Block(Id);

/// <summary>A choice of dishes; where none are chosen, the menu itself decides.</summary>
internal sealed record MenuHighlightBlock(
    string Id,
    LocalizedText Headline,
    [property: JsonConverter(typeof(ItemIdsJson))] IReadOnlyList<Guid> ItemIds) : Block(Id);

/// <summary>An offer with one action.</summary>
internal sealed record PromoBlock(string Id, LocalizedText Headline, LocalizedText Text, LocalizedText ActionLabel, string? ActionHref) : Block(Id);

/// <summary>Pictures side by side.</summary>
internal sealed record GalleryBlock(string Id, LocalizedText Headline, IReadOnlyList<GalleryImage> Images) : Block(Id);

/// <summary>One picture of a gallery; its own alternative text goes before the picture's.</summary>
internal sealed record GalleryImage([property: JsonConverter(typeof(PictureIdJson))] Guid ImageId, LocalizedText Alt);

/// <summary>Where to find the restaurant; without an id, its first location.</summary>
internal sealed record LocationBlock(string Id, LocalizedText Headline, [property: JsonConverter(typeof(LocationIdJson))] Guid? LocationId) : Block(Id);

/// <summary>Blocks that belong together.</summary>
internal sealed record SectionBlock(string Id, SectionLayout Layout, IReadOnlyList<Block> Blocks) : Block(Id);
