using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace FoodSaaS.Api.FrontDoor.Tls;

/// <summary>Chooses the certificate that a connection is answered with, by the name that the client asks for (SNI): the platform's for its own names, a brand's for the brand's, none for others.</summary>
internal sealed class TlsDoor(FrontDoorOptions options, PlatformCertificate platform, ServedCertificates brands)
{
    /// <summary>Browsers remember it for a day: a brand that takes its domain elsewhere must not be locked out for long. Nothing is said of names below.</summary>
    private const string RememberedForBrands = "max-age=86400";

    private const string RememberedForPlatform = "max-age=31536000";

    public const string ChallengePath = "/.well-known/acme-challenge";

    private static readonly TimeSpan LongestHandshake = TimeSpan.FromSeconds(10);

    public bool IsOn => options.HttpsPort is not null;

    public static void ListenAt(KestrelServerOptions kestrel, int port) => kestrel.ListenAnyIP(port, listen => listen.UseHttps(new TlsHandshakeCallbackOptions
    {
        OnConnection = connection => listen.ApplicationServices.GetRequiredService<TlsDoor>().AnswerAsync(connection.ClientHelloInfo.ServerName, connection.CancellationToken),
        HandshakeTimeout = LongestHandshake,
    }));

    /// <exception cref="AuthenticationException">There is no certificate for the name: the handshake ends.</exception>
    public async ValueTask<SslServerAuthenticationOptions> AnswerAsync(string name, CancellationToken cancellationToken)
    {
        var certificate = await FindAsync(name, cancellationToken) ?? throw new AuthenticationException("There is no certificate for this name.");
        return new SslServerAuthenticationOptions
        {
            ServerCertificateContext = certificate,
            ClientCertificateRequired = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        };
    }

    /// <summary>Whether a request that came in clear can be sent to the same address over TLS.</summary>
    public async ValueTask<bool> ReachesAsync(string host, CancellationToken cancellationToken) =>
        IsOn && (platform.Find(host) is not null || (HostName.Parse(host) is { } name && await brands.HasAsync(name.Value, cancellationToken)));

    /// <summary>True where the request was answered: it came in clear, and its host is reached over TLS.</summary>
    public async ValueTask<bool> MoveAsync(HttpContext http, HostKind kind)
    {
        if (!IsOn || kind is HostKind.Api or HostKind.Unknown) return false;
        if (http.Request.IsHttps)
        {
            http.Response.Headers.StrictTransportSecurity = kind == HostKind.Brand && platform.Find(http.Request.Host.Host) is null ? RememberedForBrands : RememberedForPlatform;
            return false;
        }

        if (http.Request.Path.StartsWithSegments(ChallengePath, StringComparison.Ordinal)) return false;
        if (!await ReachesAsync(http.Request.Host.Host, http.RequestAborted)) return false;
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Redirect(options.SecureOrigin(http.Request.Host.Host) + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent(), permanent: true, preserveMethod: true);
        return true;
    }

    private async ValueTask<SslStreamCertificateContext?> FindAsync(string name, CancellationToken cancellationToken) =>
        platform.Find(name) ?? (HostName.Parse(name) is { } host ? await brands.FindAsync(host.Value, cancellationToken) : null);
}
