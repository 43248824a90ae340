using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using FoodSaaS.Cms.Content.Domain.Models;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>A model made ready for reading stored documents: each field has a place, so that a read entry is an array of values.</summary>
internal sealed class ReadModel
{
    private readonly FrozenDictionary<string, ReadShape> _shapes;

    public ReadModel(ModelDefinition definition, ServedNames names)
    {
        Definition = definition;
        Names = names;
        _shapes = definition.Types.Cast<ContentShape>().Concat(definition.Components).Select(s => new ReadShape(s, names)).ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
    }

    public ModelDefinition Definition { get; }

    /// <summary>How the schema calls what the definition has.</summary>
    public ServedNames Names { get; }

    public ReadShape? Find(string name) => _shapes.GetValueOrDefault(name);

    public ReadShape this[string name] => _shapes[name];
}

/// <summary>The fields of a type or component with their places.</summary>
internal sealed class ReadShape(ContentShape shape, ServedNames names)
{
    private readonly byte[][] _names = [.. shape.Fields.Select(f => Encoding.UTF8.GetBytes(f.Name))];

    /// <summary>As entries are stored under; the schema may call it otherwise.</summary>
    public string Name { get; } = shape.Name;

    public ServedNames Names { get; } = names;

    public IReadOnlyList<FieldDefinition> Fields { get; } = shape.Fields;

    /// <summary>The place of the field whose name the reader stands on, −1 where there is none. Documents have one order: the next is mostly the one after the last.</summary>
    public int PlaceOf(ref Utf8JsonReader reader, int guess)
    {
        if (guess < _names.Length && reader.ValueTextEquals(_names[guess])) return guess;
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i])) return i;
        }

        return -1;
    }

    public int PlaceOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == field) return i;
        }

        return -1;
    }
}

/// <summary>Part of an entry as a reader of one language sees it: the entry itself, or a component in it.</summary>
internal class EntryPart(ReadShape shape, object?[] values, EntryCohort cohort)
{
    public ReadShape Shape { get; } = shape;

    /// <summary>In the order of the shape's fields; null where the entry has nothing.</summary>
    public object?[] Values { get; } = values;

    public EntryCohort Cohort { get; } = cohort;
}

/// <summary>An entry as a reader of one language sees it.</summary>
internal sealed class EntryView(EntryRow row, ReadShape shape, object?[] values, EntryCohort cohort) : EntryPart(shape, values, cohort)
{
    public EntryRow Row { get; } = row;
}

/// <summary>An entry as it is stored.</summary>
/// <param name="Json">One of its documents.</param>
internal sealed record EntryRow(Guid Id, string Type, string Json, NodaTime.Instant? PublishedAt)
{
    /// <summary>A draft, as its editors see it.</summary>
    public static EntryRow OfDraft(Entries.EntryDraftView entry) => new(entry.Id, entry.Type, entry.Values, entry.PublishedAt);
}
