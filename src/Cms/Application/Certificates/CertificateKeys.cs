using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Keys of certificates (ECDSA, P-256), requests for them, and the look at what came back. Keys are PKCS #8 bytes, never text.</summary>
internal static class CertificateKeys
{
    private const int MostInChain = 10;

    public static byte[] New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>PKCS #10 for one name, in DER.</summary>
    public static byte[] RequestFor(string host, byte[] key)
    {
        using var pair = Open(key);
        var request = new CertificateRequest(new X500DistinguishedName(""), pair, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSigningRequest();
    }

    /// <summary>From when until when the certificate is valid.</summary>
    /// <exception cref="AuthorityException">It is for another name or key, has ended, or is no certificate.</exception>
    public static (Instant From, Instant Until) Check(string chain, string host, byte[] key, Instant now)
    {
        var all = Read(chain);
        var leaf = all[0];
        using var pair = Open(key);
        using var signed = leaf.GetECDsaPublicKey();
        if (signed is null || !signed.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(pair.ExportSubjectPublicKeyInfo())) throw Wrong("it is for another key");
        if (!leaf.MatchesHostname(host, allowWildcards: false, allowCommonName: false)) throw Wrong("it is for another name");
        var (from, until) = (Instant.FromDateTimeUtc(leaf.NotBefore.ToUniversalTime()), Instant.FromDateTimeUtc(leaf.NotAfter.ToUniversalTime()));
        return until > now && until > from ? (from, until) : throw Wrong("it has ended");
    }

    private static X509Certificate2Collection Read(string chain)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(chain);
        }
        catch (CryptographicException failure)
        {
            throw Wrong("it cannot be read", failure);
        }

        return all.Count is > 0 and <= MostInChain ? all : throw Wrong($"it came with {all.Count} certificates");
    }

    private static ECDsa Open(byte[] key)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key, out _);
        return pair;
    }

    private static AuthorityException Wrong(string why, Exception? inner = null) => new(CertificateFault.WrongCertificate, $"The certificate is not the one that was ordered: {why}.", inner: inner);
}
