using FoodSaaS.Contracts.OrderHistory;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Recovery;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>Orders may have gone back: the picture of them is made anew.</summary>
internal sealed class OnBrandRestored(IOrderHistory history) : IOutsideSubscriber<BrandRestored>
{
    public Task HandleAsync(BrandRestored happened, CancellationToken cancellationToken) => history.RebuildAsync(cancellationToken);
}
