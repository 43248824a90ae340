using System.Collections.Concurrent;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FoodSaaS.Tenancy.Events;

/// <summary>Whom a commit has something to do for.</summary>
[Flags]
internal enum Wake
{
    Nobody = 0,
    Outbox = 1,
    Calls = 2,
}

/// <summary>
/// Says right after a commit what a notification of PostgreSQL would say with it: wakes the dispatchers of this node at once, and those of others, together with what followers are
/// told, a moment later, for all that was committed meanwhile. Who notifies within a transaction commits alone: PostgreSQL has one lock for it, and holds it until the
/// disk has answered. Should the node die in between, dispatchers find what is due when they look for themselves; followers of what it did are told by what comes next.
/// </summary>
internal sealed class CommitSignals(ILogger<CommitSignals> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Hearers> _hearers = new(StringComparer.Ordinal);
    private readonly DispatcherSignal _raised = new();
    private bool _isRunning;

    /// <summary>What this node says as it wakes others, so that it need not heed itself.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N");

    public static IEnumerable<string> ChannelsOf(Wake wake)
    {
        if (wake.HasFlag(Wake.Outbox)) yield return DispatcherSignal.Channel;
        if (wake.HasFlag(Wake.Calls)) yield return CallSignal.Channel;
    }

    /// <summary>With the signals of this process for a database.</summary>
    public CommitSignals Knowing(DispatcherSource source, DispatcherSignal outbox, CallSignal calls)
    {
        _hearers[KeyOf(source.Silo)] = new Hearers(source, outbox, calls);
        return this;
    }

    /// <summary>False where nobody would hear of a commit: then its transaction has to notify.</summary>
    public bool Reach(string? silo) => _isRunning && _hearers.ContainsKey(KeyOf(silo));

    /// <param name="messages">For followers.</param>
    public void Raise(string? silo, Wake wake, IReadOnlyList<string> messages)
    {
        if (!_hearers.TryGetValue(KeyOf(silo), out var hearers)) return;
        hearers.Add(wake, messages);
        _raised.Raise();
    }

    public override void Dispose()
    {
        _raised.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _isRunning = true;
        try
        {
            while (true)
            {
                await _raised.WaitAsync(Timeout.InfiniteTimeSpan, stoppingToken);
                var isHeard = true;
                foreach (var hearers in _hearers.Values) isHeard &= await TellAsync(hearers, stoppingToken);
                await Task.Delay(isHeard ? Pause : AfterFailure, stoppingToken);
            }
        }
        finally
        {
            _isRunning = false;
        }
    }

    private static string KeyOf(string? silo) => silo ?? "";

    private async Task<bool> TellAsync(Hearers hearers, CancellationToken cancellationToken)
    {
        var (wake, messages) = hearers.Take();
        string[] channels = [.. ChannelsOf(wake), .. messages.Select(_ => LiveTopics.Channel)];
        if (channels.Length == 0) return true;
        try
        {
            await using var command = hearers.Source.Queue.CreateCommand("SELECT count(pg_notify(channel, said)) FROM unnest($1::text[], $2::text[]) AS s (channel, said)");
            command.Parameters.AddWithValue(channels);
            command.Parameters.AddWithValue((string[])[.. ChannelsOf(wake).Select(_ => Name), .. messages]);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            log.LogWarning(failure, "Other nodes did not hear of commits: they find what is due by themselves, followers with what comes next.");
            return false;
        }
    }

    /// <summary>Those who hear of one database.</summary>
    private sealed class Hearers(DispatcherSource source, DispatcherSignal outbox, CallSignal calls)
    {
        private readonly Lock _gate = new();
        private readonly List<string> _messages = [];
        private Wake _wake;

        public DispatcherSource Source => source;

        public void Add(Wake wake, IReadOnlyList<string> messages)
        {
            if (wake.HasFlag(Wake.Outbox)) outbox.Raise();
            if (wake.HasFlag(Wake.Calls)) calls.Raise();
            lock (_gate)
            {
                _wake |= wake;
                _messages.AddRange(messages);
            }
        }

        public (Wake Wake, IReadOnlyList<string> Messages) Take()
        {
            lock (_gate)
            {
                var taken = (_wake, (IReadOnlyList<string>)[.. _messages]);
                _wake = Wake.Nobody;
                _messages.Clear();
                return taken;
            }
        }
    }
}
