using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>The pages that this node keeps of the present brand: in its storefront and in its front door.</summary>
internal sealed class NodePages(FreshnessWork work, IStorefrontPages pages, PageRefills refills, ITenantScope tenant, IClock clock)
{
    public string Node => pages.Node;

    /// <summary>Has the storefront and then the front door drop the pages, writes down that they did, and has visited ones made again.</summary>
    /// <exception cref="StorefrontAwayException">The storefront was not told. The front door was, and shows nothing older.</exception>
    public async Task ReplaceAsync(ReplaceNotice notice, CancellationToken cancellationToken)
    {
        if (!pages.AreKept) return;
        Exception? away = null;
        try
        {
            await pages.RevalidateAsync(notice.Receipt, notice.Version, notice.Keys, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            away = failure;
        }

        var routes = await work.ReadAsync(
            db => db.Routes.Where(r => r.CacheKeys.Any(k => notice.Keys.Contains(k))).Select(r => r.Route).ToListAsync(cancellationToken), cancellationToken);
        var invalidatedAt = clock.GetCurrentInstant();
        var visited = pages.Evict(routes, notice.Version);
        await ListAsync(notice.Receipt, pages.Node, routes, invalidatedAt, cancellationToken);
        if (away is not null) throw new StorefrontAwayException(away);
        refills.Add(tenant.Current, notice.Receipt, visited);
    }

    /// <summary>A node that lost its lease cannot serve the pages since it did.</summary>
    public async Task ListLostAsync(ReplaceNotice notice, string node, CancellationToken cancellationToken)
    {
        var routes = await work.ReadAsync(
            db => db.Routes.Where(r => r.CacheKeys.Any(k => notice.Keys.Contains(k))).Select(r => r.Route).ToListAsync(cancellationToken), cancellationToken);
        await ListAsync(notice.Receipt, node, routes, clock.GetCurrentInstant(), cancellationToken);
    }

    private Task ListAsync(Guid receiptId, string node, List<string> routes, Instant invalidatedAt, CancellationToken cancellationToken) => work.WriteAsync(
        async db =>
        {
            var listed = await db.ReplacedPages.Where(p => p.ReceiptId == receiptId && p.Node == node).Select(p => p.Route).ToListAsync(cancellationToken);
            db.AddRange(routes.Except(listed).Select(r => new ReplacedPage { ReceiptId = receiptId, Route = r, Node = node, InvalidatedAt = invalidatedAt }));
        },
        cancellationToken);
}

/// <summary>The storefront did not take in that pages are old.</summary>
internal sealed class StorefrontAwayException(Exception cause) : Exception("The storefront was not told.", cause);
