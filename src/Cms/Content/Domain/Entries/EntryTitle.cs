using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Domain.Models;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>What people call an entry: its first text, in the brand's main language.</summary>
internal static class EntryTitle
{
    public const int MaxLength = 200;

    public static string Of(ContentType type, JsonObject document, EntryLanguages languages)
    {
        if (type.TitleField is not { } field || document[field.Name] is not { } value) return "";
        var text = value is JsonObject translations ? (translations[languages.Default] ?? translations.Select(t => t.Value).FirstOrDefault())?.GetValue<string>() ?? "" : value.GetValue<string>();
        if (text.Length <= MaxLength) return text;
        return char.IsHighSurrogate(text[MaxLength - 1]) ? text[..(MaxLength - 1)] : text[..MaxLength];
    }
}
