using FoodSaaS.Contracts.OrderHistory;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Tenancy.UseCases;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>
/// Makes the history anew, one stretch of ids after the other: what is kept there goes, then what Ordering has there is asked for, and kept. In this order nothing is lost
/// that changes meanwhile: what its event keeps before the deletion is read after it, and what it keeps afterwards is newer.
/// </summary>
internal sealed class RebuildHistory(IOrderArchive archive, RefreshOrders refresh, UseCaseRunner runner) : IOrderHistory
{
    private const int Batch = 200;

    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        var kept = 0;
        Guid? after = null;
        while (true)
        {
            var stretch = await IdsAsync(after, cancellationToken);
            Guid? until = stretch.Count == Batch ? stretch[^1] : null;
            await archive.DropAsync(after, until, cancellationToken);
            var ids = await IdsAsync(after, cancellationToken);
            if (ids.Count > 0) kept += await refresh.ExecuteAsync(ids, cancellationToken);
            if (until is null && ids.Count < Batch) return kept;
            if (ids.Count > 0) after = ids[^1];
        }
    }

    private Task<IReadOnlyList<Guid>> IdsAsync(Guid? after, CancellationToken cancellationToken) =>
        runner.ReadAsync<IOrders, IReadOnlyList<Guid>>(orders => orders.IdsAfterAsync(after, Batch, cancellationToken), cancellationToken);
}
