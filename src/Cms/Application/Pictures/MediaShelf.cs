using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>How much room a brand has in its library, and how much of it is taken. Until brands are billed, a plan is a named set of limits in the section <c>Media</c> of the configuration.</summary>
internal sealed class MediaShelf(CmsDb db, IConfiguration configuration, ITenantScope scope)
{
    private const string DefaultPlan = "standard";
    private const int CommonCount = 2_000;
    private const long CommonBytes = 2L * 1024 * 1024 * 1024;

    public MediaPlan Plan
    {
        get
        {
            var media = configuration.GetSection("Media");
            var name = media[$"Brands:{scope.Brand.Slug.Value}"] ?? media["DefaultPlan"] ?? DefaultPlan;
            var plan = media.GetSection($"Plans:{name}");
            return new MediaPlan(name, plan.GetValue("MaxCount", CommonCount), plan.GetValue("MaxBytes", CommonBytes));
        }
    }

    public async Task<MediaTotals> TotalsAsync(CancellationToken cancellationToken)
    {
        var totals = await db.Pictures.AsNoTracking().GroupBy(_ => 1).Select(all => new { Count = all.Count(), Bytes = all.Sum(p => p.Bytes) }).SingleOrDefaultAsync(cancellationToken);
        return totals is null ? default : new MediaTotals(totals.Count, totals.Bytes);
    }

    /// <summary>Waits until nobody else adds to this brand's library or removes from it, and keeps it so until the end of the transaction.</summary>
    public Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        var turn = $"cms.media:{scope.Current}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellationToken);
    }
}
