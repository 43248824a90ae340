using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Turns blocks into what a reader of one language sees. Pictures that are gone are left out; drafts get their HTML here.</summary>
internal sealed class BlockComposer(Brand brand, string locale, IReadOnlyDictionary<Guid, MediaImage> pictures)
{
    public IReadOnlyList<BlockView> Compose(IReadOnlyList<Block> blocks) => [.. blocks.Select(Compose)];

    public string Text(LocalizedText text) => text.In(locale, brand.DefaultLocale);

    public string? Optional(LocalizedText text) => text.IsEmpty ? null : Text(text);

    private BlockView Compose(Block block) => block switch
    {
        HeroBlock b => new HeroBlockView(b.Id, Text(b.Headline), Optional(b.Subline), Picture(b.ImageId, b.ImageAlt), Optional(b.ActionLabel), b.ActionHref),
        TextBlock b => new TextBlockView(b.Id, b.Html is { } html ? Text(html) : MarkdownText.ToHtml(Text(b.Markdown)) ?? ""),
        MenuHighlightBlock b => new MenuHighlightBlockView(b.Id, Optional(b.Headline), b.ItemIds),
        PromoBlock b => new PromoBlockView(b.Id, Text(b.Headline), Optional(b.Text), Optional(b.ActionLabel), b.ActionHref),
        GalleryBlock b => new GalleryBlockView(b.Id, Optional(b.Headline), [.. b.Images.Select(i => Picture(i.ImageId, i.Alt)).OfType<ImageView>()]),
        LocationBlock b => new LocationBlockView(b.Id, Optional(b.Headline), b.LocationId),
        SectionBlock b => new SectionBlockView(b.Id, b.Layout, Compose(b.Blocks)),
        _ => throw new InvalidOperationException($"A {block.GetType().Name} cannot be shown."),
    };

    private ImageView? Picture(Guid? id, LocalizedText alt) => id is { } known && pictures.TryGetValue(known, out var picture)
        ? new ImageView(picture, Text(alt.IsEmpty ? picture.Alt : alt), brand.Id)
        : null;
}
