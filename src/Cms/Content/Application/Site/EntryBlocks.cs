using System.Text.Encodings.Web;
using System.Text.Unicode;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>
/// Turns entries into what pages are made of. Components that are called like blocks (<c>Hero</c>, <c>Promo</c>, <c>Gallery</c>, <c>MenuHighlight</c>, <c>FindUs</c>) are those blocks;
/// page blocks stand as they are; of all others, and of the entry itself, texts, pictures and dishes are shown in their order. What has no words of its own (numbers, choices, points on the map) is not.
/// </summary>
internal sealed class EntryBlocks(ContentType type, Brand brand, string locale, IReadOnlyDictionary<Guid, MediaImage> pictures)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly EntryOutline _outline = EntryOutline.Of(type);

    public static IEnumerable<Guid> PicturesOf(EntryPart part) => part.Shape.Fields.SelectMany((field, place) => Each(part.Values[place]).SelectMany(value => value switch
    {
        GlobalId id when field.Kind == ContentFieldKind.Media => [id.Id],
        EntryPart inner => PicturesOf(inner),
        StoredBlocks stored => stored.Blocks.PictureIds(),
        _ => Enumerable.Empty<Guid>(),
    }));

    /// <summary>What is said of an entry before it is read.</summary>
    public EntryTeaserView Face(EntryView entry)
    {
        var slug = Of(entry, type.AddressField) as string;
        return new(slug is null ? null : $"{type.Page!.At}/{slug}", Of(entry, _outline.Title) as string ?? slug ?? "", Of(entry, _outline.Summary) as string, Of(entry, _outline.Day) as LocalDate?, Picture(Of(entry, _outline.Picture)));
    }

    /// <summary>An entry among others on one page: its title is a heading.</summary>
    public IReadOnlyList<BlockView> Whole(EntryView entry)
    {
        var (face, id) = (Face(entry), entry.Row.Id.ToString("N"));
        var blocks = new List<BlockView> { new TextBlockView(id, $"<h2>{Encoder.Encode(face.Title)}</h2>") };
        if (face.Summary is { } summary) AddHtml(blocks, id, Paragraph(summary));
        if (face.Image is { } image) blocks.Add(new GalleryBlockView($"{id}-picture", null, [image]));
        return AddBody(blocks, entry, $"{id}-");
    }

    /// <param name="prefix">Before the blocks' ids.</param>
    public IReadOnlyList<BlockView> Body(EntryView entry, string prefix) => AddBody([], entry, prefix);

    private List<BlockView> AddBody(List<BlockView> open, EntryView entry, string prefix)
    {
        var blocks = new List<BlockView>();
        for (var place = 0; place < entry.Shape.Fields.Count; place++)
        {
            var (field, value) = (entry.Shape.Fields[place], entry.Values[place]);
            if (_outline.Has(field)) continue;
            Add(open, field, value, prefix + field.Name);
            if (field.Kind != ContentFieldKind.PageBlocks || value is null) continue;
            blocks.AddRange(open);
            open.Clear();
        }

        return [.. blocks, .. open];
    }

    private void Add(List<BlockView> blocks, FieldDefinition field, object? value, string id)
    {
        var values = Each(value).ToList();
        if (values.Count == 0) return;
        switch (field.Kind)
        {
            case ContentFieldKind.Text:
                AddHtml(blocks, id, string.Concat(values.OfType<string>().Select(Paragraph)));
                break;
            case ContentFieldKind.RichText:
                AddHtml(blocks, id, string.Concat(values.OfType<RichTextView>().Select(t => t.Html)));
                break;
            case ContentFieldKind.Media when Pictures(value) is { Count: > 0 } shown:
                blocks.Add(new GalleryBlockView(id, null, shown));
                break;
            case ContentFieldKind.MenuItem:
                blocks.Add(new MenuHighlightBlockView(id, null, Ids(value)));
                break;
            case ContentFieldKind.PageBlocks:
                blocks.AddRange(values.OfType<StoredBlocks>().SelectMany(b => new BlockComposer(brand, locale, pictures).Compose(b.Blocks)).Select(b => Beneath(b, id)));
                break;
            default:
                var parts = values.OfType<EntryPart>().ToList();
                for (var i = 0; i < parts.Count; i++) AddPart(blocks, parts[i], $"{id}-{i + 1}");
                break;
        }
    }

    private void AddPart(List<BlockView> blocks, EntryPart part, string id)
    {
        string? Text(string field) => Of(part, field) as string;
        string? Link(string field) => Text(field) is { } href && Href.IsAllowed(href) ? href : null;
        switch (part.Shape.Name)
        {
            case "Hero":
                blocks.Add(new HeroBlockView(id, Text("headline") ?? "", Text("subline"), Picture(Of(part, "picture")), Text("actionLabel"), Link("actionHref")));
                break;
            case "Promo":
                blocks.Add(new PromoBlockView(id, Text("headline") ?? "", Text("text"), Text("actionLabel"), Link("actionHref")));
                break;
            case "Gallery":
                blocks.Add(new GalleryBlockView(id, Text("headline"), Pictures(Of(part, "pictures"))));
                break;
            case "MenuHighlight":
                blocks.Add(new MenuHighlightBlockView(id, Text("headline"), Ids(Of(part, "dishes"))));
                break;
            case "FindUs":
                blocks.Add(new LocationBlockView(id, Text("headline"), null));
                break;
            default:
                for (var place = 0; place < part.Shape.Fields.Count; place++) Add(blocks, part.Shape.Fields[place], part.Values[place], $"{id}-{part.Shape.Fields[place].Name}");
                break;
        }
    }

    /// <summary>A block's id is its own among those of one field; on a page there are more.</summary>
    private static BlockView Beneath(BlockView block, string id) => block is SectionBlockView section
        ? section with { Id = $"{id}-{section.Id}", Blocks = [.. section.Blocks.Select(b => Beneath(b, id))] }
        : block with { Id = $"{id}-{block.Id}" };

    /// <summary>Texts that follow one another are one block; page blocks take none in.</summary>
    private static void AddHtml(List<BlockView> blocks, string id, string html)
    {
        if (blocks is [.., TextBlockView last]) blocks[^1] = last with { Html = last.Html + html };
        else blocks.Add(new TextBlockView(id, html));
    }

    private static string Paragraph(string text) => $"<p>{string.Join("<br>", text.Split('\n').Select(line => Encoder.Encode(line)))}</p>";

    private static IEnumerable<object> Each(object? value) => value switch { null => [], List<object> list => list, _ => [value] };

    private static object? Of(EntryPart part, FieldDefinition? field) => field is null ? null : Of(part, field.Name);

    private static object? Of(EntryPart part, string field) => part.Shape.PlaceOf(field) is >= 0 and var place ? part.Values[place] : null;

    private static IReadOnlyList<Guid> Ids(object? value) => [.. Each(value).OfType<GlobalId>().Select(id => id.Id)];

    private IReadOnlyList<ImageView> Pictures(object? value) => [.. Ids(value).Select(Picture).OfType<ImageView>()];

    private ImageView? Picture(object? value) => value is GlobalId id ? Picture(id.Id) : null;

    private ImageView? Picture(Guid id) => pictures.TryGetValue(id, out var picture) ? new ImageView(picture, picture.Alt.In(locale, brand.DefaultLocale), brand.Id) : null;
}
