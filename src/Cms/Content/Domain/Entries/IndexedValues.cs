using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Domain.Models;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>The values that an entry is found by. A text with languages has one for each of the brand's, as readers of that language see it: its own or the one they fall back to.</summary>
internal static class IndexedValues
{
    public static IReadOnlyList<IndexedValue> Of(ContentType type, JsonObject document, EntryLanguages languages)
    {
        var values = new List<IndexedValue>();
        foreach (var field in type.Fields.Where(f => f.IsIndexed))
        {
            if (document[field.Name] is not { } value) continue;
            if (value is JsonArray list) values.AddRange(list.Select((item, i) => One(field, item!, "", i)));
            else if (value is JsonObject translations) values.AddRange(Localised(field, translations, languages));
            else values.Add(One(field, value, "", 0));
        }

        return values;
    }

    private static IEnumerable<IndexedValue> Localised(FieldDefinition field, JsonObject translations, EntryLanguages languages)
    {
        foreach (var locale in languages.All)
        {
            if ((translations[locale] ?? translations[languages.Default]) is { } text) yield return One(field, text, locale, 0);
        }
    }

    private static IndexedValue One(FieldDefinition field, JsonNode value, string locale, int position) => field.Kind switch
    {
        ContentFieldKind.Number => new IndexedValue(field.Name, locale, position, Number: value.GetValue<double>()),
        ContentFieldKind.Boolean => new IndexedValue(field.Name, locale, position, Text: value.GetValue<bool>() ? "true" : "false"),
        ContentFieldKind.Date => new IndexedValue(field.Name, locale, position, Time: LocalDatePattern.Iso.Parse(value.GetValue<string>()).Value.AtMidnight().InUtc().ToInstant()),
        ContentFieldKind.DateTime => new IndexedValue(field.Name, locale, position, Time: InstantPattern.ExtendedIso.Parse(value.GetValue<string>()).Value),
        _ => new IndexedValue(field.Name, locale, position, Text: value.GetValue<string>()),
    };
}
