using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>
/// Entries that were read together. The first that is asked for what it refers to has it read for all of them, and for all fields that are asked for beside:
/// one statement for each level of a query, however many entries there are.
/// </summary>
internal sealed class EntryCohort(EntryParser parser)
{
    private readonly Dictionary<FieldDefinition, HashSet<Guid>> _noted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Guid, EntryView?> _entries = [];
    private readonly Dictionary<Guid, ImageView?> _pictures = [];
    private readonly Dictionary<Guid, object?> _dishes = [];
    private readonly List<StoredBlocks> _blocks = [];
    private IReadOnlyDictionary<Guid, MediaImage>? _ofBlocks;

    public EntryParser Parser { get; } = parser;

    public void Note(FieldDefinition field, Guid target)
    {
        if (!_noted.TryGetValue(field, out var ids)) _noted[field] = ids = [];
        ids.Add(target);
    }

    public StoredBlocks Note(StoredBlocks blocks)
    {
        _blocks.Add(blocks);
        return blocks;
    }

    /// <summary>The published entry that a field refers to, as far as it is one of the field's types.</summary>
    public ValueTask<object?> EntryAsync(ReadShape shape, FieldDefinition field, GlobalId id, FieldContext c) =>
        _entries.TryGetValue(id.Id, out var known) ? new(Fitting(known, field)) : EntryLaterAsync(shape, field, id, c);

    public ValueTask<object?> PictureAsync(ReadShape shape, GlobalId id, FieldContext c) => _pictures.TryGetValue(id.Id, out var known) ? new(known) : PictureLaterAsync(shape, id, c);

    public ValueTask<object?> DishAsync(ReadShape shape, GlobalId id, FieldContext c) => _dishes.TryGetValue(id.Id, out var known) ? new(known) : DishLaterAsync(shape, id, c);

    /// <summary>The blocks of a page as the reader sees them.</summary>
    public async ValueTask<object?> BlocksAsync(StoredBlocks blocks, FieldContext c)
    {
        _ofBlocks ??= await c.ReadAsync<LivePictures, IReadOnlyDictionary<Guid, MediaImage>>(r => r.ByIdsAsync([.. _blocks.SelectMany(b => b.Blocks.PictureIds()).Distinct()], c.Cancelled));
        return new BlockComposer(c.Brand, c.Locale, _ofBlocks).Compose(blocks.Blocks);
    }

    private static EntryView? Fitting(EntryView? entry, FieldDefinition field) => entry is not null && field.Targets.Contains(entry.Shape.Name, StringComparer.Ordinal) ? entry : null;

    private async ValueTask<object?> EntryLaterAsync(ReadShape shape, FieldDefinition field, GlobalId id, FieldContext c)
    {
        Guid[] wanted = [.. Beside(shape, ContentFieldKind.Reference, c).Append(id.Id).Where(i => !_entries.ContainsKey(i)).Distinct()];
        var rows = await c.ReadAsync<LiveEntries, IReadOnlyList<EntryRow>>(r => r.ByIdsAsync(wanted, c.Cancelled));
        foreach (var missing in wanted) _entries[missing] = null;
        foreach (var view in Parser.Read(rows)) _entries[view.Row.Id] = view;
        return Fitting(_entries[id.Id], field);
    }

    private async ValueTask<object?> PictureLaterAsync(ReadShape shape, GlobalId id, FieldContext c)
    {
        Guid[] wanted = [.. Beside(shape, ContentFieldKind.Media, c).Append(id.Id).Where(i => !_pictures.ContainsKey(i)).Distinct()];
        var found = await c.ReadAsync<LivePictures, IReadOnlyDictionary<Guid, MediaImage>>(r => r.ByIdsAsync(wanted, c.Cancelled));
        foreach (var wish in wanted) _pictures[wish] = found.TryGetValue(wish, out var picture) ? new ImageView(picture, c.Text(picture.Alt), c.Brand.Id) : null;
        return _pictures[id.Id];
    }

    private async ValueTask<object?> DishLaterAsync(ReadShape shape, GlobalId id, FieldContext c)
    {
        Guid[] wanted = [.. Beside(shape, ContentFieldKind.MenuItem, c).Append(id.Id).Where(i => !_dishes.ContainsKey(i)).Distinct()];
        var found = await c.ReadAsync<MenuItems, IReadOnlyDictionary<Guid, object>>(r => r.ShowAsync(wanted, c.Cancelled));
        foreach (var wish in wanted) _dishes[wish] = found.GetValueOrDefault(wish);
        return _dishes[id.Id];
    }

    private IEnumerable<Guid> Beside(ReadShape shape, ContentFieldKind kind, FieldContext c)
    {
        var asked = c.Siblings;
        return shape.Fields.Where(f => f.Kind == kind && asked.Contains(f.Name)).SelectMany(f => _noted.GetValueOrDefault(f) ?? []);
    }
}
