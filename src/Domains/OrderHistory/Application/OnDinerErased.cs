using FoodSaaS.Contracts.Customers;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>Forgets whose the orders of an erased diner were. An order that changes meanwhile is looked at again, until none is his.</summary>
internal sealed class OnDinerErased(IOrderArchive archive) : IOutsideSubscriber<DinerErased>
{
    private const int Batch = 100;

    public async Task HandleAsync(DinerErased happened, CancellationToken cancellationToken)
    {
        var his = new OrderSearch { DinerId = happened.DinerId };
        while (await archive.SearchAsync(his, new ArchiveSlice(Batch), cancellationToken) is { Count: > 0 } orders)
        {
            foreach (var order in orders) await archive.ReplaceAsync(order.WithoutDiner(), cancellationToken);
        }
    }
}
