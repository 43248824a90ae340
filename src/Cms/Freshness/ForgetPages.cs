using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Cms.Freshness;

/// <summary>With a brand go the pages that caches outside the database hold of it, on every node.</summary>
internal sealed class ForgetPages(FreshnessWork work, IStorefrontPages pages, INotices notices) : IForgetBrand
{
    public const string Kind = "freshness.forget-brand";

    private const int AtOnce = 500;

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        SentNotice? sent = null;
        await work.WriteAsync(async _ => sent = await notices.SendAsync(Kind, "", cancellationToken), cancellationToken);
        await ForgetHereAsync(cancellationToken);
        await notices.SettleAsync(sent!, cancellationToken);
    }

    public async Task ForgetHereAsync(CancellationToken cancellationToken)
    {
        if (!pages.AreKept) return;
        var version = 1 + await work.ReadAsync(db => db.Clocks.Where(c => c.Name == PageClock.Pages).Select(c => c.Version).FirstOrDefaultAsync(cancellationToken), cancellationToken);
        var keys = await work.ReadAsync(db => db.Answers.Select(a => a.CacheKey).ToListAsync(cancellationToken), cancellationToken);
        foreach (var some in keys.Chunk(AtOnce)) await pages.RevalidateAsync(Ids.New(), version, some, cancellationToken);
        pages.Evict(await work.ReadAsync(db => db.Routes.Select(r => r.Route).ToListAsync(cancellationToken), cancellationToken), version);
    }
}

/// <summary>Another node deletes a brand. A storefront that is away holds up nobody: what it keeps is shown to nobody either, since the brand is not served.</summary>
internal sealed class ForgetBrandReader(BrandWork work, ILogger<ForgetBrandReader> log) : INoticeReader
{
    public string Kind => ForgetPages.Kind;

    public async ValueTask ReadAsync(TenantId brand, string payload, CancellationToken cancellationToken)
    {
        try
        {
            await work.RunAsync(brand, services => services.GetRequiredService<ForgetPages>().ForgetHereAsync(cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "The storefront was not told that brand {Brand} is deleted.", brand);
        }
    }
}
