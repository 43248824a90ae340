using FoodSaaS.Contracts.Customers;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.UseCases;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>Asks Ordering for orders as they are now and keeps them. A document that is late may still name a diner who is gone: he is looked for.</summary>
internal sealed class RefreshOrders(UseCaseRunner runner, IOrderArchive archive)
{
    /// <returns>How many of them there are.</returns>
    public async Task<int> ExecuteAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await runner.ReadAsync<IOrders, IReadOnlyList<OrderDocument>>(orders => orders.FindAsync(ids, cancellationToken), cancellationToken);
        var gone = await GoneAsync([.. found.Select(o => o.DinerId).OfType<Guid>().Distinct()], cancellationToken);
        await archive.KeepAsync([.. found.Select(o => o.DinerId is { } diner && gone.Contains(diner) ? o.WithoutDiner() : o)], cancellationToken);
        return found.Count;
    }

    private async Task<HashSet<Guid>> GoneAsync(IReadOnlyList<Guid> named, CancellationToken cancellationToken)
    {
        var gone = new HashSet<Guid>();
        foreach (var diner in named)
        {
            if (await runner.ReadAsync<IDiners, DinerContact?>(diners => diners.FindAsync(diner, cancellationToken), cancellationToken) is null) gone.Add(diner);
        }

        return gone;
    }
}
