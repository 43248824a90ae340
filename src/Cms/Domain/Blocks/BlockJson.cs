using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>How documents are written. PostgreSQL's jsonb sorts keys, so a block's type may come after other fields.</summary>
internal static class BlockJson
{
    public static readonly JsonSerializerOptions Options = Make();

    public static string Write(IReadOnlyList<Block> blocks) => JsonSerializer.Serialize(blocks, Options);

    public static JsonArray ToNode(IReadOnlyList<Block> blocks) => JsonSerializer.SerializeToNode(blocks, Options)!.AsArray();

    /// <summary>Blocks as they were stored, without those that a later version of the product wrote and this one does not know.</summary>
    public static IReadOnlyList<Block> ReadKnown(string json) => [.. JsonNode.Parse(json)!.AsArray().Select(Known).OfType<Block>()];

    private static Block? Known(JsonNode? stored)
    {
        try
        {
            return stored.Deserialize<Block>(Options);
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(EventJson.Options) { AllowOutOfOrderMetadataProperties = true };
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper));
        return options;
    }
}
