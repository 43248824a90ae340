using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>Tells the other nodes what they must do before a change of the present brand counts as done, and waits until they did.</summary>
public interface INotices
{
    /// <summary>Stores a notice for every other node that holds a lease, within the present transaction.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    Task<SentNotice> SendAsync(string kind, string payload, CancellationToken cancellationToken);

    /// <summary>
    /// Returns when each of them did it, or lost its lease and so serves nothing from memory. A node that dies is waited for as long as its lease lasts.
    /// Call it after the commit.
    /// </summary>
    Task<SettledNotice> SettleAsync(SentNotice notice, CancellationToken cancellationToken);

    /// <summary>Takes in what this node was told so far and what takes no time.</summary>
    Task CatchUpAsync(CancellationToken cancellationToken);
}

/// <param name="Nodes">Who was told; empty where this node is alone.</param>
public sealed record SentNotice(Guid Id, IReadOnlyList<string> Nodes);

/// <param name="Lost">The nodes that lost their lease before they did what the notice says.</param>
public sealed record SettledNotice(IReadOnlyList<string> Lost);

/// <summary>Does on this node what a notice of one kind says. Repetition must do no harm.</summary>
public interface INoticeReader
{
    string Kind { get; }

    /// <summary>What completes at once is done in the order of sending; nothing waits for the rest.</summary>
    ValueTask ReadAsync(TenantId brand, string payload, CancellationToken cancellationToken);
}

/// <summary>Something that this node remembers of brands' data without asking the database again.</summary>
public interface INodeMemory
{
    /// <summary>Drops all of it. What was begun before is not kept either.</summary>
    void Forget();
}
