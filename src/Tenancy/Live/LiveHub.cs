using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Live;

/// <summary>Hands this node's followers what the database announces.</summary>
internal sealed class LiveHub
{
    private const int Backlog = 256;

    private readonly ConcurrentDictionary<(TenantId Tenant, string Topic), ImmutableHashSet<Channel<Announcement>>> _followers = new();

    /// <summary>That somebody follows: one that nobody does any more is forgotten, since most are of one order.</summary>
    public int Topics => _followers.Count;

    public async IAsyncEnumerable<Announcement> FollowAsync(TenantId tenant, IReadOnlyList<string> topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<Announcement>(new BoundedChannelOptions(Backlog) { SingleReader = true });
        foreach (var topic in topics) _followers.AddOrUpdate((tenant, topic), static (_, first) => [first], static (_, there, more) => there.Add(more), channel);
        try
        {
            await foreach (var announced in channel.Reader.ReadAllAsync(cancellationToken)) yield return announced;
        }
        finally
        {
            foreach (var topic in topics) Leave((tenant, topic), channel);
        }
    }

    public void Announce(TenantId tenant, string topic, string payload)
    {
        if (!_followers.TryGetValue((tenant, topic), out var followers)) return;
        foreach (var channel in followers)
        {
            if (!channel.Writer.TryWrite(new Announcement(topic, payload))) channel.Writer.TryComplete(new SlowReaderException());
        }
    }

    /// <summary>Messages may have been lost: everybody is cut, connects again and reads anew.</summary>
    public void Miss()
    {
        foreach (var channel in _followers.Values.SelectMany(f => f)) channel.Writer.TryComplete(new MissedMessagesException());
    }

    private void Leave((TenantId Tenant, string Topic) topic, Channel<Announcement> channel)
    {
        while (_followers.TryGetValue(topic, out var there))
        {
            var left = there.Remove(channel);
            if (left.IsEmpty ? _followers.TryRemove(new(topic, there)) : _followers.TryUpdate(topic, left, there)) return;
        }
    }
}
