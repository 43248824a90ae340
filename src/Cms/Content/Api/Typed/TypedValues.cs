using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>Turns typed input into the values that entries are read from. It judges nothing: that is one reader's work, whatever way values come.</summary>
internal static class TypedValues
{
    public static JsonObject Of(ReadModel model, ContentShape shape, IEnumerable<KeyValuePair<string, object?>> given)
    {
        var values = new JsonObject();
        foreach (var (name, value) in given)
        {
            if (shape.Find(name) is { } field) values[name] = value is null ? null : Field(model, field, value);
        }

        return values;
    }

    private static JsonNode? Field(ReadModel model, FieldDefinition field, object value)
    {
        if (field.IsLocalised) return Localised((IEnumerable<object?>)value);
        if (!field.IsMany) return One(model, field, value);
        return new JsonArray([.. ((IEnumerable<object?>)value).Select(item => item is null ? null : One(model, field, item))]);
    }

    private static JsonObject Localised(IEnumerable<object?> translations)
    {
        var values = new JsonObject();
        foreach (var translation in translations)
        {
            if (translation is TranslationInput text) values[text.Locale] = text.Text.Length == 0 ? null : text.Text;
            else if (translation is RichTextTranslationInput formatted) values[formatted.Locale] = Parsed(formatted.Json);
        }

        return values;
    }

    private static JsonNode? One(ReadModel model, FieldDefinition field, object value) => value switch
    {
        string text => text,
        bool truth => truth,
        GlobalId id when field.Kind == ContentFieldKind.Reference => model.Names.Stored(id).ToString(),
        GlobalId id => id.ToString(),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        Json json => Parsed(json),
        MapPointInput point => new JsonObject { ["latitude"] = point.Latitude, ["longitude"] = point.Longitude },
        IEnumerable<KeyValuePair<string, object?>> inner => field.Kind == ContentFieldKind.Blocks ? Block(model, field, inner) : Of(model, model.Definition.Component(field.Targets[0])!, inner),
        IConvertible number => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no value of a field."),
    };

    private static JsonObject Block(ReadModel model, FieldDefinition field, IEnumerable<KeyValuePair<string, object?>> given)
    {
        var chosen = given.Where(g => g.Value is not null).ToList();
        if (chosen.Count != 1) return [];
        var component = field.Targets.Select(model.Definition.Component).OfType<ComponentType>().Single(c => c.CamelName == chosen[0].Key);
        var block = Of(model, component, (IEnumerable<KeyValuePair<string, object?>>)chosen[0].Value!);
        block.Insert(0, EntryKeys.Component, component.Name);
        return block;
    }

    private static JsonNode? Parsed(Json json) => JsonNode.Parse(json.Text, documentOptions: new() { MaxDepth = 64 });
}
