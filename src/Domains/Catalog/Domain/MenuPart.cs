using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain;

/// <summary>A part of the menu with a life of its own. Every change says when it happened, which cache tags it touches and, once a save, that diners see it.</summary>
internal abstract class MenuPart : Aggregate, IHaveCacheTags, IHaveHistory
{
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private int _touchedSince;

    /// <summary>Grows with every change, also when only a size or an option changed and the clock stands still: the row of the root is always written.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>What was touched since the last save.</summary>
    public IEnumerable<string> CacheTags => _touched;

    public abstract object Snapshot();

    protected void Changed(Instant now, params IEnumerable<string> tags)
    {
        if (_touchedSince != Version) _touched.Clear();
        _touchedSince = Version;
        ChangedAt = Instant.Max(now, ChangedAt + Duration.FromTicks(10));
        _touched.UnionWith(tags);
    }

    protected void TellDiners(IReadOnlyList<Guid> itemIds)
    {
        if (Events.Count == 0) Raise(new MenuChanged(itemIds, ChangedAt));
    }
}
