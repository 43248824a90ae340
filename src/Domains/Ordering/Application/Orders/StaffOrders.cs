using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Infrastructure.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Orders as staff takes hold of them: one that never reached the restaurant is none to it.</summary>
internal sealed class StaffOrders(OrderRows rows, ViewerScope viewer)
{
    public Mover Me => Mover.Staff(viewer.Viewer.Author);

    public async Task<Result<Order>> TakeAsync(GlobalId id, CancellationToken cancellationToken) =>
        await rows.TakeAsync(id.Of(OrderIds.Order), cancellationToken) is { PlacedAt: not null } order ? order : OrdersErrors.NotFound;

    /// <summary>As the caller saw it, or not at all.</summary>
    public async Task<Result<Order>> TakeAsync(GlobalId id, int version, CancellationToken cancellationToken)
    {
        var taken = await TakeAsync(id, cancellationToken);
        return taken.IsSuccess && taken.Value.Version != version ? OrdersErrors.Stale : taken;
    }
}
