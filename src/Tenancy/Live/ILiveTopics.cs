namespace FoodSaaS.Tenancy.Live;

/// <summary>Live messages of the present brand, carried to every node by the database. Payloads are short: ids and versions, the reader re-reads.</summary>
public interface ILiveTopics
{
    /// <summary>Sends when the present transaction commits, or at once where there is none.</summary>
    /// <exception cref="ArgumentException">The payload is longer than 7,000 bytes.</exception>
    Task PublishAsync(string topic, string payload, CancellationToken cancellationToken);

    /// <summary>Sends right after the present transaction has committed, without holding its commit up as <see cref="PublishAsync"/> does: for what many do at once and what a later message makes good, should the node die in between.</summary>
    /// <exception cref="ArgumentException">The payload is longer than 7,000 bytes.</exception>
    void PublishAfter(string topic, string payload);

    /// <summary>What is published from now on. A reader that falls 256 messages behind is cut: his stream ends with <see cref="SlowReaderException"/>. So is everybody, with <see cref="MissedMessagesException"/>, when the node lost touch with the database.</summary>
    IAsyncEnumerable<string> FollowAsync(string topic, CancellationToken cancellationToken);

    /// <summary>As <see cref="FollowAsync(string, CancellationToken)"/> for some topics at once, in the order in which their messages came.</summary>
    IAsyncEnumerable<Announcement> FollowAsync(IReadOnlyList<string> topics, CancellationToken cancellationToken);
}

/// <summary>What was published of a topic.</summary>
public readonly record struct Announcement(string Topic, string Payload);

/// <summary>A follower did not read fast enough; it should connect again and re-read.</summary>
public sealed class SlowReaderException() : Exception("The reader fell behind.");

/// <summary>The node did not hear the database for a while; a follower should connect again and re-read.</summary>
public sealed class MissedMessagesException() : Exception("Messages may have been missed.");
