using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Freshness;

/// <summary>With a brand go the pages that caches outside the database hold of it.</summary>
internal sealed class ForgetPages(FreshnessWork work, IStorefrontPages pages) : IForgetBrand
{
    private const int AtOnce = 500;

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var version = 1 + await work.ReadAsync(db => db.Clocks.Where(c => c.Name == PageClock.Pages).Select(c => c.Version).FirstOrDefaultAsync(cancellationToken), cancellationToken);
        var keys = await work.ReadAsync(db => db.Answers.Select(a => a.CacheKey).ToListAsync(cancellationToken), cancellationToken);
        foreach (var some in keys.Chunk(AtOnce)) await pages.RevalidateAsync(Ids.New(), version, some, cancellationToken);
        pages.Evict(await work.ReadAsync(db => db.Routes.Select(r => r.Route).ToListAsync(cancellationToken), cancellationToken), version);
    }
}
