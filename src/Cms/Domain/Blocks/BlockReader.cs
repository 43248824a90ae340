using System.Text.Json;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>Reads the block tree that an editor sends. Collects every mistake, each with the path of its field (<c>blocks.2.headline</c>).</summary>
internal sealed class BlockReader
{
    public const int MaxBlocks = 60;
    public const int MaxDepth = 3;
    public const int MaxCharacters = 400_000;

    private const int MaxHeadline = 160;
    private const int MaxSentence = 400;
    private const int MaxMarkdown = 20_000;
    private const int MaxLabel = 60;
    private const int MaxItems = 24;
    private const int MaxPictures = 24;

    private readonly IReadOnlyCollection<string> _locales;
    private readonly bool _isLive;
    private readonly List<Error> _errors = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _count;

    private BlockReader(IReadOnlyCollection<string> locales, bool isLive) => (_locales, _isLive) = (locales, isLive);

    /// <param name="locales">The brand's languages; texts in others are refused.</param>
    /// <param name="path">Where the blocks lie in the input.</param>
    public static Result<IReadOnlyList<Block>> Read(string json, IReadOnlyCollection<string> locales, string path = "blocks")
    {
        if (json.Length > MaxCharacters) return BlockErrors.TooLong(path);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return Read(document.RootElement, locales, path);
        }
        catch (JsonException)
        {
            return BlockErrors.NotJson(path);
        }
    }

    /// <param name="isLive">True of blocks that were published: their texts have HTML, which is left out.</param>
    public static Result<IReadOnlyList<Block>> Read(JsonElement list, IReadOnlyCollection<string> locales, string path, bool isLive = false)
    {
        try
        {
            var reader = new BlockReader(locales, isLive);
            var blocks = reader.ReadList(list, path, depth: 1);
            return reader._errors.Count == 0 ? Result<IReadOnlyList<Block>>.Success(blocks) : reader._errors;
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair.
            return BlockErrors.NotJson(path);
        }
    }

    private List<Block> ReadList(JsonElement list, string path, int depth)
    {
        var blocks = new List<Block>();
        if (list.ValueKind != JsonValueKind.Array) _errors.Add(BlockErrors.NotAList(path));
        else if (depth > MaxDepth) _errors.Add(BlockErrors.TooDeep(path));
        else if ((_count += list.GetArrayLength()) > MaxBlocks) _errors.Add(BlockErrors.TooMany(path));
        else
        {
            var i = 0;
            foreach (var element in list.EnumerateArray())
            {
                if (ReadOne(element, $"{path}.{i++}", depth) is { } block) blocks.Add(block);
            }
        }

        return blocks;
    }

    private Block? ReadOne(JsonElement element, string path, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            _errors.Add(BlockErrors.NotABlock(path));
            return null;
        }

        var fields = new BlockFields(element, path, _locales, _errors);
        var id = fields.OwnId(_ids);
        Block? block = fields.Word("type") switch
        {
            "HERO" => new HeroBlock(
                id, fields.Text("headline", MaxHeadline), fields.Text("subline", MaxSentence), fields.Picture("imageId"), fields.Text("actionLabel", MaxLabel), fields.Link("actionHref"),
                fields.Text("imageAlt", MaxSentence)),
            "TEXT" => new TextBlock(id, Markdown(fields, path)),
            "MENU_HIGHLIGHT" => new MenuHighlightBlock(id, fields.Text("headline", MaxHeadline), fields.Ids("itemIds", BlockIds.Item, MaxItems)),
            "PROMO" => new PromoBlock(id, fields.Text("headline", MaxHeadline), fields.Text("text", MaxSentence * 2), fields.Text("actionLabel", MaxLabel), fields.Link("actionHref")),
            "GALLERY" => new GalleryBlock(id, fields.Text("headline", MaxHeadline), fields.Pictures("images", MaxPictures, MaxSentence)),
            "LOCATION" => new LocationBlock(id, fields.Text("headline", MaxHeadline), fields.Id("locationId", BlockIds.Location)),
            "SECTION" => new SectionBlock(id, fields.Choice<SectionLayout>("layout"), fields.Element("blocks") is { } inner ? ReadList(inner, $"{path}.blocks", depth + 1) : []),
            _ => null,
        };
        if (block is null) _errors.Add(BlockErrors.UnknownType($"{path}.type"));
        else fields.RefuseTheRest();
        return block;
    }

    private LocalizedText Markdown(BlockFields fields, string path)
    {
        if (_isLive) fields.Element("html");
        var text = fields.Text("markdown", MaxMarkdown);
        _errors.AddRange(text.Texts.Where(t => MarkdownText.ToHtml(t.Value) is null).Select(t => BlockErrors.NestsTooDeep($"{path}.markdown.{t.Key}")));
        return text;
    }
}
