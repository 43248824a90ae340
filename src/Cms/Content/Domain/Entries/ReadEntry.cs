using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Domain.Blocks;
using NodaTime;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>An entry's values after they were read: canonical, with all that follows from them.</summary>
/// <param name="Title">What people call the entry.</param>
/// <param name="PageBlocks">The blocks of pages that it holds, by field.</param>
internal sealed record ReadEntry(
    JsonObject Document, string Title, IReadOnlyList<ReferenceUse> References, IReadOnlyList<SlugUse> Slugs, IReadOnlyList<IndexedValue> Values, IReadOnlyDictionary<string, IReadOnlyList<Block>> PageBlocks)
{
    public string Json { get; } = Document.ToJsonString(EntryJson.Options);

    /// <summary>As it goes live: the texts of page blocks with their cleaned HTML.</summary>
    public string LiveJson()
    {
        if (PageBlocks.Count == 0) return Json;
        var live = Document.DeepClone().AsObject();
        foreach (var (field, blocks) in PageBlocks.Where(b => b.Value.Count > 0)) live[field] = BlockJson.ToNode(blocks.Rendered());
        return live.ToJsonString(EntryJson.Options);
    }
}

/// <summary>A place of the values that names something else of the brand.</summary>
/// <param name="Field">The type's own field, in which the place lies.</param>
/// <param name="Target">Name of the content type; <c>Media</c> or <c>Item</c>.</param>
internal sealed record ReferenceUse(string Path, string Field, string Target, Guid Id);

internal sealed record SlugUse(string Path, string Field, string Locale, string Slug);

/// <summary>A value that entries are found by. One of text, number and time is set.</summary>
/// <param name="Locale">Empty where the field has no languages.</param>
internal sealed record IndexedValue(string Field, string Locale, int Position, string? Text = null, double? Number = null, Instant? Time = null);

internal static class EntryJson
{
    public static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
