using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>Reads receipts, newest first; the last thousand can be paged through.</summary>
internal sealed class GetReceipts(FreshnessDb db)
{
    private const int Reach = 1_000;

    public async Task<Connection<PublishReceiptView>> ListAsync(Page page, CancellationToken cancellationToken)
    {
        var ids = await db.Receipts.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Select(r => r.Id).Take(Reach).ToListAsync(cancellationToken);
        var slice = Connection<Guid>.Of(ids, page);
        var views = await ReadAsync(slice.Nodes, cancellationToken);
        return new([.. slice.Nodes.Select(id => views[id])], slice.Cursors, slice.HasNextPage, slice.HasPreviousPage, slice.TotalCount);
    }

    public async Task<PublishReceiptView?> FindAsync(Guid id, CancellationToken cancellationToken) => (await ReadAsync([id], cancellationToken)).GetValueOrDefault(id);

    private async Task<Dictionary<Guid, PublishReceiptView>> ReadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var receipts = await db.Receipts.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
        var pages = await db.ReplacedPages.AsNoTracking().Where(p => ids.Contains(p.ReceiptId)).OrderBy(p => p.Route).ToListAsync(cancellationToken);
        var byReceipt = pages.ToLookup(p => p.ReceiptId, ReplacedPageView.Of);
        return receipts.ToDictionary(r => r.Id, r => new PublishReceiptView(r.Id, r.Cause, r.CreatedAt, r.IsDone ? ReceiptState.Done : ReceiptState.Pending, r.KeysChecked, r.KeysChanged, [.. byReceipt[r.Id]]));
    }
}

internal enum ReceiptState
{
    Pending,
    Done,
}

internal sealed record PublishReceiptView(Guid Id, string Cause, Instant CreatedAt, ReceiptState State, int KeysChecked, int KeysChanged, IReadOnlyList<ReplacedPageView> Pages);

internal sealed record ReplacedPageView(string Route, string? Locale, string Node, Instant InvalidatedAt, Instant? FreshAt)
{
    /// <summary>Routes are <c>/t/&lt;brand&gt;/&lt;locale&gt;/…</c> inside; readers see the part after the locale.</summary>
    public static ReplacedPageView Of(ReplacedPage page)
    {
        var parts = page.Route.Split('/', 5);
        var isPage = parts.Length >= 4 && parts[1] == "t";
        return new(isPage ? "/" + (parts.Length > 4 ? parts[4] : "") : page.Route, isPage ? parts[3] : null, page.Node, page.InvalidatedAt, page.FreshAt);
    }
}
