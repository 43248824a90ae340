using System.Collections.Concurrent;
using System.Net.Security;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>
/// This node's memory of the certificates of brands' own domains. What changes is told by a notice; where the database cannot be asked, what was known goes on
/// being served, since a connection that fails helps nobody. Anybody can greet with any name: what is nobody's is remembered apart and waits apart, so that it
/// takes neither memory nor places from names that have a certificate.
/// </summary>
public sealed class ServedCertificates : INodeMemory, INoticeReader
{
    internal const string ChangeNotice = "tenancy.certificate";

    private const int ReadAtOnce = 8;
    private const int ReadForStrangersAtOnce = 8;
    private static readonly Duration Freshness = Duration.FromMinutes(5);
    private static readonly Duration FreshnessOfNone = Duration.FromSeconds(4);

    /// <summary>How long a connection waits for what is said to have changed, before it gets what was known; handshakes have ten seconds in all.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestRefresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, KnownCertificate> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instant> _none = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _refreshes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(ReadAtOnce);
    private readonly SemaphoreSlim _readingForStrangers = new(ReadForStrangersAtOnce);
    private readonly CertificateReader _rows;
    private readonly IClock _clock;
    private readonly ILogger<ServedCertificates> _log;
    private long _changes;

    internal ServedCertificates(TenantDataSource source, CertificateSeal seal, IClock clock, ILogger<ServedCertificates> log) =>
        (_rows, _clock, _log) = (new CertificateReader(source, seal, clock, log), clock, log);

    /// <summary>Of names with a certificate as of names without, each.</summary>
    internal int MostNames { get; init; } = 20_000;

    string INoticeReader.Kind => ChangeNotice;

    /// <summary>The certificate to answer a connection with; null where the name has none. From memory as a rule, else read once.</summary>
    /// <param name="host">As <see cref="HostName"/> writes it.</param>
    public ValueTask<SslStreamCertificateContext?> FindAsync(string host, CancellationToken cancellationToken) => FindAsync(host, _readingForStrangers, cancellationToken);

    /// <summary>Whether browsers can be sent to the name's <c>https</c> address.</summary>
    /// <param name="host">A name that leads to a brand or to the platform: nobody else's may be asked for here.</param>
    public async ValueTask<bool> HasAsync(string host, CancellationToken cancellationToken) =>
        await FindAsync(host, _reading, cancellationToken) is not null && _known.TryGetValue(host, out var known) && known.ExpiresAt > _clock.GetCurrentInstant();

    /// <summary>Has the name looked up again. To be called after the commit of what changed it.</summary>
    public void Forget(string host)
    {
        Interlocked.Increment(ref _changes);
        _none.TryRemove(host, out _);
        if (_known.TryGetValue(host, out var known)) _known[host] = known with { IsChanged = true };
    }

    /// <summary>Nothing says that any has changed: what is known is served while it is looked up again.</summary>
    void INodeMemory.Forget()
    {
        Interlocked.Increment(ref _changes);
        _none.Clear();
        foreach (var (host, known) in _known) _known.TryUpdate(host, known with { ReadAt = Instant.MinValue }, known);
    }

    ValueTask INoticeReader.ReadAsync(TenantId brand, string payload, CancellationToken cancellationToken)
    {
        Forget(payload);
        return ValueTask.CompletedTask;
    }

    private bool IsFresh(KnownCertificate known) => !known.IsChanged && IsRecent(known.ReadAt, Freshness);

    private bool IsKnownToHaveNone(string host) => _none.TryGetValue(host, out var readAt) && IsRecent(readAt, FreshnessOfNone);

    private bool IsRecent(Instant readAt, Duration freshness)
    {
        if (readAt == Instant.MinValue) return false;
        var age = _clock.GetCurrentInstant() - readAt;
        return age >= Duration.Zero && age < freshness;
    }

    /// <param name="places">Where a name waits that is not known to have a certificate.</param>
    private ValueTask<SslStreamCertificateContext?> FindAsync(string host, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(host, out var known)) return IsKnownToHaveNone(host) ? new((SslStreamCertificateContext?)null) : new(ReadFirstAsync(host, places, cancellationToken));
        if (IsFresh(known)) return new(known.Context);
        if (known.IsChanged || known.ExpiresAt <= _clock.GetCurrentInstant()) return new(LookAgainAsync(host, cancellationToken));
        _ = Refresh(host);
        return new(known.Context);
    }

    private async Task<SslStreamCertificateContext?> ReadFirstAsync(string host, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            // Somebody else read it meanwhile.
            if (_known.TryGetValue(host, out var known)) return known.Context;
            return IsKnownToHaveNone(host) ? null : await ReadAsync(host, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>What was known is no good, or said to be no good: only where the database does not answer in time, it is served all the same.</summary>
    private async Task<SslStreamCertificateContext?> LookAgainAsync(string host, CancellationToken cancellationToken)
    {
        // A look-up that was under way may have begun before the change: then there is another.
        for (var times = 0; times < 2 && _known.TryGetValue(host, out var known) && !IsFresh(known); times++)
        {
            try
            {
                await Refresh(host).WaitAsync(LongestWait, cancellationToken);
            }
            catch (TimeoutException)
            {
                break;
            }
        }

        return _known.TryGetValue(host, out var found) ? found.Context : null;
    }

    /// <summary>Looks a name with a certificate up again, once for all who want it. Its task never fails.</summary>
    private Task Refresh(string host)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var underWay = _refreshes.GetOrAdd(host, done.Task);
        if (underWay == done.Task) _ = RefreshAsync(host, done);
        return underWay;
    }

    private async Task RefreshAsync(string host, TaskCompletionSource done)
    {
        try
        {
            using var impatience = new CancellationTokenSource(LongestRefresh);
            await _reading.WaitAsync(impatience.Token);
            try
            {
                await ReadAsync(host, impatience.Token);
            }
            finally
            {
                _reading.Release();
            }
        }
        catch (Exception failure)
        {
            // Nobody waits for it as a rule, and the next connection must not try at once.
            if (_known.TryGetValue(host, out var known) && !known.IsChanged) _known.TryUpdate(host, known with { ReadAt = _clock.GetCurrentInstant() - Freshness + FreshnessOfNone }, known);
            _log.LogWarning(failure, "The certificate of {Host} could not be looked up; the known one is served.", host);
        }
        finally
        {
            _refreshes.TryRemove(host, out _);
            done.SetResult();
        }
    }

    private async Task<SslStreamCertificateContext?> ReadAsync(string host, CancellationToken cancellationToken)
    {
        var changes = Interlocked.Read(ref _changes);
        var read = await _rows.FindAsync(host, cancellationToken);
        if (read is null)
        {
            _known.TryRemove(host, out _);
            if (_none.Count >= MostNames) _none.Clear();
            _none[host] = _clock.GetCurrentInstant();
        }
        else
        {
            if (_known.Count >= MostNames && !_known.ContainsKey(host)) DropOne();
            _known[host] = read;
            _none.TryRemove(host, out _);
        }

        // What a change overtook is answered with, and read again by the next.
        if (changes != Interlocked.Read(ref _changes)) Forget(host);
        return read?.Context;
    }

    /// <summary>Any: to look one up again costs less than to look all up again.</summary>
    private void DropOne()
    {
        foreach (var (host, _) in _known)
        {
            if (_known.TryRemove(host, out _)) return;
        }
    }
}
