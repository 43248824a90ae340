using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Domain;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>Keeps the present brand's orders as documents. Writes are on their own: each is whole or not at all, and none belongs to a transaction of the caller's.</summary>
internal interface IOrderArchive
{
    /// <summary>Keeps orders; of one that is there in the same version or a newer one, nothing happens.</summary>
    Task KeepAsync(IReadOnlyList<OrderDocument> orders, CancellationToken cancellationToken);

    /// <summary>Puts a document in the place of that of the same version; nothing happens where it has changed meanwhile.</summary>
    Task ReplaceAsync(OrderDocument order, CancellationToken cancellationToken);

    /// <summary>A draft is found until its time is over.</summary>
    Task<OrderDocument?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Orders that were placed, newest first.</summary>
    Task<IReadOnlyList<OrderDocument>> SearchAsync(OrderSearch search, ArchiveSlice slice, CancellationToken cancellationToken);

    /// <summary>How many there are, counted up to <paramref name="most"/>.</summary>
    Task<int> CountAsync(OrderSearch search, int most, CancellationToken cancellationToken);

    /// <summary>Deletes orders by id, drafts included.</summary>
    /// <param name="after">Only greater ids; null for all from the first.</param>
    /// <param name="until">Up to this one; null for all to the last.</param>
    Task DropAsync(Guid? after, Guid? until, CancellationToken cancellationToken);
}

/// <summary>Which part of what is found is wanted: at most so many, the newest of it, or the oldest where it is read backwards.</summary>
/// <param name="After">Only older ones.</param>
/// <param name="Before">Only newer ones.</param>
internal sealed record ArchiveSlice(int Most, OrderPlace? After = null, OrderPlace? Before = null, bool IsBackward = false);
