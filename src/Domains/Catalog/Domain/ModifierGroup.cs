using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain;

/// <summary>A choice that comes with dishes: "choose two of five dips, the first one free". Several dishes may share one.</summary>
internal sealed class ModifierGroup : MenuPart
{
    private readonly List<ModifierOption> _options = [];

    private ModifierGroup()
    {
    }

    /// <summary>Unique in the brand; never changes.</summary>
    public Slug Key { get; private init; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public int Minimum { get; private set; }

    public int Maximum { get; private set; }

    /// <summary>The first so many chosen options cost nothing.</summary>
    public int Free { get; private set; }

    public IReadOnlyList<ModifierOption> Options => _options;

    public ModifierChoice Choice => new(Name, new ChoiceBounds(Minimum, Maximum, Free), [.. _options.OrderBy(o => o.Position).Select(o => o.Details)]);

    /// <summary>No dish has it yet, so diners see nothing of it.</summary>
    public static ModifierGroup Create(Slug key, ModifierChoice choice, Instant now)
    {
        var group = new ModifierGroup { Key = key };
        group.Take(choice);
        group.Changed(now, MenuTags.ModifierGroups);
        return group;
    }

    /// <param name="itemIds">The dishes that have it.</param>
    public bool Change(ModifierChoice wanted, IReadOnlyList<Guid> itemIds, Instant now)
    {
        if (wanted == Choice) return false;
        Take(wanted);
        TellWhoShowsIt(itemIds, now);
        return true;
    }

    /// <summary>No option of it opens that group any more.</summary>
    public void Close(Guid groupId, IReadOnlyList<Guid> itemIds, Instant now) => Change(
        Choice with { Options = [.. Choice.Options.Select(o => o with { OpensGroupIds = [.. o.OpensGroupIds.Where(id => id != groupId)] })] }, itemIds, now);

    /// <summary>Takes it off the menu; the caller deletes the row and takes it from its dishes.</summary>
    public void Remove(IReadOnlyList<Guid> itemIds, Instant now) => TellWhoShowsIt(itemIds, now);

    public override object Snapshot() => new { Key, Name, Minimum, Maximum, Free, Choice.Options };

    private void TellWhoShowsIt(IReadOnlyList<Guid> itemIds, Instant now)
    {
        Changed(now, MenuTags.ModifierGroups, MenuTags.ModifierGroup(Id));
        if (itemIds.Count == 0) return;
        Changed(now, MenuTags.Menu);
        TellDiners(itemIds);
    }

    private void Take(ModifierChoice choice)
    {
        Name = choice.Name;
        (Minimum, Maximum, Free) = choice.Bounds;
        _options.RemoveAll(option => choice.Options.All(o => o.Id != option.Id));
        for (var position = 0; position < choice.Options.Count; position++)
        {
            var details = choice.Options[position];
            if (details.Id is { } id) _options.Single(o => o.Id == id).Take(details, position);
            else _options.Add(new ModifierOption(details, position));
        }
    }
}
