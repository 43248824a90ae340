namespace FoodSaaS.Contracts.Catalog;

/// <summary>
/// Takes counted dishes for orders, within the caller's transaction: what that undoes was never taken. A dish is counted at a location by the counter that it has
/// there, else by the brand's; without either there is always enough. Two who want the last one wait for each other, and one gets it.
/// </summary>
public interface IStock
{
    /// <summary>Holds so much of each until it is committed or released. The same reservation again changes nothing.</summary>
    /// <param name="reservationId">The caller's own, one an order.</param>
    /// <param name="locationId">Where it is prepared.</param>
    /// <param name="lines">Of one dish several lines count together; quantities are 1 or more.</param>
    /// <returns>What there is too little of; then nothing is held at all. Empty when it is.</returns>
    Task<IReadOnlyList<StockShortage>> ReserveAsync(Guid reservationId, Guid locationId, IReadOnlyList<StockLine> lines, CancellationToken cancellationToken);

    /// <summary>It was sold: what was held is gone for good. Nothing happens where nothing is held.</summary>
    Task CommitAsync(Guid reservationId, CancellationToken cancellationToken);

    /// <summary>It was not sold: what was held can be had again. Nothing happens where nothing is held.</summary>
    Task ReleaseAsync(Guid reservationId, CancellationToken cancellationToken);
}

/// <summary>So much of a dish.</summary>
public sealed record StockLine(Guid ItemId, int Quantity);

/// <summary>A dish of which less is left than was wanted.</summary>
public sealed record StockShortage(Guid ItemId, int Wanted, int Available);
