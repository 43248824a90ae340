using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Values as a caller gives them. Over a draft, what is left out stays and null takes away.</summary>
internal static class GivenValues
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 64 };

    public static Result<JsonDocument> Over(ContentType type, string draft, string given)
    {
        if (given.Length > ContentLimits.DocumentOf(type)) return ContentErrors.EntryTooLarge(type);
        try
        {
            using var read = JsonDocument.Parse(given, Depth);
            if (read.RootElement.ValueKind != JsonValueKind.Object) return ContentErrors.ValueInvalid("values", "an object with the values of fields");
            var merged = JsonNode.Parse(draft, documentOptions: Depth)!.AsObject();
            foreach (var value in read.RootElement.EnumerateObject())
            {
                if (value.Value.ValueKind == JsonValueKind.Null) merged.Remove(value.Name);
                else merged[value.Name] = JsonNode.Parse(value.Value.GetRawText(), documentOptions: Depth);
            }

            return JsonDocument.Parse(merged.ToJsonString(), Depth);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, a member twice, no JSON.
            return ContentErrors.ValueInvalid("values", "well-formed JSON, each member once");
        }
    }
}
