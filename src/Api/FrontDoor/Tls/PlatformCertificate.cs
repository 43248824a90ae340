using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace FoodSaaS.Api.FrontDoor.Tls;

/// <summary>The certificate of the platform's own names, from the files that whoever runs it keeps up to date. They are read again when they change.</summary>
internal sealed class PlatformCertificate
{
    private static readonly Duration BetweenLooks = Duration.FromMinutes(1);

    private readonly FrontDoorOptions _options;
    private readonly IClock _clock;
    private readonly ILogger<PlatformCertificate> _log;
    private readonly Lock _gate = new();
    private Loaded? _loaded;
    private DateTime _writtenAt;
    private Instant _lookedAt;

    /// <exception cref="InvalidOperationException">The files are configured by half, or hold no certificate with its key.</exception>
    public PlatformCertificate(FrontDoorOptions options, IClock clock, ILogger<PlatformCertificate> log)
    {
        (_options, _clock, _log) = (options, clock, log);
        if (options.PlatformCertificate is null != options.PlatformKey is null) throw new InvalidOperationException("FoodSaaS:PlatformCertificate and FoodSaaS:PlatformKey belong together.");
        if (options.PlatformCertificate is null) return;
        (_lookedAt, _writtenAt) = (clock.GetCurrentInstant(), WrittenAt());
        try
        {
            _loaded = Load();
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidOperationException("FoodSaaS:PlatformCertificate and FoodSaaS:PlatformKey name no PEM files of a certificate and its key.", failure);
        }
    }

    /// <summary>Null where the certificate is not for the name, or none is configured. A client that names nobody gets it.</summary>
    public SslStreamCertificateContext? Find(string? host)
    {
        LookAgain();
        return _loaded is { } loaded && (string.IsNullOrEmpty(host) || loaded.Leaf.MatchesHostname(host, allowWildcards: true, allowCommonName: false)) ? loaded.Context : null;
    }

    private void LookAgain()
    {
        if (_loaded is null || _clock.GetCurrentInstant() - _lookedAt < BetweenLooks) return;
        lock (_gate)
        {
            if (_clock.GetCurrentInstant() - _lookedAt < BetweenLooks) return;
            _lookedAt = _clock.GetCurrentInstant();
            try
            {
                var writtenAt = WrittenAt();
                if (writtenAt == _writtenAt) return;
                (_loaded, _writtenAt) = (Load(), writtenAt);
            }
            catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                _log.LogWarning(failure, "The platform's certificate has changed and cannot be read; the old one is served.");
            }
        }
    }

    private DateTime WrittenAt()
    {
        var (certificate, key) = (File.GetLastWriteTimeUtc(_options.PlatformCertificate!), File.GetLastWriteTimeUtc(_options.PlatformKey!));
        return certificate > key ? certificate : key;
    }

    private Loaded Load()
    {
        var leaf = X509Certificate2.CreateFromPemFile(_options.PlatformCertificate!, _options.PlatformKey);
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(_options.PlatformCertificate!);
        return new Loaded(leaf, SslStreamCertificateContext.Create(leaf, [.. all.Skip(1)], offline: true));
    }

    private sealed record Loaded(X509Certificate2 Leaf, SslStreamCertificateContext Context);
}
