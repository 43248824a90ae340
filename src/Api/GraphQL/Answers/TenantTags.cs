using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The tags of one tenant: which answers depend on them, and when each was last invalidated. Guarded by the store's lock.</summary>
internal sealed class TenantTags
{
    /// <summary>Past this many, old invalidations are forgotten; answers begun before then are not kept any more.</summary>
    private const int MostRemembered = 4096;

    private readonly Dictionary<string, HashSet<KeptAnswer>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _invalidated = new(StringComparer.Ordinal);
    private long _floor = long.MinValue;

    public void Add(KeptAnswer kept)
    {
        foreach (var tag in kept.Answer.Tags)
        {
            if (!_answers.TryGetValue(tag, out var set)) _answers[tag] = set = [];
            set.Add(kept);
        }
    }

    public void Remove(KeptAnswer kept)
    {
        foreach (var tag in kept.Answer.Tags)
        {
            if (_answers.TryGetValue(tag, out var set) && set.Remove(kept) && set.Count == 0) _answers.Remove(tag);
        }
    }

    public IReadOnlyCollection<KeptAnswer> With(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(DataChanged.Everything)) return [.. _answers.Values.SelectMany(set => set).Distinct()];
        var found = new HashSet<KeptAnswer>();
        foreach (var tag in tags)
        {
            if (_answers.TryGetValue(tag, out var set)) found.UnionWith(set);
        }

        return found;
    }

    /// <summary>Notes the invalidation and names the answers that it hits.</summary>
    public IReadOnlyCollection<KeptAnswer> Invalidate(IReadOnlyCollection<string> tags, long version)
    {
        if (_invalidated.Count + tags.Count > MostRemembered || tags.Contains(DataChanged.Everything))
        {
            _invalidated.Clear();
            _floor = version;
        }

        foreach (var tag in tags) _invalidated[tag] = version;
        return With(tags);
    }

    /// <summary>True where a tag of the answer was invalidated after it was begun.</summary>
    public bool IsOutdated(PublicAnswer answer) =>
        answer.Version < _floor || answer.Tags.Any(t => _invalidated.TryGetValue(t, out var version) && version > answer.Version);
}
