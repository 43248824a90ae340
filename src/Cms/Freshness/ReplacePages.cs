using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>
/// From touched answers to replaced pages. What must be invalidated is stored before any cache is told, so a crash at any step only means that it is told again.
/// </summary>
internal sealed class ReplacePages(FreshnessWork work, IStorefrontAnswers answers, AnswerMemory memory, INotices notices, TellNodes tell, BrandTurn turn, ITenantScope tenant, IClock clock)
{
    /// <summary>What nodes take turns at: an older answer must not overwrite a newer one.</summary>
    public const string Matter = "freshness";

    /// <param name="seen">Hashes by key as an earlier pass over the same change left them: only what differs from them is looked at. This pass adds its own.</param>
    /// <returns>What other nodes were told, still to be waited for.</returns>
    public async Task<IReadOnlyList<ToldReceipt>> ExecuteAsync(IQueryable<StoredAnswer> touched, Dictionary<string, string> seen, Guid receiptId, string cause, CancellationToken cancellationToken)
    {
        var old = await work.ReadAsync(_ => touched.AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        var isFirst = seen.Count == 0;
        old.RemoveAll(a => seen.TryGetValue(a.CacheKey, out var hash) && hash == a.BodyHash);
        if (old.Count == 0 && !isFirst) return [];
        var changed = new List<StorefrontAnswer>();
        var different = new List<string>();
        var stale = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in old)
        {
            var again = await answers.AskAgainAsync(tenant.Current, answer.ToAnswer(), cancellationToken);
            if (again.ChangesAt is { } at) await work.SetTimerAsync(new TimeCame(again.CacheKey), again.CacheKey, at, cancellationToken);
            seen[again.CacheKey] = again.BodyHash;
            if (again.BodyHash != answer.BodyHash)
            {
                different.Add(again.CacheKey);
                stale.UnionWith([.. answer.Tags, .. again.Tags]);
            }

            if (again.BodyHash != answer.BodyHash || !again.Tags.ToHashSet().SetEquals(answer.Tags)) changed.Add(again);
        }

        var forget = new ForgetNotice(stale, IsSeen: true);
        if (different.Count > 0) await memory.ForgetAsync(tenant.Current, forget);
        await StoreAsync(changed, different, forget, receiptId, cause, old.Count, cancellationToken);
        return await tell.ExecuteAsync(cancellationToken);
    }

    /// <summary>Takes answers out of every cache that are no longer kept up to date. No receipt: no page shows them.</summary>
    public async Task<IReadOnlyList<ToldReceipt>> DropAsync(List<string> keys, CancellationToken cancellationToken)
    {
        await work.WriteAsync(
            db =>
            {
                turn.EnsureHeld();
                return InvalidateAsync(db, keys, Shared.Ids.New(), cancellationToken);
            },
            cancellationToken);
        return await tell.ExecuteAsync(cancellationToken);
    }

    /// <summary>
    /// The new answers may show a later change already, of which no node was told yet. Whoever knows the new version must not be given what was made before them, or
    /// the later change would find its answers as they are and leave a page of the new version without it. So nodes forget with the version's own commit.
    /// </summary>
    private Task StoreAsync(List<StorefrontAnswer> changed, List<string> different, ForgetNotice forget, Guid receiptId, string cause, int keysChecked, CancellationToken cancellationToken) => work.WriteAsync(
        async db =>
        {
            turn.EnsureHeld();
            foreach (var answer in changed)
            {
                await db.Answers.Where(a => a.CacheKey == answer.CacheKey)
                    .ExecuteUpdateAsync(s => s.SetProperty(a => a.Tags, answer.Tags.ToList()).SetProperty(a => a.BodyHash, answer.BodyHash), cancellationToken);
            }

            await KeepReceiptAsync(db, receiptId, cause, keysChecked, different.Count, cancellationToken);
            if (different.Count == 0) return;
            await InvalidateAsync(db, different, receiptId, cancellationToken);
            await notices.SendAsync(ForgetNotice.Kind, forget.Json(), cancellationToken);
        },
        cancellationToken);

    private static async Task InvalidateAsync(FreshnessDb db, List<string> keys, Guid receiptId, CancellationToken cancellationToken)
    {
        var version = await StepAsync(db, cancellationToken);
        var known = await db.Invalidations.Where(i => keys.Contains(i.CacheKey)).ToDictionaryAsync(i => i.CacheKey, cancellationToken);
        foreach (var key in keys)
        {
            if (!known.TryGetValue(key, out var invalidation)) db.Add(invalidation = new Invalidation { CacheKey = key });
            invalidation.Version = version;
            invalidation.ReceiptId = receiptId;
            invalidation.IsPending = true;
            // Written even where it was read as true: an earlier change that waits for other nodes may be counted as done just now, and nobody would be told of this one.
            db.Entry(invalidation).Property(i => i.IsPending).IsModified = true;
        }
    }

    private async Task KeepReceiptAsync(FreshnessDb db, Guid id, string cause, int keysChecked, int keysChanged, CancellationToken cancellationToken)
    {
        var receipt = await db.Receipts.FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (receipt is null) db.Add(receipt = new Receipt { Id = id, Cause = cause, CreatedAt = clock.GetCurrentInstant() });
        receipt.KeysChecked += keysChecked;
        receipt.KeysChanged += keysChanged;
        if (keysChanged > 0) receipt.IsDone = false;
        else if (receipt.KeysChanged == 0) receipt.IsDone = true;
    }

    private static async Task<long> StepAsync(FreshnessDb db, CancellationToken cancellationToken)
    {
        var clocks = db.Clocks.Where(c => c.Name == PageClock.Pages);
        if (await clocks.ExecuteUpdateAsync(s => s.SetProperty(c => c.Version, c => c.Version + 1), cancellationToken) == 0)
        {
            db.Add(new PageClock { Name = PageClock.Pages, Version = 1 });
            return 1;
        }

        return await clocks.Select(c => c.Version).SingleAsync(cancellationToken);
    }
}
