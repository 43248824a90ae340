using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>When this node last tidied up after each brand.</summary>
internal sealed class HousekeepingTimes
{
    private static readonly Duration Between = Duration.FromDays(1);

    private readonly ConcurrentDictionary<TenantId, Instant> _last = new();

    /// <summary>True once a day and brand.</summary>
    public bool IsDue(TenantId brand, Instant now)
    {
        if (_last.TryGetValue(brand, out var last) && now - last < Between) return false;
        _last[brand] = now;
        return true;
    }
}

/// <summary>
/// Lets go of what nobody needs: answers that no page is made from any more (another build of the storefront asked other questions), and old receipts. The
/// storefront is told first, as of any change, so it keeps nothing that we forget.
/// </summary>
internal sealed class Housekeeping(FreshnessWork work, HousekeepingTimes times, ReplacePages replace, TellNodes tell, INotices notices, BrandGates gates, BrandTurn turn, IStorefrontAnswers answers, ITenantScope tenant, IClock clock)
{
    private static readonly Duration UnusedAnswers = Duration.FromDays(1);
    private static readonly Duration Receipts = Duration.FromDays(90);

    public async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (!times.IsDue(tenant.Current, now)) return;
        var unusedSince = now - UnusedAnswers;
        var unasked = await work.ReadAsync(
            db => db.Answers.AsNoTracking().Where(a => a.KeptAt < unusedSince && !db.Routes.Any(r => r.CacheKeys.Contains(a.CacheKey))).ToListAsync(cancellationToken), cancellationToken);
        // First: what is asked for again from here on is registered again, and then is too young to be deleted.
        foreach (var answer in unasked) answers.Drop(tenant.Current, answer.ToAnswer());
        var tags = unasked.SelectMany(a => a.Tags).ToHashSet(StringComparer.Ordinal);
        if (tags.Count > 0) await work.WriteAsync(_ => notices.SendAsync(ForgetNotice.Kind, new ForgetNotice(tags).Json(), cancellationToken), cancellationToken);
        var unused = unasked.ConvertAll(a => a.CacheKey);
        if (unused.Count > 0) await DropAsync(unused, cancellationToken);
        var receiptsBefore = now - Receipts;
        await work.WriteAsync(
            async db =>
            {
                await db.Answers.Where(a => unused.Contains(a.CacheKey) && a.KeptAt < unusedSince).ExecuteDeleteAsync(cancellationToken);
                await db.Invalidations.Where(i => unused.Contains(i.CacheKey) && !i.IsPending && !db.Answers.Any(a => a.CacheKey == i.CacheKey)).ExecuteDeleteAsync(cancellationToken);
                await db.Receipts.Where(r => r.CreatedAt < receiptsBefore && r.IsDone).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);
    }

    private async Task DropAsync(List<string> unused, CancellationToken cancellationToken)
    {
        IReadOnlyList<ToldReceipt> told;
        using (await gates.EnterAsync(tenant.Current, cancellationToken))
        await using (await turn.TakeAsync(ReplacePages.Matter, cancellationToken)) told = await replace.DropAsync(unused, cancellationToken);
        await tell.FinishAsync(told, cancellationToken);
    }
}
