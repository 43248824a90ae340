using System.Buffers;
using System.Text;
using System.Text.Json;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime.Text;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>
/// Reads stored documents for one language, in one pass: of a text's languages only one is made a text. What does not fit the model — a document may be newer or
/// older than the schema that reads it — is nothing.
/// </summary>
internal sealed class EntryParser(ReadModel model, string locale, string fallback)
{
    private readonly byte[] _locale = Encoding.UTF8.GetBytes(locale);
    private readonly byte[] _fallback = Encoding.UTF8.GetBytes(fallback);

    /// <summary>Entries that were read together find what they refer to together.</summary>
    public List<EntryView> Read(IReadOnlyList<EntryRow> rows)
    {
        var cohort = new EntryCohort(this);
        var views = new List<EntryView>(rows.Count);
        foreach (var row in rows)
        {
            if (model.Find(row.Type) is { } shape) views.Add(new EntryView(row, shape, Values(row.Json, shape, cohort), cohort));
        }

        return views;
    }

    private object?[] Values(string json, ReadShape shape, EntryCohort cohort)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(json, bytes);
            var reader = new Utf8JsonReader(bytes.AsSpan(0, length));
            reader.Read();
            return Fields(ref reader, bytes, shape, cohort);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private object?[] Fields(ref Utf8JsonReader reader, byte[] bytes, ReadShape shape, EntryCohort cohort)
    {
        var values = new object?[shape.Fields.Count];
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = shape.PlaceOf(ref reader, next);
            reader.Read();
            if (place < 0)
            {
                reader.Skip();
                continue;
            }

            next = place + 1;
            var field = shape.Fields[place];
            values[place] = field.IsLocalised ? Localised(ref reader, bytes, field, cohort) : field.IsMany ? Many(ref reader, bytes, field, cohort) : One(ref reader, bytes, field, cohort);
        }

        return values;
    }

    private object? Localised(ref Utf8JsonReader reader, byte[] bytes, FieldDefinition field, EntryCohort cohort)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Nothing(ref reader);
        object? own = null, other = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOwn = reader.ValueTextEquals(_locale);
            var isFallback = reader.ValueTextEquals(_fallback);
            reader.Read();
            if (isOwn) own = One(ref reader, bytes, field, cohort);
            else if (isFallback) other = One(ref reader, bytes, field, cohort);
            else reader.Skip();
        }

        return own ?? other;
    }

    private List<object>? Many(ref Utf8JsonReader reader, byte[] bytes, FieldDefinition field, EntryCohort cohort)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return Nothing(ref reader) as List<object>;
        var list = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (One(ref reader, bytes, field, cohort) is { } item) list.Add(item);
        }

        return list;
    }

    private object? One(ref Utf8JsonReader reader, byte[] bytes, FieldDefinition field, EntryCohort cohort)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return OfText(ref reader, field, cohort);
            case JsonTokenType.Number: return field.Kind == ContentFieldKind.Number ? reader.GetDouble() : null;
            case JsonTokenType.True or JsonTokenType.False: return field.Kind == ContentFieldKind.Boolean ? reader.GetBoolean() : null;
            case JsonTokenType.StartObject: return OfObject(ref reader, bytes, field, cohort);
            case JsonTokenType.StartArray when field.Kind == ContentFieldKind.PageBlocks: return cohort.Note(new StoredBlocks(Whole(ref reader, bytes)));
            default: return Nothing(ref reader);
        }
    }

    private static object? OfText(ref Utf8JsonReader reader, FieldDefinition field, EntryCohort cohort)
    {
        var text = reader.GetString()!;
        switch (field.Kind)
        {
            case ContentFieldKind.Text or ContentFieldKind.Slug or ContentFieldKind.Select or ContentFieldKind.Colour: return text;
            case ContentFieldKind.Date: return LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;
            case ContentFieldKind.DateTime: return InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value : null;
            case ContentFieldKind.Media or ContentFieldKind.MenuItem or ContentFieldKind.Reference:
                if (GlobalId.Parse(text) is not { } id) return null;
                cohort.Note(field, id.Id);
                return id;
            default: return null;
        }
    }

    private object? OfObject(ref Utf8JsonReader reader, byte[] bytes, FieldDefinition field, EntryCohort cohort)
    {
        switch (field.Kind)
        {
            case ContentFieldKind.RichText:
                return new RichTextView(Whole(ref reader, bytes));
            case ContentFieldKind.Location: return Point(ref reader);
            case ContentFieldKind.Component: return Part(ref reader, bytes, field.Targets[0], cohort);
            case ContentFieldKind.Blocks: return NameAhead(reader) is { } name && field.Targets.Contains(name, StringComparer.Ordinal) ? Part(ref reader, bytes, name, cohort) : Nothing(ref reader);
            default: return Nothing(ref reader);
        }
    }

    private object? Part(ref Utf8JsonReader reader, byte[] bytes, string component, EntryCohort cohort) =>
        model.Find(component) is { } shape ? new EntryPart(shape, Fields(ref reader, bytes, shape, cohort), cohort) : Nothing(ref reader);

    private static GeoPoint? Point(ref Utf8JsonReader reader)
    {
        double? latitude = null, longitude = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isLatitude = reader.ValueTextEquals("latitude"u8);
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number) reader.Skip();
            else if (isLatitude) latitude = reader.GetDouble();
            else longitude = reader.GetDouble();
        }

        return latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
    }

    /// <summary>Looks, on a copy of the reader, which component the object ahead is.</summary>
    private static string? NameAhead(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals(EntryKeys.Component);
            reader.Read();
            if (isName) return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return null;
    }

    /// <summary>The text of the object or list ahead.</summary>
    private static string Whole(ref Utf8JsonReader reader, byte[] bytes)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(bytes, start, (int)reader.BytesConsumed - start);
    }

    private static object? Nothing(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }
}

/// <summary>A formatted text.</summary>
internal sealed class RichTextView(string json)
{
    public Json Json { get; } = new(json);

    public string Html => RichTextHtml.Of(Json.Text);
}

/// <summary>The blocks of a page, in every language; read when somebody asks for them.</summary>
internal sealed class StoredBlocks(string json)
{
    private IReadOnlyList<Block>? _blocks;

    public IReadOnlyList<Block> Blocks => _blocks ??= BlockJson.ReadKnown(json);
}
