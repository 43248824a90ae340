using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal sealed class BlockType : InterfaceType<BlockView>
{
    public BlockType()
        : base("Block", "One piece of a page.")
    {
        Field<string>("id", AccessRule.Inherited, BlockObjectType<BlockView>.IdDescription);
    }
}

/// <summary>The base of all sorts of block.</summary>
internal abstract class BlockObjectType<TView> : ObjectType<TView>
    where TView : BlockView
{
    public const string IdDescription = "Stable within its page.";

    protected BlockObjectType(string name, string description)
        : base(name, description)
    {
        Interface<BlockType>();
        IsTypeOf = block => block is TView;
        Field("id", AccessRule.Inherited, IdDescription, b => b.Id);
    }
}

internal sealed class HeroBlockType : BlockObjectType<HeroBlockView>
{
    public HeroBlockType()
        : base("HeroBlock", "The opening of a page.")
    {
        Field("headline", AccessRule.Inherited, "The headline; empty in an unfinished draft.", b => b.Headline);
        Optional("subline", AccessRule.Inherited, "A sentence under it.", b => b.Subline);
        Optional("image", AccessRule.Inherited, "The picture.", b => b.Image);
        Optional("actionLabel", AccessRule.Inherited, "What the button says.", b => b.ActionLabel);
        Optional("actionHref", AccessRule.Inherited, "Where the button leads: a path, `#…`, `mailto:`, `tel:` or `https://`.", b => b.ActionHref);
    }
}

internal sealed class TextBlockType : BlockObjectType<TextBlockView>
{
    public TextBlockType()
        : base("TextBlock", "Running text.")
    {
        Field("html", AccessRule.Inherited, "Cleaned HTML: headings from the second level, paragraphs, lists, tables, quotations and links. No scripts, styles or pictures.", b => b.Html);
    }
}

internal sealed class MenuHighlightBlockType : BlockObjectType<MenuHighlightBlockView>
{
    public MenuHighlightBlockType()
        : base("MenuHighlightBlock", "A choice of dishes.")
    {
        Optional("headline", AccessRule.Inherited, "The headline.", b => b.Headline);
    }
}

internal sealed class PromoBlockType : BlockObjectType<PromoBlockView>
{
    public PromoBlockType()
        : base("PromoBlock", "An offer with one action.")
    {
        Field("headline", AccessRule.Inherited, "The headline; empty in an unfinished draft.", b => b.Headline);
        Optional("text", AccessRule.Inherited, "What is offered.", b => b.Text);
        Optional("actionLabel", AccessRule.Inherited, "What the button says.", b => b.ActionLabel);
        Optional("actionHref", AccessRule.Inherited, "Where the button leads: a path, `#…`, `mailto:`, `tel:` or `https://`.", b => b.ActionHref);
    }
}

internal sealed class GalleryBlockType : BlockObjectType<GalleryBlockView>
{
    public GalleryBlockType()
        : base("GalleryBlock", "Pictures side by side.")
    {
        Optional("headline", AccessRule.Inherited, "The headline.", b => b.Headline);
        Field("images", AccessRule.Inherited, "The pictures, in order.", b => b.Images);
    }
}

internal sealed class LocationBlockType : BlockObjectType<LocationBlockView>
{
    public LocationBlockType()
        : base("LocationBlock", "Where to find the restaurant.")
    {
        Optional("headline", AccessRule.Inherited, "The headline.", b => b.Headline);
    }
}

internal sealed class EntryListBlockType : BlockObjectType<EntryListBlockView>
{
    public EntryListBlockType()
        : base("EntryListBlock", "The entries of a content type, in the order of the list: by the type's first day that entries are sorted by, latest in front; else by its first such number; else those published last in front.")
    {
        Field("entries", AccessRule.Inherited, "The first 100 of them.", b => b.Entries);
    }
}

internal sealed class EntryTeaserType : ObjectType<EntryTeaserView>
{
    public EntryTeaserType()
        : base("EntryTeaser", "What a list says of an entry.")
    {
        Optional("path", AccessRule.Inherited, "The address of its page; null where it has none.", t => t.Path);
        Field("title", AccessRule.Inherited, "Its title, in the answer's language.", t => t.Title);
        Optional("summary", AccessRule.Inherited, "What it is about, in the answer's language.", t => t.Summary);
        Optional("day", AccessRule.Inherited, "Its day.", t => t.Day);
        Optional("image", AccessRule.Inherited, "Its picture.", t => t.Image);
    }
}

internal sealed class SectionBlockType : BlockObjectType<SectionBlockView>
{
    public SectionBlockType()
        : base("SectionBlock", "Blocks that belong together.")
    {
        Field("layout", AccessRule.Inherited, "How they are laid out.", b => b.Layout);
        Field("blocks", AccessRule.Inherited, "The blocks, in order.", b => b.Blocks);
    }
}
