using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Tenancy.Calls;

/// <summary>
/// Calls to servers outside that the present brand still has to make. They are saved with the work that causes them; a lane (one server, one endpoint) is
/// given few at a time, and so is a brand, so that one who hangs delays nobody else.
/// </summary>
public interface ICalls
{
    /// <summary>Within the present transaction: has calls made from <paramref name="due"/> on. One that is scheduled already stays as it is.</summary>
    /// <param name="kind">Names the <see cref="ICaller"/>; at most 60 characters.</param>
    /// <param name="lane">What must not take more than its share, for example an endpoint's id.</param>
    /// <param name="ids">What the caller will be given.</param>
    Task ScheduleAsync(string kind, Guid lane, IReadOnlyCollection<Guid> ids, Instant due, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: has a call made again at <paramref name="due"/>; nothing happens where it was taken off.</summary>
    Task RepeatAsync(string kind, Guid id, Instant due, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: whoever makes the call is at it for another lease, so that nobody else takes it up. For callers that ask for much.</summary>
    Task HoldAsync(string kind, Guid id, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: takes a call off.</summary>
    Task EndAsync(string kind, Guid id, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: takes all calls of a lane off.</summary>
    Task EndLaneAsync(string kind, Guid lane, CancellationToken cancellationToken);
}

/// <summary>
/// Makes the calls of one kind. It is given a call until it has ended or repeated it, at least once, outside any scope and transaction: what it needs it reads
/// first, and what came of it it writes afterwards.
/// </summary>
public interface ICaller
{
    string Kind { get; }

    Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken);
}
