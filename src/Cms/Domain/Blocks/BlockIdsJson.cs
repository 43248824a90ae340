using System.Text.Json;
using System.Text.Json.Serialization;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>Writes an id as the opaque global id that the API's callers know it by.</summary>
internal abstract class TypedIdJson(string type) : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        GlobalId.Parse(reader.GetString()) is { } id && id.Type == type ? id.Id : throw new JsonException($"Not the id of a {type}.");

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) => writer.WriteStringValue(new GlobalId(type, value).ToString());
}

internal sealed class PictureIdJson() : TypedIdJson(MediaImage.IdType);

internal sealed class LocationIdJson() : TypedIdJson(BlockIds.Location);

/// <summary>A list of ids of dishes.</summary>
internal sealed class ItemIdsJson : JsonConverter<IReadOnlyList<Guid>>
{
    public override IReadOnlyList<Guid> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonSerializer.Deserialize<string[]>(ref reader)!.Select(text => GlobalId.Parse(text)?.Id ?? throw new JsonException("Not an id."))];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Guid> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Select(id => new GlobalId(BlockIds.Item, id).ToString()));
}

/// <summary>The types of other modules' things that blocks point to, as their global ids name them.</summary>
internal static class BlockIds
{
    public const string Item = "Item";
    public const string Location = "Location";
}
