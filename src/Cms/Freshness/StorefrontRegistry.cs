using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

internal sealed class StorefrontRegistry(FreshnessWork work, InvalidationMarks marks, ITenantScope tenant, IClock clock) : IStorefrontRegistry
{
    public Task<long> VersionAsync(CancellationToken cancellationToken) =>
        work.ReadAsync(db => db.Clocks.Where(c => c.Name == PageClock.Pages).Select(c => c.Version).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Writes first and looks second: a change that is being handled either finds the row or is seen here. An overtaken answer is stored without its hash, so that
    /// asking again always finds it different, whatever a rival request stored meanwhile.
    /// </summary>
    public async Task KeepAnswerAsync(StorefrontAnswer answer, long step, CancellationToken cancellationToken)
    {
        await StoreAsync(answer, answer.BodyHash, cancellationToken);
        var isOvertaken = marks.AnyAfter(tenant.Current, step, answer.Tags);
        if (isOvertaken) await StoreAsync(answer, "", cancellationToken);
        var again = isOvertaken ? clock.GetCurrentInstant() : answer.ChangesAt;
        if (again is { } at) await work.SetTimerAsync(new TimeCame(answer.CacheKey), answer.CacheKey, at, cancellationToken);
    }

    private Task StoreAsync(StorefrontAnswer answer, string bodyHash, CancellationToken cancellationToken) => work.UpsertAsync(
        db => db.Answers.Where(a => a.CacheKey == answer.CacheKey)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Tags, answer.Tags.ToList()).SetProperty(a => a.BodyHash, bodyHash).SetProperty(a => a.KeptAt, clock.GetCurrentInstant()), cancellationToken),
        () => new StoredAnswer { CacheKey = answer.CacheKey, Request = answer.Request, Locale = answer.Locale, Tags = [.. answer.Tags], BodyHash = bodyHash, KeptAt = clock.GetCurrentInstant() },
        cancellationToken);

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
