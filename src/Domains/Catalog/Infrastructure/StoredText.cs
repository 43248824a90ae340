using System.Text.Json;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>Localized text as its jsonb column holds it.</summary>
internal static class StoredText
{
    public static LocalizedText Parse(string? json) =>
        json is null or "{}" ? LocalizedText.Empty : new LocalizedText(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);
}
