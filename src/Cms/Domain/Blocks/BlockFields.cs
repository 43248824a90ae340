using System.Text.Json;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Domain.Blocks;

/// <summary>The fields of one block in an editor's input; each is asked for once, mistakes go to the list of errors.</summary>
internal sealed class BlockFields(JsonElement block, string path, IReadOnlyCollection<string> locales, List<Error> errors)
{
    private const int MaxIdLength = 40;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The field's value, or null where it is left out or null.</summary>
    public JsonElement? Element(string name)
    {
        _asked.Add(name);
        return block.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public string? Word(string name)
    {
        if (Element(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        errors.Add(BlockErrors.NotText($"{path}.{name}"));
        return null;
    }

    /// <summary>The block's id, or a new one where the input has none.</summary>
    public string OwnId(HashSet<string> taken)
    {
        if (Word("id") is not { Length: > 0 } id) return Shared.Ids.New().ToString("N")[^12..];
        if (id.Length > MaxIdLength || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) errors.Add(BlockErrors.BadId($"{path}.id", MaxIdLength));
        else if (!taken.Add(id)) errors.Add(BlockErrors.IdTwice($"{path}.id"));
        return id;
    }

    public LocalizedText Text(string name, int maxLength)
    {
        if (Element(name) is not { } value) return LocalizedText.Empty;
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add(BlockErrors.NotTexts($"{path}.{name}"));
            return LocalizedText.Empty;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in value.EnumerateObject())
        {
            var field = $"{path}.{name}.{text.Name}";
            if (!locales.Contains(text.Name)) errors.Add(BlockErrors.UnknownLocale($"{path}.{name}"));
            else if (text.Value.ValueKind != JsonValueKind.String) errors.Add(BlockErrors.NotText(field));
            else if (text.Value.GetString()!.Length > maxLength) errors.Add(BlockErrors.TextTooLong(field, maxLength));
            else if (text.Value.GetString()!.Contains('\0')) errors.Add(BlockErrors.NotText(field));
            else texts[text.Name] = text.Value.GetString()!;
        }

        return new LocalizedText(texts);
    }

    public string? Link(string name)
    {
        if (Word(name) is not { Length: > 0 } href) return null;
        if (!Href.IsAllowed(href)) errors.Add(Href.Refused($"{path}.{name}"));
        return href;
    }

    public Guid? Picture(string name) => Id(name, MediaImage.IdType);

    public Guid? Id(string name, string type)
    {
        if (Word(name) is not { Length: > 0 } text) return null;
        if (GlobalId.Parse(text) is { } id && id.Type == type) return id.Id;
        errors.Add(BlockErrors.NotAnId($"{path}.{name}", type));
        return null;
    }

    public IReadOnlyList<Guid> Ids(string name, string type, int max)
    {
        var ids = new List<Guid>();
        foreach (var (element, at) in Elements(name, max))
        {
            var text = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
            if (GlobalId.Parse(text) is { } id && id.Type == type) ids.Add(id.Id);
            else errors.Add(BlockErrors.NotAnId(at, type));
        }

        return [.. ids.Distinct()];
    }

    public IReadOnlyList<GalleryImage> Pictures(string name, int max, int maxAlt)
    {
        var images = new List<GalleryImage>();
        foreach (var (element, at) in Elements(name, max))
        {
            var fields = new BlockFields(element, at, locales, errors);
            if (element.ValueKind != JsonValueKind.Object) errors.Add(BlockErrors.NotABlock(at));
            else if (fields.Picture("imageId") is { } picture) images.Add(new GalleryImage(picture, fields.Text("alt", maxAlt)));
            else errors.Add(BlockErrors.NotAnId($"{at}.imageId", MediaImage.IdType));
        }

        return images;
    }

    /// <summary>One of the values of an enumeration, upper snake case; the first where the field is left out.</summary>
    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Word(name) is not { } word) return default;
        if (word.All(c => char.IsAsciiLetterUpper(c) || c == '_') && Enum.TryParse<TEnum>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)) return value;
        errors.Add(BlockErrors.NotAChoice($"{path}.{name}"));
        return default;
    }

    /// <summary>Refuses fields that nobody asked for: a misspelt one would be lost without a word.</summary>
    public void RefuseTheRest() =>
        errors.AddRange(block.EnumerateObject().Where(p => !_asked.Contains(p.Name)).Select(_ => BlockErrors.UnknownField(path)));

    private IEnumerable<(JsonElement Element, string At)> Elements(string name, int max)
    {
        if (Element(name) is not { } list) return [];
        if (list.ValueKind != JsonValueKind.Array) errors.Add(BlockErrors.NotAList($"{path}.{name}"));
        else if (list.GetArrayLength() > max) errors.Add(BlockErrors.TooManyElements($"{path}.{name}", max));
        else return list.EnumerateArray().Select((element, i) => (element, $"{path}.{name}.{i}"));
        return [];
    }
}
