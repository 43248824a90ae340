using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>
/// Reads an entry's values against its type and writes them anew, in the order of the type's fields. Collects every mistake, each with the path of its place
/// (<c>values.answer.de</c>). A draft may lack values; what is there is always sound.
/// </summary>
internal sealed class EntryReader
{
    private readonly ModelDefinition _model;
    private readonly EntryLanguages _languages;
    private readonly bool _isComplete;
    private readonly bool _isLive;
    private readonly Dictionary<string, IReadOnlyList<Block>> _pageBlocks = new(StringComparer.Ordinal);
    private readonly List<Error> _errors = [];
    private readonly ValueReader _values;

    private EntryReader(ModelDefinition model, EntryLanguages languages, bool isComplete, bool isLive)
    {
        (_model, _languages, _isComplete, _isLive) = (model, languages, isComplete, isLive);
        _values = new ValueReader(_errors);
    }

    /// <param name="isComplete">True where required values must be there: before the public sees them.</param>
    /// <param name="isLive">True of a document that was published: it has what publishing adds, which is left out.</param>
    public static Result<ReadEntry> Read(ModelDefinition model, ContentType type, JsonElement values, EntryLanguages languages, bool isComplete, bool isLive = false)
    {
        var reader = new EntryReader(model, languages, isComplete, isLive);
        var document = reader.Shape(type, values, "values", null);
        if (reader._errors.Count > 0) return reader._errors;
        var read = new ReadEntry(document, EntryTitle.Of(type, document, languages), reader._values.References, reader._values.Slugs, IndexedValues.Of(type, document, languages), reader._pageBlocks);
        return read.Json.Length > ContentLimits.DocumentOf(type) ? ContentErrors.EntryTooLarge(type) : read;
    }

    /// <param name="field">The type's own field that this lies in; null for the type itself.</param>
    private JsonObject Shape(ContentShape shape, JsonElement given, string path, string? field)
    {
        var read = new JsonObject();
        if (given.ValueKind != JsonValueKind.Object)
        {
            _errors.Add(ContentErrors.ValueInvalid(path, "an object with the values of fields"));
            return read;
        }

        foreach (var unknown in given.EnumerateObject().Where(p => shape.Find(p.Name) is null && p.Name != EntryKeys.Component))
        {
            _errors.Add(ContentErrors.FieldUnknown($"{path}.{(unknown.Name.Length > ContentLimits.Name ? unknown.Name[..ContentLimits.Name] : unknown.Name)}"));
        }

        foreach (var definition in shape.Fields)
        {
            var at = $"{path}.{definition.Name}";
            var value = given.TryGetProperty(definition.Name, out var there) && there.ValueKind != JsonValueKind.Null ? Field(definition, there, at, field ?? definition.Name) : null;
            if (value is not null) read[definition.Name] = value;
            else if (_isComplete && definition.IsRequired) _errors.Add(ContentErrors.ValueMissing(at));
        }

        return read;
    }

    private JsonNode? Field(FieldDefinition definition, JsonElement given, string path, string field)
    {
        if (definition.Kind == ContentFieldKind.PageBlocks) return PageBlocks(definition, given, path);
        if (definition.IsLocalised) return Localised(definition, given, path, field);
        return definition.IsMany ? Many(definition, given, path, field) : One(definition, given, path, field, "");
    }

    private JsonObject? Localised(FieldDefinition definition, JsonElement given, string path, string field)
    {
        if (given.ValueKind != JsonValueKind.Object)
        {
            _errors.Add(ContentErrors.ValueInvalid(path, "an object with a value for each language"));
            return null;
        }

        var read = new JsonObject();
        foreach (var translation in given.EnumerateObject())
        {
            if (translation.Value.ValueKind == JsonValueKind.Null) continue;
            if (!_languages.All.Contains(translation.Name)) _errors.Add(ContentErrors.LocaleUnknown($"{path}.{(translation.Name.Length > 20 ? translation.Name[..20] : translation.Name)}"));
            else if (One(definition, translation.Value, $"{path}.{translation.Name}", field, translation.Name) is { } value) read[translation.Name] = value;
        }

        if (read.Count == 0) return null;
        // What every other language falls back to must be there once the public reads it.
        if (_isComplete && definition.IsRequired && !read.ContainsKey(_languages.Default)) _errors.Add(ContentErrors.ValueMissing($"{path}.{_languages.Default}"));
        return read;
    }

    private JsonArray? Many(FieldDefinition definition, JsonElement given, string path, string field)
    {
        if (given.ValueKind != JsonValueKind.Array)
        {
            _errors.Add(ContentErrors.ValueInvalid(path, "a list"));
            return null;
        }

        var most = definition.MaxItems ?? ContentLimits.Items;
        if (given.GetArrayLength() > most)
        {
            _errors.Add(ContentErrors.TooMany(path, most, "items"));
            return null;
        }

        var read = new JsonArray();
        var position = 0;
        foreach (var item in given.EnumerateArray())
        {
            if (One(definition, item, $"{path}.{position++}", field, "") is { } value) read.Add(value);
        }

        CheckLeast(definition, read.Count, path);
        return read.Count == 0 ? null : read;
    }

    /// <summary>A list of blocks or, as pages take them, its JSON text. What they point to is not asked for: as on pages, what is gone is left out.</summary>
    private JsonArray? PageBlocks(FieldDefinition definition, JsonElement given, string path)
    {
        var read = given.ValueKind == JsonValueKind.String ? BlockReader.Read(given.GetString()!, _languages.All, path) : BlockReader.Read(given, _languages.All, path, _isLive);
        if (!read.TryGet(out var blocks, out var errors))
        {
            _errors.AddRange(errors);
            return null;
        }

        var written = BlockJson.ToNode(blocks);
        if (written.ToJsonString(EntryJson.Options).Length > BlockReader.MaxCharacters) _errors.Add(BlockErrors.TooLong(path));
        if (blocks.Count > definition.MaxItems) _errors.Add(ContentErrors.TooMany(path, definition.MaxItems.Value, "blocks"));
        CheckLeast(definition, blocks.Count, path);
        if (_isComplete) _errors.AddRange(PageReadiness.Gaps(blocks, _languages.Default, path));
        _pageBlocks[definition.Name] = blocks;
        return blocks.Count == 0 ? null : written;
    }

    private void CheckLeast(FieldDefinition definition, int count, string path)
    {
        if (_isComplete && count < (definition.MinItems ?? 0) && (definition.IsRequired || count > 0)) _errors.Add(ContentErrors.ValueInvalid(path, $"at least {definition.MinItems} items"));
    }

    private JsonNode? One(FieldDefinition definition, JsonElement given, string path, string field, string locale)
    {
        if (definition.Kind is not (ContentFieldKind.Component or ContentFieldKind.Blocks)) return _values.Read(definition, given, path, field, locale);
        var isBlock = definition.Kind == ContentFieldKind.Blocks;
        var name = isBlock ? NameIn(given) : definition.Targets[0];
        if (name is null || !definition.Targets.Contains(name, StringComparer.Ordinal) || _model.Component(name) is not { } component)
        {
            _errors.Add(ContentErrors.ValueInvalid(path, $"a component that '{EntryKeys.Component}' names: {string.Join(", ", definition.Targets)}"));
            return null;
        }

        var read = Shape(component, given, path, field);
        if (isBlock) read.Insert(0, EntryKeys.Component, name);
        return read;
    }

    private static string? NameIn(JsonElement given) =>
        given.ValueKind == JsonValueKind.Object && given.TryGetProperty(EntryKeys.Component, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
