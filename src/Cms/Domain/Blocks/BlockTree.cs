using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>Walks over and rewrites trees of blocks.</summary>
internal static class BlockTree
{
    /// <summary>Every block with its path in the input (<c>blocks.2.blocks.0</c>), parents first.</summary>
    public static IEnumerable<(string Path, Block Block)> Walk(this IReadOnlyList<Block> blocks, string path = "blocks")
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var here = $"{path}.{i}";
            yield return (here, blocks[i]);
            if (blocks[i] is not SectionBlock section) continue;
            foreach (var inner in section.Blocks.Walk($"{here}.blocks")) yield return inner;
        }
    }

    /// <summary>The same tree with each running text replaced.</summary>
    public static IReadOnlyList<Block> WithTexts(this IReadOnlyList<Block> blocks, Func<TextBlock, TextBlock> change) =>
    [
        .. blocks.Select(block => block switch
        {
            TextBlock text => change(text),
            SectionBlock section => section with { Blocks = section.Blocks.WithTexts(change) },
            _ => block,
        }),
    ];

    /// <summary>The blocks as they go live: every text with its cleaned HTML.</summary>
    public static IReadOnlyList<Block> Rendered(this IReadOnlyList<Block> blocks) => blocks.WithTexts(text => text with
    {
        Html = new LocalizedText(text.Markdown.Texts.Select(t => KeyValuePair.Create(t.Key, MarkdownText.ToHtml(t.Value) ?? ""))),
    });

    /// <summary>The pictures that the blocks show, each once.</summary>
    public static IEnumerable<Guid> PictureIds(this IReadOnlyList<Block> blocks) => blocks.Walk().SelectMany(found => found.Block switch
    {
        HeroBlock { ImageId: { } picture } => [picture],
        GalleryBlock gallery => gallery.Images.Select(i => i.ImageId),
        _ => Enumerable.Empty<Guid>(),
    }).Distinct();
}
