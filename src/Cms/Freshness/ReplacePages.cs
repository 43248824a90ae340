using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>
/// From touched answers to replaced pages. What must be invalidated is stored before any cache is told, so a crash at any step only means that it is told again.
/// </summary>
internal sealed class ReplacePages(FreshnessWork work, IStorefrontAnswers answers, IStorefrontPages pages, PageRefills refills, ITenantScope tenant, IClock clock)
{
    public async Task ExecuteAsync(IQueryable<StoredAnswer> touched, Guid receiptId, string cause, CancellationToken cancellationToken)
    {
        var old = await work.ReadAsync(_ => touched.AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        var changed = new List<StorefrontAnswer>();
        var different = new List<string>();
        foreach (var answer in old)
        {
            var again = await answers.AskAgainAsync(tenant.Current, answer.ToAnswer(), cancellationToken);
            if (again.ChangesAt is { } at) await work.SetTimerAsync(new TimeCame(again.CacheKey), again.CacheKey, at, cancellationToken);
            if (again.BodyHash != answer.BodyHash) different.Add(again.CacheKey);
            if (again.BodyHash != answer.BodyHash || !again.Tags.ToHashSet().SetEquals(answer.Tags)) changed.Add(again);
        }

        await StoreAsync(changed, different, receiptId, cause, old.Count, cancellationToken);
        await TellAsync(cancellationToken);
    }

    /// <summary>Takes answers out of every cache that are no longer kept up to date. No receipt: no page shows them.</summary>
    public async Task DropAsync(List<string> keys, CancellationToken cancellationToken)
    {
        await work.WriteAsync(db => InvalidateAsync(db, keys, Shared.Ids.New(), cancellationToken), cancellationToken);
        await TellAsync(cancellationToken);
    }

    private Task StoreAsync(List<StorefrontAnswer> changed, List<string> different, Guid receiptId, string cause, int keysChecked, CancellationToken cancellationToken) => work.WriteAsync(
        async db =>
        {
            foreach (var answer in changed)
            {
                await db.Answers.Where(a => a.CacheKey == answer.CacheKey)
                    .ExecuteUpdateAsync(s => s.SetProperty(a => a.Tags, answer.Tags.ToList()).SetProperty(a => a.BodyHash, answer.BodyHash), cancellationToken);
            }

            await KeepReceiptAsync(db, receiptId, cause, keysChecked, different.Count, cancellationToken);
            if (different.Count > 0) await InvalidateAsync(db, different, receiptId, cancellationToken);
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
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        var pending = await work.ReadAsync(db => db.Invalidations.AsNoTracking().Where(i => i.IsPending).ToListAsync(cancellationToken), cancellationToken);
        foreach (var receipt in pending.GroupBy(i => i.ReceiptId))
        {
            var keys = receipt.Select(i => i.CacheKey).ToList();
            var version = receipt.Max(i => i.Version);
            await pages.RevalidateAsync(receipt.Key, version, keys, cancellationToken);
            var routes = await work.ReadAsync(
                db => db.Routes.Where(r => r.CacheKeys.Any(k => keys.Contains(k))).Select(r => r.Route).ToListAsync(cancellationToken), cancellationToken);
            var invalidatedAt = clock.GetCurrentInstant();
            var visited = pages.Evict(routes, version);
            await ConfirmAsync(receipt.Key, keys, version, routes, invalidatedAt, cancellationToken);
            refills.Add(tenant.Current, receipt.Key, visited);
        }
    }

    private Task ConfirmAsync(Guid receiptId, List<string> keys, long version, List<string> routes, Instant invalidatedAt, CancellationToken cancellationToken) => work.WriteAsync(
        async db =>
        {
            await db.Invalidations.Where(i => keys.Contains(i.CacheKey) && i.Version <= version).ExecuteUpdateAsync(s => s.SetProperty(i => i.IsPending, false), cancellationToken);
            var listed = await db.ReplacedPages.Where(p => p.ReceiptId == receiptId && p.Node == pages.Node).Select(p => p.Route).ToListAsync(cancellationToken);
            db.AddRange(routes.Except(listed).Select(r => new ReplacedPage { ReceiptId = receiptId, Route = r, Node = pages.Node, InvalidatedAt = invalidatedAt }));
            await db.Receipts.Where(r => !r.IsDone && !db.Invalidations.Any(i => i.IsPending && i.ReceiptId == r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.IsDone, true), cancellationToken);
        },
        cancellationToken);

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
