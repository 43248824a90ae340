using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Nodes;
using NodaTime;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Public answers in the memory of this node. Readers take no lock. Bounded in bytes: when it is full, the least recently used tenth goes. Past answers that were
/// invalidated stay known, without being served, until they are made anew or evicted.
/// </summary>
internal sealed class AnswerStore(IClock clock, IFreshnessClock freshness, AnswerCacheOptions options) : INodeMemory
{
    private const int MostBodies = 4;
    private const int MostShare = 16;

    private readonly ConcurrentDictionary<AnswerKey, KeptAnswer> _byMeaning = new();
    private readonly ConcurrentDictionary<AnswerKey, KeptAnswer> _byBody = new();
    private readonly Dictionary<TenantId, TenantTags> _tags = [];
    private readonly Lock _lock = new();
    private long _bytes;

    public long Bytes => Volatile.Read(ref _bytes);

    public int Count => _byMeaning.Count;

    public bool TryGetByBody(AnswerKey body, Brand brand, [NotNullWhen(true)] out KeptAnswer? kept) => TryGet(_byBody, body, brand, out kept);

    public bool TryGet(AnswerKey key, Brand brand, [NotNullWhen(true)] out KeptAnswer? kept) => TryGet(_byMeaning, key, brand, out kept);

    /// <summary>The answer of that key, fresh or not.</summary>
    public KeptAnswer? Peek(AnswerKey key) => _byMeaning.GetValueOrDefault(key);

    /// <summary>Lets a body find the answer without being read.</summary>
    public void Link(AnswerKey body, AnswerKey key)
    {
        lock (_lock)
        {
            if (!_byMeaning.TryGetValue(key, out var kept) || !_byBody.TryAdd(body, kept)) return;
            kept.Bodies.Enqueue(body);
            if (kept.Bodies.Count > MostBodies) _byBody.TryRemove(kept.Bodies.Dequeue(), out _);
        }
    }

    /// <summary>Keeps an answer, unless one of its tags was invalidated after it was begun.</summary>
    public KeptAnswer? Put(AnswerKey key, PublicAnswer answer)
    {
        lock (_lock)
        {
            var tenant = TagsOf(answer.Query.Tenant);
            if (!options.IsOn || !answer.IsKeepable || answer.Version < freshness.Floor || tenant.IsOutdated(answer)) return null;
            var kept = new KeptAnswer(key, answer);
            // One answer must not push out those of all other brands.
            if (kept.Weight > options.MostBytes / MostShare) return null;
            if (_byMeaning.TryGetValue(key, out var earlier))
            {
                kept.Succeed(earlier);
                Forget(earlier);
            }

            _byMeaning[key] = kept;
            foreach (var body in kept.Bodies) _byBody[body] = kept;
            tenant.Add(kept);
            _bytes += kept.Weight;
            if (_bytes > options.MostBytes) MakeRoom();
            return kept;
        }
    }

    /// <summary>From now on no answer that was begun before this call is served or kept, if it depends on one of the tags.</summary>
    public void Invalidate(TenantId tenant, IReadOnlyCollection<string> tags)
    {
        var version = freshness.Advance(tenant);
        lock (_lock)
        {
            foreach (var kept in TagsOf(tenant).Invalidate(tags, version))
            {
                kept.Expire();
                if (!kept.IsWanted && kept.Observed.IsEmpty) Forget(kept);
            }
        }
    }

    /// <summary>The answers that depend on one of the tags and were asked for more than once, most recently used first.</summary>
    public IReadOnlyList<CachedQuery> TouchedBy(TenantId tenant, IReadOnlyCollection<string> tags)
    {
        lock (_lock)
        {
            return [.. TagsOf(tenant).With(tags).Where(k => k.IsWanted || !k.Observed.IsEmpty).OrderByDescending(k => k.LastUsed).Select(k => k.Answer.Query)];
        }
    }

    public void Remove(AnswerKey key)
    {
        lock (_lock)
        {
            if (_byMeaning.TryGetValue(key, out var kept)) Forget(kept);
        }
    }

    /// <summary>Forgets the answers to a question, in whatever schema they were made.</summary>
    public void Remove(CachedQuery query)
    {
        lock (_lock)
        {
            foreach (var kept in _byMeaning.Values.Where(k => k.Answer.Query == query).ToList()) Forget(kept);
        }
    }

    public void Forget()
    {
        lock (_lock)
        {
            foreach (var kept in _byMeaning.Values) kept.Expire();
            _byMeaning.Clear();
            _byBody.Clear();
            _tags.Clear();
            _bytes = 0;
        }
    }

    private bool TryGet(ConcurrentDictionary<AnswerKey, KeptAnswer> index, AnswerKey key, Brand brand, [NotNullWhen(true)] out KeptAnswer? kept)
    {
        if (!index.TryGetValue(key, out kept) || !kept.IsFresh(brand, clock) || !freshness.IsTold) return false;
        kept.Used();
        return true;
    }

    private void MakeRoom()
    {
        foreach (var oldest in _byMeaning.Values.OrderBy(k => k.LastUsed).ToList())
        {
            if (_bytes <= options.MostBytes / 10 * 9) return;
            Forget(oldest);
        }
    }

    private void Forget(KeptAnswer kept)
    {
        if (!_byMeaning.TryRemove(KeyValuePair.Create(kept.Key, kept))) return;
        foreach (var body in kept.Bodies) _byBody.TryRemove(body, out _);
        TagsOf(kept.Answer.Query.Tenant).Remove(kept);
        _bytes -= kept.Weight;
    }

    private TenantTags TagsOf(TenantId tenant) => _tags.TryGetValue(tenant, out var tags) ? tags : _tags[tenant] = new TenantTags();
}
