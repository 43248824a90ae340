using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>Signs certificates with a root of the test's own; they live for 90 days.</summary>
internal sealed class SigningAuthority : IDisposable
{
    private static readonly Duration Life = Duration.FromDays(90);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SigningAuthority()
    {
        var request = new CertificateRequest("CN=Authority of the tests", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Root = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    public X509Certificate2 Root { get; }

    /// <summary>The certificate and the root as PEM; null where the request is not for this very name, or not signed by its own key.</summary>
    public string? Sign(string request, string host, Instant now)
    {
        CertificateRequest asked;
        try
        {
            asked = CertificateRequest.LoadSigningRequest(Base64Url.DecodeFromChars(request), HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var names = asked.CertificateExtensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(e => e.EnumerateDnsNames()).ToList();
        if (names is not [var name] || name != host) return null;
        using var signed = Sign(new CertificateRequest(new X500DistinguishedName($"CN={host}"), asked.PublicKey, HashAlgorithmName.SHA256), [host], now);
        return signed.ExportCertificatePem() + "\n" + Root.ExportCertificatePem() + "\n";
    }

    /// <summary>A certificate for the platform's own names, with its key, as two PEM files.</summary>
    public (string Certificate, string Key) WriteFiles(string folder, string[] hosts, Instant now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = Sign(new CertificateRequest("CN=Platform", key, HashAlgorithmName.SHA256), hosts, now);
        Directory.CreateDirectory(folder);
        var (certificate, secret) = (Path.Combine(folder, "platform.pem"), Path.Combine(folder, "platform.key"));
        File.WriteAllText(certificate, signed.ExportCertificatePem());
        File.WriteAllText(secret, key.ExportPkcs8PrivateKeyPem());
        return (certificate, secret);
    }

    public void Dispose()
    {
        Root.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Sign(CertificateRequest request, string[] hosts, Instant now)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts) names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request.Create(Root, now.ToDateTimeOffset(), (now + Life).ToDateTimeOffset(), RandomNumberGenerator.GetBytes(16));
    }
}
