using System.Text.Json;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>What a page says: title, description for search engines, blocks.</summary>
internal sealed record PageDocument(LocalizedText Title, LocalizedText Description, IReadOnlyList<Block> Blocks)
{
    /// <summary>The document as it goes live: every text with its cleaned HTML.</summary>
    public PageDocument Rendered() => this with { Blocks = Blocks.Rendered() };

    /// <summary>The document as it is edited.</summary>
    public PageDocument Source() => this with { Blocks = Blocks.WithTexts(text => text with { Html = null }) };

    /// <summary>Whether both say the same, rendered or not.</summary>
    public bool SaysSameAs(PageDocument other) => Write(Source()) == Write(other.Source());

    public static string Write(PageDocument document) => JsonSerializer.Serialize(document, BlockJson.Options);

    public static PageDocument Read(string json) => JsonSerializer.Deserialize<PageDocument>(json, BlockJson.Options)!;
}
