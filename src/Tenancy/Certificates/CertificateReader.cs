using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>Reads what names are served with; see <see cref="ServedCertificates"/>.</summary>
internal sealed class CertificateReader(TenantDataSource source, CertificateSeal seal, IClock clock, ILogger log)
{
    /// <summary>Null where the name has none that can be served.</summary>
    public async Task<KnownCertificate?> FindAsync(string host, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var connection = source.Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT chain, sealed_key, expires_at FROM tenancy.certificates WHERE host = $1", connection) { Parameters = { new() { Value = host } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return null;
        if (seal.Open(CertificateSeal.UseAt(host), reader.GetFieldValue<byte[]>(1)) is { } key) return new KnownCertificate(ContextOf(reader.GetString(0), key), reader.GetFieldValue<Instant>(2), now, IsChanged: false);
        log.LogError("The key of {Host} was sealed under another installation secret; its certificate cannot be served.", host);
        return null;
    }

    private static SslStreamCertificateContext ContextOf(string chain, byte[] key)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPem(chain);
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key, out _);
        return SslStreamCertificateContext.Create(all[0].CopyWithPrivateKey(pair), [.. all.Skip(1)], offline: true);
    }
}

/// <param name="IsChanged">It is said to have changed since it was read.</param>
internal sealed record KnownCertificate(SslStreamCertificateContext Context, Instant ExpiresAt, Instant ReadAt, bool IsChanged);
