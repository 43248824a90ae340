using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Freshness;

/// <summary>A change whose pages this node has replaced, and the other nodes that replace theirs.</summary>
internal sealed record ToldReceipt(ReplaceNotice Notice, SentNotice Sent);

/// <summary>The receipts that this node waits for: nobody here tells them again meanwhile.</summary>
internal sealed class OpenReceipts
{
    private readonly ConcurrentDictionary<(Guid Receipt, long Version), bool> _open = new();

    public bool Open(ReplaceNotice notice) => _open.TryAdd((notice.Receipt, notice.Version), true);

    public void Close(ReplaceNotice notice) => _open.TryRemove((notice.Receipt, notice.Version), out _);
}

/// <summary>
/// Has every node replace the pages of what is invalidated and pending: the others are told, this one does it, then the others are waited for. What is pending
/// stays so until all that is done: a crash tells again.
/// </summary>
internal sealed class TellNodes(FreshnessWork work, INotices notices, NodePages pages, OpenReceipts open)
{
    public async Task<IReadOnlyList<ToldReceipt>> ExecuteAsync(CancellationToken cancellationToken)
    {
        var pending = await work.ReadAsync(db => db.Invalidations.AsNoTracking().Where(i => i.IsPending).ToListAsync(cancellationToken), cancellationToken);
        var told = new List<ToldReceipt>();
        foreach (var receipt in pending.GroupBy(i => i.ReceiptId))
        {
            var notice = new ReplaceNotice(receipt.Key, receipt.Max(i => i.Version), [.. receipt.Select(i => i.CacheKey)]);
            if (!open.Open(notice)) continue;
            try
            {
                told.Add(await TellAsync(notice, cancellationToken));
            }
            catch
            {
                open.Close(notice);
                told.ForEach(t => open.Close(t.Notice));
                throw;
            }
        }

        return told;
    }

    /// <summary>Waits for the other nodes, then counts the receipt as done. Holds up no other change.</summary>
    public async Task FinishAsync(IEnumerable<ToldReceipt> told, CancellationToken cancellationToken)
    {
        var waiting = told.ToList();
        try
        {
            foreach (var (notice, sent) in waiting)
            {
                var settled = await notices.SettleAsync(sent, cancellationToken);
                foreach (var node in settled.Lost) await pages.ListLostAsync(notice, node, cancellationToken);
                await ConfirmAsync(notice, cancellationToken);
            }
        }
        finally
        {
            waiting.ForEach(t => open.Close(t.Notice));
        }
    }

    private async Task<ToldReceipt> TellAsync(ReplaceNotice notice, CancellationToken cancellationToken)
    {
        SentNotice? sent = null;
        await work.WriteAsync(async _ => sent = await notices.SendAsync(ReplaceNotice.Kind, notice.Json(), cancellationToken), cancellationToken);
        await pages.ReplaceAsync(notice, cancellationToken);
        return new ToldReceipt(notice, sent!);
    }

    private Task ConfirmAsync(ReplaceNotice notice, CancellationToken cancellationToken) => work.WriteAsync(
        async db =>
        {
            await db.Invalidations.Where(i => notice.Keys.Contains(i.CacheKey) && i.Version <= notice.Version).ExecuteUpdateAsync(s => s.SetProperty(i => i.IsPending, false), cancellationToken);
            await db.Receipts.Where(r => !r.IsDone && !db.Invalidations.Any(i => i.IsPending && i.ReceiptId == r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.IsDone, true), cancellationToken);
        },
        cancellationToken);
}
