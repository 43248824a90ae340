using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>Keeps an order that changed, as it is by now. Outside of a transaction: the archive may be another server.</summary>
internal sealed class OnOrderChanged(RefreshOrders refresh) : IOutsideSubscriber<OrderChanged>
{
    public Task HandleAsync(OrderChanged happened, CancellationToken cancellationToken) => refresh.ExecuteAsync([happened.OrderId], cancellationToken);
}
