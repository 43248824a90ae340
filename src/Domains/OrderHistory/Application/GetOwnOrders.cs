using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>The orders of the diner who is signed in. Those of others are as good as none.</summary>
internal sealed class GetOwnOrders(FindOrders find, IOrderArchive archive, ViewerScope viewer)
{
    private Guid Me => viewer.Viewer.DinerId!.Value;

    public Task<Connection<OrderRecordView>> PageAsync(Page page, bool isCounted, CancellationToken cancellationToken) => find.ExecuteAsync(new OrderSearch { DinerId = Me }, page, isCounted, cancellationToken);

    public async Task<OrderRecordView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken) is { } order && order.DinerId == Me ? new OrderRecordView(order) : null;
}
