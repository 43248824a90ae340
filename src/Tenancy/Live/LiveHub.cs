using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Live;

/// <summary>Hands this node's followers what the database announces.</summary>
internal sealed class LiveHub
{
    private const int Backlog = 256;

    private readonly ConcurrentDictionary<(TenantId Tenant, string Topic), ConcurrentDictionary<Channel<Announcement>, byte>> _followers = new();

    public async IAsyncEnumerable<Announcement> FollowAsync(TenantId tenant, IReadOnlyList<string> topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<Announcement>(new BoundedChannelOptions(Backlog) { SingleReader = true });
        foreach (var topic in topics) _followers.GetOrAdd((tenant, topic), static _ => new()).TryAdd(channel, 0);
        try
        {
            await foreach (var announced in channel.Reader.ReadAllAsync(cancellationToken)) yield return announced;
        }
        finally
        {
            foreach (var topic in topics) _followers[(tenant, topic)].TryRemove(channel, out _);
        }
    }

    public void Announce(TenantId tenant, string topic, string payload)
    {
        if (!_followers.TryGetValue((tenant, topic), out var followers)) return;
        foreach (var channel in followers.Keys)
        {
            if (!channel.Writer.TryWrite(new Announcement(topic, payload))) channel.Writer.TryComplete(new SlowReaderException());
        }
    }

    /// <summary>Messages may have been lost: everybody is cut, connects again and reads anew.</summary>
    public void Miss()
    {
        foreach (var channel in _followers.Values.SelectMany(f => f.Keys)) channel.Writer.TryComplete(new MissedMessagesException());
    }
}
