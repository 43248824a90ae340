using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Which groups open which, by way of their options: it must stay free of circles, shallow, and small enough to be shown.</summary>
internal sealed class GroupNesting
{
    private readonly Dictionary<Guid, IReadOnlyList<IReadOnlyList<Guid>>> _opensByGroup = [];
    private readonly Dictionary<Guid, (int Depth, long Options)> _measured = [];
    private readonly HashSet<Guid> _under = [];

    /// <param name="options">Every option of the brand: its group, and the groups that it opens.</param>
    public GroupNesting(IEnumerable<(Guid GroupId, IReadOnlyList<Guid> Opens)> options)
    {
        foreach (var group in options.GroupBy(o => o.GroupId)) _opensByGroup[group.Key] = [.. group.Select(o => o.Opens)];
    }

    /// <summary>Why the group cannot have these options; null where it can. Later answers are about the menu with them.</summary>
    public Error? Put(Guid groupId, IReadOnlyList<OptionDetails> options)
    {
        _opensByGroup[groupId] = [.. options.Select(o => o.OpensGroupIds)];
        _measured.Clear();
        foreach (var group in _opensByGroup.Keys.ToList())
        {
            if (Measure(group) is not (var depth, var inAll)) return CatalogErrors.GroupInItself();
            if (depth > CatalogLimits.NestedGroups) return CatalogErrors.NestedTooDeeply();
            if (depth > 1 && inAll > CatalogLimits.OptionsInAll) return CatalogErrors.TooManyOptionsInAll();
        }

        return null;
    }

    /// <summary>The group and every group by way of which it can be met.</summary>
    public IReadOnlyList<Guid> Above(Guid groupId)
    {
        var found = new List<Guid> { groupId };
        for (var at = 0; at < found.Count; at++)
            found.AddRange(_opensByGroup.Where(g => !found.Contains(g.Key) && g.Value.Any(opens => opens.Contains(found[at]))).Select(g => g.Key).ToList());
        return found;
    }

    /// <summary>Null where it comes back to itself.</summary>
    private (int Depth, long Options)? Measure(Guid group)
    {
        if (_measured.TryGetValue(group, out var known)) return known;
        if (!_under.Add(group)) return null;
        var (depth, inAll) = (1, 0L);
        foreach (var opens in _opensByGroup.GetValueOrDefault(group, []))
        {
            inAll++;
            foreach (var nested in opens)
            {
                if (Measure(nested) is not (var below, var more))
                {
                    _under.Clear();
                    return null;
                }

                depth = Math.Max(depth, below + 1);
                inAll = Math.Min(inAll + more, int.MaxValue);
            }
        }

        _under.Remove(group);
        return _measured[group] = (depth, inAll);
    }
}
