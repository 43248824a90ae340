using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>A browser's side of a TLS connection, with a name in its greeting (SNI) or none.</summary>
internal static class TlsClient
{
    /// <summary>The certificate that the server shows; null where it ends the handshake.</summary>
    public static async Task<X509Certificate2?> SeeAsync(int port, string? name)
    {
        try
        {
            var (seen, _) = await ConnectAsync(port, name, line: null);
            return seen;
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException)
        {
            return null;
        }
    }

    /// <summary>The whole answer to a request.</summary>
    public static async Task<string> GetAsync(int port, string name, string path) => (await ConnectAsync(port, name, $"GET {path} HTTP/1.1\r\nHost: {name}:{port}\r\nConnection: close\r\n\r\n")).Text;

    /// <summary>Whether a browser that trusts the root would take it for the name, at that time.</summary>
    public static bool Trusts(X509Certificate2 seen, string name, X509Certificate2 root, Instant at)
    {
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = at.ToDateTimeUtc() } };
        chain.ChainPolicy.CustomTrustStore.Add(root);
        return chain.Build(seen) && seen.MatchesHostname(name, allowWildcards: false, allowCommonName: false);
    }

    private static async Task<(X509Certificate2 Seen, string Text)> ConnectAsync(int port, string? name, string? line)
    {
        X509Certificate2? seen = null;
        using var socket = new TcpClient("127.0.0.1", port);
        await using var tls = new SslStream(socket.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = name,
            AllowTlsResume = false,
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            {
                seen = X509CertificateLoader.LoadCertificate(certificate!.GetRawCertData());
                return true;
            },
        });
        if (line is null) return (seen!, "");
        await tls.WriteAsync(Encoding.ASCII.GetBytes(line));
        using var reader = new StreamReader(tls, Encoding.UTF8);
        return (seen!, await reader.ReadToEndAsync());
    }
}
