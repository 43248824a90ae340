using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>What a page says, as its entry says it.</summary>
internal static class SiteValues
{
    public static JsonObject Of(string path, PageDocument page) => new()
    {
        [SiteType.Title] = Write(page.Title),
        [SiteType.Path] = path,
        [SiteType.Description] = Write(page.Description),
        [SiteType.Blocks] = BlockJson.ToNode(page.Blocks),
    };

    public static string? PathOf(ReadEntry read) => read.Document[SiteType.Path]?.GetValue<string>();

    public static PageDocument DocumentOf(ReadEntry read) =>
        new(Read(read.Document[SiteType.Title]), Read(read.Document[SiteType.Description]), read.PageBlocks.GetValueOrDefault(SiteType.Blocks) ?? []);

    private static JsonObject Write(LocalizedText text) => new(text.Texts.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Key, t.Value)));

    private static LocalizedText Read(JsonNode? texts) => texts is JsonObject some ? new(some.Select(t => KeyValuePair.Create(t.Key, t.Value!.GetValue<string>()))) : LocalizedText.Empty;
}
