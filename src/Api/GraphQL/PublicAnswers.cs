using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The cached answers to the public's questions, as those who carry changes to them see it.</summary>
internal interface IPublicAnswers
{
    /// <summary>From now on, answers that depend on one of the tags are made anew instead of being served from memory. They stay known to <see cref="KeysTouchedBy"/>.</summary>
    Task InvalidateAsync(TenantId tenant, IReadOnlyCollection<string> tags);

    /// <summary>The questions whose answers depend on one of the tags and that were asked more than once, or by a storefront; most recently used first.</summary>
    IReadOnlyCollection<CachedQuery> KeysTouchedBy(TenantId tenant, IReadOnlyCollection<string> tags);

    /// <summary>Answers a question anew, keeps the answer in the old one's place and says what changed.</summary>
    Task<AnswerChange> RecomputeAsync(CachedQuery query, CancellationToken cancellationToken);

    /// <summary>Forgets answers altogether.</summary>
    void EvictKeys(IEnumerable<CachedQuery> queries);
}

/// <summary>The outcome of a recomputation.</summary>
/// <param name="OldHash">SHA-256 of the bytes before, hex; null where none were known on this node.</param>
/// <param name="New">The new answer; null where the question cannot be answered any more (brand or schema changed).</param>
internal sealed record AnswerChange(CachedQuery Query, string? OldHash, PublicAnswer? New)
{
    /// <summary>True unless the very same bytes came out.</summary>
    public bool Differs => New is not { IsSound: true } || New.Hash != OldHash;
}

/// <summary>Serves the public from memory; one flight a question where it must be answered.</summary>
internal sealed class PublicAnswers(AnswerStore store, PublicRun run, GraphQLEngine engine, PostReader reader, IBrandRegistry brands, IFreshnessClock freshness, OperationBudgets budgets, AnswerCacheOptions options) : IPublicAnswers
{
    private readonly ConcurrentDictionary<(AnswerKey Key, long Version), Task<PublicAnswer>> _flights = new();

    public bool IsOn => options.IsOn;

    /// <summary>The way of a request that was asked before, byte for byte: neither read nor planned.</summary>
    public bool TryGet(AnswerKey body, Brand brand, [NotNullWhen(true)] out KeptAnswer? kept) => store.TryGetByBody(body, brand, out kept);

    /// <summary>The answer to a plan that the public may run: from memory, which costs nothing, from a flight under way, or made now. Each who waits for a flight pays for it.</summary>
    /// <param name="payer">Null where nobody pays.</param>
    /// <param name="body">Key of the request's body, which will find the answer directly next time.</param>
    public async Task<(PublicAnswer? Answer, KeptAnswer? Kept, RefusedError? Refused)> GetAsync(PlannedRequest plan, Caller caller, CallerId? payer, AnswerKey? body)
    {
        var query = CachedQuery.Of(caller.Brand!.Id, caller.Locale, plan);
        var key = query.KeyIn(plan.Served.Hash);
        if (!store.TryGet(key, caller.Brand, out var kept))
        {
            if (budgets.Take(payer, plan.Cost) is { } refused) return (null, null, refused);
            var answer = await FlyAsync(key, plan, query, caller.Brand);
            budgets.Settle(payer, answer.Cost);
            if (answer.Unavailable is { } gone) return (null, null, gone);
            kept = store.Peek(key) is { } now && ReferenceEquals(now.Answer, answer) ? now : null;
            if (kept is null) return (answer, null, null);
        }

        if (body is { } bytes) store.Link(bytes, key);
        return (kept.Answer, kept, null);
    }

    public Task InvalidateAsync(TenantId tenant, IReadOnlyCollection<string> tags)
    {
        store.Invalidate(tenant, tags);
        return Task.CompletedTask;
    }

    public IReadOnlyCollection<CachedQuery> KeysTouchedBy(TenantId tenant, IReadOnlyCollection<string> tags) => store.TouchedBy(tenant, tags);

    public async Task<AnswerChange> RecomputeAsync(CachedQuery query, CancellationToken cancellationToken)
    {
        if (await brands.FindAsync(query.Tenant, cancellationToken) is not { } brand || await PlanAsync(query, brand) is not { } plan) return new AnswerChange(query, null, null);
        var key = query.KeyIn(plan.Served.Hash);
        var old = store.Peek(key)?.Answer.Hash;
        var answer = await run.AnswerAsync(plan, query, brand, cancellationToken);
        if (!answer.IsKeepable) store.Remove(key);
        else store.Put(key, answer);
        return new AnswerChange(query, old, answer);
    }

    public void EvictKeys(IEnumerable<CachedQuery> queries)
    {
        foreach (var query in queries) store.Remove(query);
    }

    /// <summary>Joins the flight that was begun at the present version, or begins one. A later invalidation begins another: nobody joins a flight that may bring old news.</summary>
    private async Task<PublicAnswer> FlyAsync(AnswerKey key, PlannedRequest plan, CachedQuery query, Brand brand)
    {
        var flight = (key, freshness.Current(brand.Id));
        var mine = new TaskCompletionSource<PublicAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var task = _flights.GetOrAdd(flight, mine.Task);
        if (task != mine.Task) return await task;
        try
        {
            var answer = await run.AnswerAsync(plan, query, brand, CancellationToken.None);
            store.Put(key, answer);
            mine.SetResult(answer);
            return answer;
        }
        catch (Exception failure)
        {
            mine.SetException(failure);
            return await mine.Task;
        }
        finally
        {
            _flights.TryRemove(flight, out _);
        }
    }

    private async Task<PlannedRequest?> PlanAsync(CachedQuery query, Brand brand)
    {
        var caller = new Caller(brand, query.Locale, Viewer.Anonymous);
        if (reader.ReadVariables(Encoding.UTF8.GetBytes(query.Variables)).Variables is not { } variables) return null;
        var post = new GraphQLPost(query.Document, query.OperationName, variables);
        return (await engine.PlanAsync(post, caller)).Plan;
    }
}
