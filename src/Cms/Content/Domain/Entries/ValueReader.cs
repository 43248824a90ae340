using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>Reads single values, a kind each, and notes what they refer to.</summary>
internal sealed partial class ValueReader(List<Error> errors)
{
    private readonly List<ReferenceUse> _references = [];
    private readonly List<SlugUse> _slugs = [];

    public IReadOnlyList<ReferenceUse> References => _references;

    public IReadOnlyList<SlugUse> Slugs => _slugs;

    public JsonNode? Read(FieldDefinition definition, JsonElement given, string path, string field, string locale) => definition.Kind switch
    {
        ContentFieldKind.Text => Text(definition, given, path),
        ContentFieldKind.RichText => RichText(definition, given, path),
        ContentFieldKind.Number => Number(definition, given, path),
        ContentFieldKind.Boolean => given.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValue.Create(given.GetBoolean()) : Refuse(path, "true or false"),
        ContentFieldKind.Date => TextOf(given) is { } day && LocalDatePattern.Iso.Parse(day) is { Success: true } date ? LocalDatePattern.Iso.Format(date.Value) : Refuse(path, "a day, as 2026-12-24"),
        ContentFieldKind.DateTime => TextOf(given) is { } time && InstantOf(time) is { } instant ? InstantPattern.ExtendedIso.Format(instant) : Refuse(path, "an instant, as 2026-05-01T18:30:00Z"),
        ContentFieldKind.Select => TextOf(given) is { } option && definition.Options!.Contains(option, StringComparer.Ordinal) ? option : Refuse(path, "one of the options"),
        ContentFieldKind.Slug => SlugOf(given, path, field, locale),
        ContentFieldKind.Colour => TextOf(given) is { } colour && ColourForm().IsMatch(colour) ? colour.ToLowerInvariant() : Refuse(path, "a colour, as #a1b2c3"),
        ContentFieldKind.Location => Location(given, path),
        ContentFieldKind.Media => Reference(given, path, field, "a picture's id", "Media"),
        ContentFieldKind.MenuItem => Reference(given, path, field, "a dish's id", "Item"),
        ContentFieldKind.Reference => Reference(given, path, field, $"the id of an entry of {string.Join(", ", definition.Targets)}", [.. definition.Targets]),
        _ => throw new InvalidOperationException($"{definition.Kind} is no single value."),
    };

    private JsonNode? Text(FieldDefinition definition, JsonElement given, string path)
    {
        if (TextOf(given) is not { } text || text.Contains('\0', StringComparison.Ordinal)) return Refuse(path, "a text");
        if (text.Length == 0) return null;
        var most = definition.MaxLength ?? (definition.IsFilterable ? ContentLimits.FilterableText : ContentLimits.Text);
        if (text.Length > most) return Refuse(ContentErrors.TextTooLong(path, most));
        if (text.Length < (definition.MinLength ?? 0)) return Refuse(ContentErrors.TextTooShort(path, definition.MinLength!.Value));
        if (definition.Pattern is { } pattern && !TextPattern.Matches(pattern, text)) return Refuse(path, $"a text of the form {pattern}");
        return text;
    }

    private JsonNode? RichText(FieldDefinition definition, JsonElement given, string path)
    {
        var (document, length, error) = RichTextReader.Read(given, path);
        if (error is not null) return Refuse(error);
        var most = definition.MaxLength ?? ContentLimits.RichText;
        if (length > most) return Refuse(ContentErrors.TextTooLong(path, most));
        if (length > 0 && length < (definition.MinLength ?? 0)) return Refuse(ContentErrors.TextTooShort(path, definition.MinLength!.Value));
        return length == 0 && !document!.ContainsKey("content") ? null : document;
    }

    private JsonNode? Number(FieldDefinition definition, JsonElement given, string path)
    {
        if (given.ValueKind != JsonValueKind.Number || !given.TryGetDouble(out var number) || !double.IsFinite(number)) return Refuse(path, "a number");
        if (definition.IsWhole && (number != Math.Truncate(number) || Math.Abs(number) > 9_007_199_254_740_991)) return Refuse(path, "a whole number");
        if (number < definition.Min || number > definition.Max) return Refuse(path, $"a number from {definition.Min ?? double.MinValue} to {definition.Max ?? double.MaxValue}");
        return number;
    }

    private JsonNode? SlugOf(JsonElement given, string path, string field, string locale)
    {
        if (TextOf(given) is not { } text || Slug.Parse(text) is not { } slug) return Refuse(path, "1 to 63 of a-z, 0-9 and hyphen, no hyphen at either end");
        _slugs.Add(new SlugUse(path, field, locale, slug.Value));
        return slug.Value;
    }

    private JsonNode? Location(JsonElement given, string path)
    {
        if (given.ValueKind == JsonValueKind.Object
            && given.TryGetProperty("latitude", out var north) && north.ValueKind == JsonValueKind.Number
            && given.TryGetProperty("longitude", out var east) && east.ValueKind == JsonValueKind.Number
            && new GeoPoint(north.GetDouble(), east.GetDouble()) is { IsOnEarth: true } point)
        {
            return new JsonObject { ["latitude"] = point.Latitude, ["longitude"] = point.Longitude };
        }

        return Refuse(path, "a latitude from -90 to 90 and a longitude from -180 to 180");
    }

    private JsonNode? Reference(JsonElement given, string path, string field, string expected, params string[] targets)
    {
        if (GlobalId.Parse(TextOf(given)) is not { } id || !targets.Contains(id.Type, StringComparer.Ordinal)) return Refuse(path, expected);
        _references.Add(new ReferenceUse(path, field, id.Type, id.Id));
        return id.ToString();
    }

    private JsonNode? Refuse(string path, string expected) => Refuse(ContentErrors.ValueInvalid(path, expected));

    private JsonNode? Refuse(Error error)
    {
        errors.Add(error);
        return null;
    }

    private static string? TextOf(JsonElement given) => given.ValueKind == JsonValueKind.String ? given.GetString() : null;

    private static Instant? InstantOf(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value.ToInstant() : null;

    [GeneratedRegex("^#[0-9a-fA-F]{6}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColourForm();
}
