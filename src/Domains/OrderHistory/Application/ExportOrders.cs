using System.Runtime.CompilerServices;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.UseCases;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>The orders of a range of days as lines of a file, newest first, read as they are written: a year's orders are never in memory together.</summary>
internal sealed class ExportOrders(UseCaseRunner runner)
{
    private const int Batch = 200;

    public async IAsyncEnumerable<string> ExecuteAsync(OrderSearch search, char separator, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sheet = new OrderSheet(separator, await runner.ReadAsync<IOrders, IReadOnlyDictionary<Guid, string>>(orders => orders.PlaceNamesAsync(cancellationToken), cancellationToken));
        yield return sheet.Header;
        OrderPlace? after = null;
        while (true)
        {
            var slice = new ArchiveSlice(Batch, after);
            var orders = await runner.ReadAsync<IOrderArchive, IReadOnlyList<OrderDocument>>(a => a.SearchAsync(search, slice, cancellationToken), cancellationToken);
            foreach (var order in orders) yield return sheet.Row(order);
            if (orders.Count < Batch) yield break;
            after = OrderPlace.Of(orders[^1]);
        }
    }
}
