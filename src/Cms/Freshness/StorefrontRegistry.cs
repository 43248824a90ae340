using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

internal sealed class StorefrontRegistry(FreshnessWork work, InvalidationMarks marks, NodeLease lease, INotices notices, ITenantScope tenant, IClock clock) : IStorefrontRegistry
{
    /// <summary>
    /// Another node steps the version before this one may have heard of the change. Whoever knows the new version must not be given the answers of before, so
    /// what this node was told is taken in first.
    /// </summary>
    public async Task<(long Version, IReadOnlyDictionary<string, long> Keys)> InvalidationsAsync(CancellationToken cancellationToken)
    {
        var version = await work.ReadAsync(db => db.Clocks.Where(c => c.Name == PageClock.Pages).Select(c => c.Version).FirstOrDefaultAsync(cancellationToken), cancellationToken);
        await notices.CatchUpAsync(cancellationToken);
        return (version, await work.ReadAsync(db => db.Invalidations.ToDictionaryAsync(i => i.CacheKey, i => i.Version, StringComparer.Ordinal, cancellationToken), cancellationToken));
    }

    /// <summary>
    /// Writes first and looks second: a change that is being handled either finds the row or is seen here. An overtaken answer is stored without its hash, so that
    /// asking again always finds it different, whatever a rival request stored meanwhile. So is one that differs from what another storefront was given under its
    /// key: the other's page must go, too. And so is one of a node that changes do not wait for.
    /// </summary>
    public async Task KeepAnswerAsync(StorefrontAnswer answer, long step, CancellationToken cancellationToken)
    {
        var isSame = await StoreAsync(answer, cancellationToken);
        var isOvertaken = !isSame || !lease.IsHeld || marks.AnyAfter(tenant.Current, step, answer.Tags);
        if (isOvertaken) await work.WriteAsync(db => db.Answers.Where(a => a.CacheKey == answer.CacheKey).ExecuteUpdateAsync(s => s.SetProperty(a => a.BodyHash, ""), cancellationToken), cancellationToken);
        var again = isOvertaken ? clock.GetCurrentInstant() : answer.ChangesAt;
        if (again is { } at) await work.SetTimerAsync(new TimeCame(answer.CacheKey), answer.CacheKey, at, cancellationToken);
    }

    /// <summary>False where another body is stored under the key: that one stays, so that its change is seen.</summary>
    private async Task<bool> StoreAsync(StorefrontAnswer answer, CancellationToken cancellationToken)
    {
        var isSame = true;
        await work.UpsertAsync(
            async db =>
            {
                var row = db.Answers.Where(a => a.CacheKey == answer.CacheKey);
                var updated = await row.ExecuteUpdateAsync(s => s.SetProperty(a => a.Tags, answer.Tags.ToList()).SetProperty(a => a.KeptAt, clock.GetCurrentInstant()), cancellationToken);
                isSame = updated == 0 || await row.AnyAsync(a => a.BodyHash == answer.BodyHash, cancellationToken);
                return updated;
            },
            () => new StoredAnswer { CacheKey = answer.CacheKey, Request = answer.Request, Locale = answer.Locale, Tags = [.. answer.Tags], BodyHash = answer.BodyHash, KeptAt = clock.GetCurrentInstant() },
            cancellationToken);
        return isSame;
    }

    public async Task<bool> ReportPageAsync(string route, IReadOnlyList<string> cacheKeys, long version, CancellationToken cancellationToken)
    {
        await work.UpsertAsync(
            db => db.Routes.Where(r => r.Route == route)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.CacheKeys, cacheKeys.ToList()).SetProperty(r => r.Version, version), cancellationToken),
            () => new RenderedRoute { Route = route, CacheKeys = [.. cacheKeys], Version = version },
            cancellationToken);
        return await work.ReadAsync(
            async db => await db.Answers.CountAsync(a => cacheKeys.Contains(a.CacheKey), cancellationToken) == cacheKeys.Distinct().Count()
                && !await db.Invalidations.AnyAsync(i => cacheKeys.Contains(i.CacheKey) && i.Version > version, cancellationToken),
            cancellationToken);
    }
}
