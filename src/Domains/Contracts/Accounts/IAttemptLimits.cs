using NodaTime;

namespace FoodSaaS.Contracts.Accounts;

/// <summary>How often something may be done in a sliding window.</summary>
/// <param name="Name">Stable; at most 30 characters.</param>
public sealed record AttemptLimit(string Name, int Times, Duration Window);

/// <summary>Counts what may be done only so often, over all nodes, exactly. Subjects are kept as hashes, and only for the window.</summary>
public interface IAttemptLimits
{
    /// <summary>Takes one attempt; false when none is left. Counts for good only in a transaction that is kept.</summary>
    /// <param name="subject">Who or what is counted, for example an address at a brand.</param>
    Task<bool> TakeAsync(AttemptLimit limit, string subject, CancellationToken cancellationToken);

    /// <summary>Gives the latest attempt back: it turned out to be none that should count.</summary>
    Task RefundAsync(AttemptLimit limit, string subject, CancellationToken cancellationToken);

    /// <summary>Forgets every attempt of a subject.</summary>
    Task ForgetAsync(AttemptLimit limit, string subject, CancellationToken cancellationToken);
}
