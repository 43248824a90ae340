using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>A slice of the brand's orders, newest first.</summary>
internal sealed class FindOrders(IOrderArchive archive)
{
    /// <summary>Who finds more narrows down; to count a million takes longer than to find one.</summary>
    public const int MostCounted = 1_000;

    /// <param name="isCounted">Whether anybody asks how many there are.</param>
    public async Task<Connection<OrderRecordView>> ExecuteAsync(OrderSearch search, Page page, bool isCounted, CancellationToken cancellationToken)
    {
        var (after, before) = (OrderPlace.Read(page.After), OrderPlace.Read(page.Before));
        var found = await archive.SearchAsync(search, new ArchiveSlice(page.Size + 1, after, before, page.IsBackward), cancellationToken);
        var isMore = found.Count > page.Size;
        IReadOnlyList<OrderDocument> shown = !isMore ? found : page.IsBackward ? [.. found.Skip(1)] : [.. found.Take(page.Size)];
        var count = isCounted ? await archive.CountAsync(search, MostCounted, cancellationToken) : shown.Count;
        return new Connection<OrderRecordView>(
            [.. shown.Select(o => new OrderRecordView(o))],
            [.. shown.Select(o => OrderPlace.Of(o).ToString())],
            page.IsBackward ? before is not null : isMore,
            page.IsBackward ? isMore : after is not null,
            count);
    }
}
