using System.Text.Json;
using System.Text.Json.Serialization;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>How documents are written. PostgreSQL's jsonb sorts keys, so a block's type may come after other fields.</summary>
internal static class BlockJson
{
    public static readonly JsonSerializerOptions Options = Make();

    public static string Write(IReadOnlyList<Block> blocks) => JsonSerializer.Serialize(blocks, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(EventJson.Options) { AllowOutOfOrderMetadataProperties = true };
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper));
        return options;
    }
}
