namespace FoodSaaS.Contracts.OrderHistory;

/// <summary>The present brand's history of orders, a picture of what Ordering has.</summary>
public interface IOrderHistory
{
    /// <summary>Makes the picture anew, a batch of orders at a time, while it is read and added to; may be stopped and run again at any time.</summary>
    /// <returns>How many orders it has.</returns>
    Task<int> RebuildAsync(CancellationToken cancellationToken);
}
