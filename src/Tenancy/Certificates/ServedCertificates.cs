using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>
/// This node's memory of the certificates of brands' own domains. What changes is told by a notice; where the database cannot be asked, what was known goes on
/// being served, since a connection that fails helps nobody.
/// </summary>
public sealed class ServedCertificates : INodeMemory, INoticeReader
{
    internal const string ChangeNotice = "tenancy.certificate";

    private const int MostNames = 20_000;
    private const int ReadAtOnce = 8;
    private static readonly Duration Freshness = Duration.FromMinutes(5);
    private static readonly Duration FreshnessOfNone = Duration.FromSeconds(4);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(ReadAtOnce);
    private readonly TenantDataSource _source;
    private readonly CertificateSeal _seal;
    private readonly IClock _clock;
    private readonly ILogger<ServedCertificates> _log;
    private long _changes;

    internal ServedCertificates(TenantDataSource source, CertificateSeal seal, IClock clock, ILogger<ServedCertificates> log) => (_source, _seal, _clock, _log) = (source, seal, clock, log);

    string INoticeReader.Kind => ChangeNotice;

    /// <summary>The certificate to answer a connection with; null where the name has none. From memory as a rule, else read once.</summary>
    /// <param name="host">As <see cref="HostName"/> writes it.</param>
    public ValueTask<SslStreamCertificateContext?> FindAsync(string host, CancellationToken cancellationToken) =>
        _known.TryGetValue(host, out var known) && IsFresh(known) ? new(known.Context) : new(ReadAsync(host, cancellationToken));

    /// <summary>Whether browsers can be sent to the name's <c>https</c> address.</summary>
    public async ValueTask<bool> HasAsync(string host, CancellationToken cancellationToken) =>
        await FindAsync(host, cancellationToken) is not null && _known.TryGetValue(host, out var known) && known.ExpiresAt > _clock.GetCurrentInstant();

    /// <summary>Has the name looked up again. To be called after the commit of what changed it.</summary>
    public void Forget(string host)
    {
        Interlocked.Increment(ref _changes);
        if (_known.TryGetValue(host, out var known)) _known[host] = known with { ReadAt = Instant.MinValue };
    }

    void INodeMemory.Forget()
    {
        Interlocked.Increment(ref _changes);
        foreach (var host in _known.Keys) Forget(host);
    }

    ValueTask INoticeReader.ReadAsync(TenantId brand, string payload, CancellationToken cancellationToken)
    {
        Forget(payload);
        return ValueTask.CompletedTask;
    }

    private bool IsFresh(Known known)
    {
        if (known.ReadAt == Instant.MinValue) return false;
        var age = _clock.GetCurrentInstant() - known.ReadAt;
        return age >= Duration.Zero && age < (known.Context is null ? FreshnessOfNone : Freshness);
    }

    private async Task<SslStreamCertificateContext?> ReadAsync(string host, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            // Somebody else read it meanwhile.
            if (_known.TryGetValue(host, out var known) && IsFresh(known)) return known.Context;
            var changes = Interlocked.Read(ref _changes);
            var read = await AskAsync(host, cancellationToken);
            if (_known.Count >= MostNames) _known.Clear();
            _known[host] = read;
            // What a change overtook is answered with, and read again by the next.
            if (changes != Interlocked.Read(ref _changes)) Forget(host);
            return read.Context;
        }
        catch (NpgsqlException failure) when (_known.TryGetValue(host, out var old) && old.Context is not null)
        {
            _log.LogWarning(failure, "The certificate of {Host} could not be looked up; the known one is served.", host);
            return old.Context;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Known> AskAsync(string host, CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        await using var connection = _source.Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT chain, sealed_key, expires_at FROM tenancy.certificates WHERE host = $1", connection) { Parameters = { new() { Value = host } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return new Known(null, Instant.MinValue, now);
        if (_seal.Open(CertificateSeal.UseAt(host), reader.GetFieldValue<byte[]>(1)) is { } key) return new Known(ContextOf(reader.GetString(0), key), reader.GetFieldValue<Instant>(2), now);
        _log.LogError("The key of {Host} was sealed under another installation secret; its certificate cannot be served.", host);
        return new Known(null, Instant.MinValue, now);
    }

    private static SslStreamCertificateContext ContextOf(string chain, byte[] key)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPem(chain);
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key, out _);
        return SslStreamCertificateContext.Create(all[0].CopyWithPrivateKey(pair), [.. all.Skip(1)], offline: true);
    }

    private sealed record Known(SslStreamCertificateContext? Context, Instant ExpiresAt, Instant ReadAt);
}
